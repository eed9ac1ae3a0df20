package jp.sekisho.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.sekisho.extract.wire.Kind;
import jp.sekisho.extract.wire.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagesTest {
    @ParameterizedTest
    @EnumSource(Refusal.Reason.class)
    void every_reason_has_one_line_in_both_languages(Refusal.Reason reason) {
        for (var locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertThat(new Refusal(reason, "limit", List.of("9")).message(locale))
                    .doesNotContain("{", "\n")
                    .matches(".*[.。]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void every_phrase_has_words(String language) {
        var texts = ResourceBundle.getBundle("jp.sekisho.extract.messages", Locale.of(language));
        for (var kind : Kind.values()) {
            assertThat(texts.getString(key("kind", kind))).isNotBlank();
        }
        for (var spot : Spot.values()) {
            assertThat(texts.getString(key("spot", spot))).isNotBlank();
        }
    }

    @Test
    void a_message_says_what_where_and_what_to_do() {
        assertThat(
                        new Refusal(Refusal.Reason.DAMAGED, "spot.cell", List.of("一覧", "C14"))
                                .message(Locale.JAPANESE))
                .isEqualTo("ファイルが壊れています（「一覧」シートの C14）。元のファイルを開き、保存し直したものを選んでください。");
        assertThat(
                        new Refusal(Refusal.Reason.NOT_TABLE, "kind.old-excel", List.of())
                                .message(Locale.ENGLISH))
                .isEqualTo(
                        "This is an Excel workbook of the old format (.xls). Choose an Excel workbook (.xlsx) or a CSV file.");
    }

    private static String key(String group, Enum<?> choice) {
        return group + "." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
