package jp.sekisho.extract.show;

import java.util.HashMap;
import java.util.Map;

/// The formats that a workbook names by number only, as a Japanese machine shows them.
public final class Builtin {
    private static final Map<Integer, String> CODES = new HashMap<>();

    static {
        var era = "[$-411]ge.m.d";
        var longEra = "[$-411]ggge\"年\"m\"月\"d\"日\"";
        var year = "yyyy\"年\"m\"月\"";
        var month = "m\"月\"d\"日\"";
        from(1, "0", "0.00", "#,##0", "#,##0.00");
        from(5, "\"¥\"#,##0;\"¥\"\\-#,##0", "\"¥\"#,##0;[Red]\"¥\"\\-#,##0");
        from(7, "\"¥\"#,##0.00;\"¥\"\\-#,##0.00", "\"¥\"#,##0.00;[Red]\"¥\"\\-#,##0.00");
        from(9, "0%", "0.00%", "0.00E+00", "# ?/?", "# ??/??");
        from(14, "yyyy/m/d", "d\\-mmm\\-yy", "d\\-mmm", "mmm\\-yy");
        from(18, "h:mm AM/PM", "h:mm:ss AM/PM", "h:mm", "h:mm:ss", "yyyy/m/d h:mm");
        from(27, era, longEra, longEra, "m/d/yy", "yyyy\"年\"m\"月\"d\"日\"");
        from(32, "h\"時\"mm\"分\"", "h\"時\"mm\"分\"ss\"秒\"", year, month, era);
        from(37, "#,##0;\\-#,##0", "#,##0;[Red]\\-#,##0");
        from(39, "#,##0.00;\\-#,##0.00", "#,##0.00;[Red]\\-#,##0.00");
        from(41, "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ");
        from(42, "_ \"¥\"* #,##0_ ;_ \"¥\"* \\-#,##0_ ;_ \"¥\"* \"-\"_ ;_ @_ ");
        from(43, "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ");
        from(44, "_ \"¥\"* #,##0.00_ ;_ \"¥\"* \\-#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ ");
        from(45, "mm:ss", "[h]:mm:ss", "mm:ss.0", "##0.0E+0", "@");
        from(50, era, longEra, year, month, longEra, year, month, era, longEra);
    }

    private Builtin() {}

    public static CellFormat format(int number) {
        return CellFormat.of(CODES.getOrDefault(number, "General"));
    }

    private static void from(int number, String... codes) {
        for (int at = 0; at < codes.length; at++) {
            CODES.put(number + at, codes[at]);
        }
    }
}
