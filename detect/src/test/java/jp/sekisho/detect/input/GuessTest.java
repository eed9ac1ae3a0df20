package jp.sekisho.detect.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.sekisho.detect.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "json ~ {\"a\":1}\\n{\"a\":2}\\n",
                "json ~ {\"a\":[{\"b\":1}]}",
                "json ~ {\"a\":tru\\n{\"a\":2}\\n",
                "json ~ ``",
                "json ~ what is this",
                "json-objects ~ {\\n  \"a\": 1\\n}\\n",
                "json-objects ~ [{\"a\":1}]",
                "json-objects ~ [\\n  {\"a\":1}]",
                "json-objects ~ {\"Records\":[{\"a\":1}]}",
                "json-pairs ~ {\"Event\":{\"EventData\":{\"Data\":[{\"@Name\":\"a\",\"#text\":\"b\"}]}}}",
                "windows-xml ~ <Event xmlns='x'><System/></Event>",
                "windows-xml ~ <?xml version=\"1.0\"?>\\n<Events><Event/></Events>",
                "syslog ~ <34>1 2026-10-11T22:14:15Z h a - - - x",
                "syslog ~ Nov 24 11:59:59 fw sshd[1]: x",
                "syslog ~ 2026-11-24T10:00:00+09:00 srv sudo: x",
                "syslog ~ <34>Nov 24 11:59:59 fw CEF:0|a|b|c|d|e|f|g=h",
                "cef ~ CEF:0|a|b|c|d|e|f|g=h",
                "leef ~ LEEF:1.0|a|b|c|d|g=h",
                "key-value ~ date=2026-11-24 time=10:00:00 devname=\"fw\"",
                "key-value ~ type=SYSCALL msg=audit(1.0:2): a0=1",
                "zeek ~ #separator \\\\x09\\n#fields\\ta",
                "w3c ~ #Software: Microsoft Internet Information Services 10.0\\n#Fields: date",
                "squid ~ 1764000000.123    250 10.0.0.5 TCP_MISS/200 1 GET http://h/ - H/- -",
                "access-log ~ 1.1.1.1 - - [10/Oct/2026:13:55:36 +0900] \"GET / HTTP/1.1\" 200 1"
            })
    void aTextTellsItsFormatByItsBeginning(String format, String text) {
        String plain = text == null ? "" : text.translateEscapes();
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(bytes, bytes.length + Words.PADDING);
        assertThat(InputFormat.of(padded, bytes.length)).hasToString(format);
    }
}
