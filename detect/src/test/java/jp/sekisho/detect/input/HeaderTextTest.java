package jp.sekisho.detect.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderTextTest {
    @Test
    void cefUnescapesHeadAndValues() {
        assertThat(
                        Rewritten.one(
                                InputFormat.CEF,
                                "CEF:0|Some\\|one|Pro\\\\d|1.0|100|detected a \\| in it|10|src=10.0.0.1 act=blocked a \\= msg=two\\nlines cs1Label=Rule Name cs1=7"))
                .isEqualTo(
                        """
                        {"formatVersion":"0","deviceVendor":"Some|one","deviceProduct":"Pro\\\\d",\
                        "deviceVersion":"1.0","deviceEventClassId":"100","name":"detected a | in it",\
                        "severity":"10","src":"10.0.0.1","act":"blocked a =","msg":"two\\nlines",\
                        "cs1Label":"Rule Name","cs1":"7","Rule Name":"7"}\
                        """);
    }

    @Test
    void cefValuesMayHoldBlanksAndEqualsInAddresses() {
        assertThat(
                        Rewritten.one(
                                InputFormat.CEF,
                                "CEF:0|V|P|1|1|n|1|request=http://h/?a\\=1 requestMethod=GET msg="))
                .endsWith("\"request\":\"http://h/?a=1\",\"requestMethod\":\"GET\",\"msg\":\"\"}");
    }

    @Test
    void leefTakesTabsOrTheDelimiterItNames() {
        assertThat(
                        Rewritten.one(
                                InputFormat.LEEF,
                                "LEEF:1.0|Vendor|Product|2|4000|src=10.0.1.7\tdst=10.0.0.5\tusrName=ann lee"))
                .isEqualTo(
                        """
                        {"formatVersion":"1.0","deviceVendor":"Vendor","deviceProduct":"Product",\
                        "deviceVersion":"2","deviceEventClassId":"4000","src":"10.0.1.7",\
                        "dst":"10.0.0.5","usrName":"ann lee"}\
                        """);
        assertThat(Rewritten.one(InputFormat.LEEF, "LEEF:2.0|V|P|2|41|^|src=10.0.1.8^proto=6"))
                .endsWith("\"src\":\"10.0.1.8\",\"proto\":\"6\"}");
        assertThat(Rewritten.one(InputFormat.LEEF, "LEEF:2.0|V|P|2|41|0x7C|src=10.0.1.8|proto=6"))
                .endsWith("\"src\":\"10.0.1.8\",\"proto\":\"6\"}");
    }

    @Test
    void aHeadThatIsCutOffIsAFault() {
        assertThat(Rewritten.one(InputFormat.CEF, "CEF:0|V|P|1|")).isEqualTo("TRUNCATED");
        assertThat(Rewritten.one(InputFormat.CEF, "no such thing")).isEqualTo("MALFORMED");
    }
}
