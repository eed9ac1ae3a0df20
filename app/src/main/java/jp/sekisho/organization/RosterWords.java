package jp.sekisho.organization;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of rosters: kinds of 職員等, organs, signs that repeat what stands above, lines that are no
/// people.
final class RosterWords {
    private static final List<String> REPEATED = List.of("〃", "同上", "々", "\"", "''", "”", "同左");
    private static final List<String> NONE = List.of("－", "―", "—", "-");
    private static final Pattern VACANT = Pattern.compile("[（(]?欠員[）)]?(?:\\d+名?)?");
    private static final Pattern SUM =
            Pattern.compile("(?:小計|合計|総計|計|.*(?:課|所|局|苑|場|部|室|センター)計|\\d+名?)");
    private static final Pattern MUNICIPALITY = Pattern.compile(".+[都道府県市町村区]|.+(?:組合|連合|企業団)");
    private static final Pattern TWO =
            Pattern.compile("(.+?(?:課|室|局|部|所|センター|苑|場))[\\s　・/]*([^\\s　]+(?:係|班|担当))");
    private static final Map<Kind, List<String>> KINDS =
            Map.of(
                    Kind.FISCAL_YEAR, List.of("会計年度任用職員", "会計年度任用", "会計年度", "会計年"),
                    Kind.REGULAR,
                            List.of(
                                    "一般職", "一般職の職員", "正職員", "正規", "正規職員", "職員", "再任用", "任期付",
                                    "任期付職員", "再任用職員", "暫定再任用", "定年前再任用", "常勤", "行政職", "技能労務職"),
                    Kind.SPECIAL, List.of("特別職", "特別職の職員"),
                    Kind.PART_TIME, List.of("非常勤", "非常勤職員", "臨時", "臨時職員"),
                    Kind.SECONDED, List.of("派遣", "派遣受入", "派遣職員", "割愛", "出向", "出向受入", "構成市町派遣"),
                    Kind.CONTRACTOR,
                            List.of(
                                    "委託", "委託先", "委託事業者", "委託業者", "従事者", "業者", "常駐", "派遣社員",
                                    "労働者派遣"),
                    Kind.OTHER, List.of("その他"));

    private static final Pattern SPACE = Pattern.compile("[\\s　]+");

    private RosterWords() {}

    static String folded(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    static boolean repeats(String text) {
        return REPEATED.contains(text.strip());
    }

    /// A sign that somebody stands in no unit, where an empty cell would leave it to the row above.
    static boolean none(String text) {
        return NONE.contains(text.strip());
    }

    static Optional<Kind> kind(String text) {
        var folded = folded(text).replaceAll("[（(].*", "");
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static boolean vacant(String name) {
        return VACANT.matcher(folded(name)).matches();
    }

    static boolean sum(String text) {
        return SUM.matcher(folded(text)).matches();
    }

    static boolean remark(String name) {
        return name.startsWith("※") || name.startsWith("（注") || name.startsWith("注");
    }

    static boolean municipality(String name) {
        return MUNICIPALITY.matcher(name).matches();
    }

    /// The municipality that somebody heads: 葦原市長 → 葦原市.
    static String home(String text) {
        return text.replaceAll("(?<=[市町村区])長$", "");
    }

    /// 課 and 係 out of one cell; the second is empty when there is only one.
    static List<String> twoUnits(String text) {
        var lines = text.strip().split("[\\s　]+");
        if (lines.length == 2) {
            return List.of(lines);
        }
        var two = TWO.matcher(text.strip());
        return two.matches()
                ? List.of(two.group(1), two.group(2))
                : List.of(text.strip().replaceAll("[\\s　]+", " "), "");
    }

    /// The organ that a title or the name of a unit belongs to by its first word.
    static Optional<OrganKind> organ(String text) {
        var folded = folded(text);
        if (folded.startsWith("監査")) {
            return Optional.of(OrganKind.AUDIT);
        }
        if (folded.startsWith("議会")
                || folded.startsWith("組合議会")
                || folded.matches("(?:副?議長|.*議員)(?:[（(].*)?")) {
            return Optional.of(OrganKind.ASSEMBLY);
        }
        return folded.startsWith("公平委員") ? Optional.of(OrganKind.OTHER) : Optional.empty();
    }

    /// Heads of the body: 特別職 by their office.
    static boolean head(String title) {
        return folded(title).matches("副?(?:管理者|組合長|企業長|広域連合長|理事長)");
    }

    static boolean main(String text) {
        return List.of("本務", "主", "専任").contains(folded(text));
    }

    static Optional<Capacity> capacity(String text) {
        return switch (folded(text)) {
            case "兼務", "兼任", "兼" -> Optional.of(Capacity.CONCURRENT);
            case "併任", "併" -> Optional.of(Capacity.JOINT);
            case "応援" -> Optional.of(Capacity.SUPPORT);
            default -> Optional.empty();
        };
    }

    /// The word for a kind that [#kind] reads.
    static String word(Kind kind) {
        return switch (kind) {
            case REGULAR -> "一般職";
            case SPECIAL -> "特別職";
            case PART_TIME -> "非常勤職員";
            case FISCAL_YEAR -> "会計年度任用職員";
            case SECONDED -> "派遣職員";
            case CONTRACTOR -> "委託事業者";
            case OTHER -> "その他";
        };
    }

    /// The word for a place that [#main] or [#capacity] reads. None is a heading of a roster, so that
    /// no row is taken for one.
    static String word(@Nullable Capacity capacity) {
        return switch (capacity) {
            case null -> "本務";
            case CONCURRENT -> "兼";
            case JOINT -> "併";
            case SUPPORT -> "応援";
        };
    }

    static String organName(OrganKind kind, String text) {
        return switch (kind) {
            case EXECUTIVE -> "管理者";
            case AUDIT -> "監査委員";
            case ASSEMBLY -> "議会";
            case OTHER -> folded(text).startsWith("公平委員") ? "公平委員会" : text.strip();
        };
    }

    static Optional<Boolean> yesNo(String text) {
        var folded = folded(text);
        return switch (folded) {
            case "" -> Optional.empty();
            case "無", "なし", "無し", "×", "✕", "x", "X", "0", "不要", "－", "-", "ー", "―" ->
                    Optional.of(false);
            case "有", "あり", "有り", "○", "〇", "◯", "◎", "1", "要", "●", "レ", "✓" -> Optional.of(true);
            default -> Optional.empty();
        };
    }
}
