package jp.sekisho.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MyNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789018",
                "111111111118",
                "999999999996",
                "200000000000",
                "200000000050"
            })
    void theCheckDigitFollowsTheOrdinance(String number) {
        assertThat(MyNumber.checks(number)).isTrue();
        var last = number.charAt(11) == '9' ? '0' : (char) (number.charAt(11) + 1);
        assertThat(MyNumber.checks(number.substring(0, 11) + last)).isFalse();
    }

    @Test
    void aNumberThatCallsItselfOneIsFound() {
        assertThat(MyNumber.labelled("個人番号：123456789018")).isTrue();
        assertThat(MyNumber.labelled("マイナンバーは１２３４ ５６７８ ９０１８です")).isTrue();
        assertThat(MyNumber.labelled("My Number 1234-5678-9018")).isTrue();
    }

    @Test
    void otherNumbersAndTheBareWordAreLeftAlone() {
        assertThat(MyNumber.labelled("個人番号利用事務")).isFalse();
        assertThat(MyNumber.labelled("機器番号 123456789018")).isFalse();
        assertThat(MyNumber.labelled("個人番号 123456789012")).isFalse();
        assertThat(MyNumber.labelled("個人番号 1234567890183")).isFalse();
    }
}
