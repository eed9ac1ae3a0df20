package jp.sekisho.detect.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SyslogTest {
    private static String read(String line) {
        return Rewritten.one(InputFormat.SYSLOG, line);
    }

    @Test
    void rfc5424GivesItsHeadItsStructuredDataAndTheMessage() {
        assertThat(
                        read(
                                "<165>1 2026-10-11T22:14:15.003Z host.example evntslog 42 ID47"
                                        + " [exampleSDID@32473 iut=\"3\" note=\"a \\\"b\\\" \\]\"] hello"))
                .isEqualTo(
                        """
                        {"facility":20,"syslog_severity":5,"timestamp":"2026-10-11T22:14:15.003Z",\
                        "host":"host.example","syslog_app":"evntslog","procid":"42","msgid":"ID47",\
                        "exampleSDID@32473":{"iut":"3","note":"a \\"b\\" ]"},"message":"hello"}\
                        """);
    }

    @Test
    void whatRfc5424LeavesOutIsLeftOut() {
        assertThat(read("<0>1 - - - - - -"))
                .isEqualTo("{\"facility\":0,\"syslog_severity\":0,\"message\":\"\"}");
    }

    @Test
    void rfc3164GetsTheYearThatDoesNotLieAhead() {
        assertThat(read("<38>Nov 24 11:59:59 fw sshd[123]: Failed password for root"))
                .isEqualTo(
                        """
                        {"facility":4,"syslog_severity":6,"timestamp":"2026-11-24T11:59:59+09:00",\
                        "host":"fw","syslog_app":"sshd","procid":"123",\
                        "message":"Failed password for root"}\
                        """);
        assertThat(read("<38>Dec  1 11:59:59 fw sshd: x")).contains("2025-12-01T11:59:59+09:00");
    }

    @Test
    void filesWithoutPrioritiesAreSyslogToo() {
        assertThat(read("2026-11-24T10:00:00.123456+09:00 srv sudo:  admin : TTY=pts/0"))
                .isEqualTo(
                        """
                        {"timestamp":"2026-11-24T10:00:00.123456+09:00","host":"srv",\
                        "syslog_app":"sudo","message":"admin : TTY=pts/0"}\
                        """);
    }

    @Test
    void aMessageMayBeCefLeefJsonOrPairs() {
        assertThat(read("<14>Nov 24 10:00:00 h CEF:0|V|P|1|7|name|5|src=10.0.0.1"))
                .endsWith(
                        "\"deviceVendor\":\"V\",\"deviceProduct\":\"P\",\"deviceVersion\":\"1\",\"deviceEventClassId\":\"7\",\"name\":\"name\",\"severity\":\"5\",\"src\":\"10.0.0.1\"}");
        assertThat(read("<14>Nov 24 10:00:00 h app: LEEF:1.0|V|P|1|7|src=10.0.0.1\tdst=1.1.1.1"))
                .endsWith("\"src\":\"10.0.0.1\",\"dst\":\"1.1.1.1\"}");
        assertThat(read("<14>Nov 24 10:00:00 h suricata: {\"event_type\":\"dns\",\"a\":{\"b\":1}}"))
                .endsWith("\"syslog_app\":\"suricata\",\"event_type\":\"dns\",\"a\":{\"b\":1}}");
        assertThat(read("<189>date=2026-11-24 time=10:00:00 devname=\"fw 1\" logid=\"1\""))
                .isEqualTo(
                        "{\"facility\":23,\"syslog_severity\":5,\"date\":\"2026-11-24\",\"time\":\"10:00:00\",\"devname\":\"fw 1\",\"logid\":\"1\"}");
    }

    @Test
    void sysmonForLinuxIsReadFromItsXml() {
        assertThat(
                        read(
                                "<14>Nov 24 10:00:00 h sysmon: <Event><System><EventID>1</EventID></System>"
                                        + "<EventData><Data Name=\"Image\">/bin/sh</Data></EventData></Event>"))
                .endsWith(
                        "\"syslog_app\":\"sysmon\",\"Event\":{\"System\":{\"EventID\":\"1\"},\"EventData\":{\"Image\":\"/bin/sh\"}}}");
    }

    @Test
    void ciscoTellsItsFacility() {
        assertThat(read("<189>Nov 24 2026 10:00:00: %ASA-6-302013: Built outbound TCP"))
                .contains("\"syslog_app\":\"%ASA-6-302013\",\"cisco_facility\":\"ASA\"")
                .contains("2026-11-24T10:00:00+09:00");
    }

    @Test
    void brokenHeadsAreFaults() {
        assertThat(read("<999>x")).isEqualTo("MALFORMED");
        assertThat(read("<x>y")).isEqualTo("MALFORMED");
        assertThat(read("<13>1 2026-10-11T22:14:15Z host app")).isEqualTo("TRUNCATED");
        assertThat(read("<13>1 2026-10-11T22:14:15Z h a p m [id k=\"v")).isEqualTo("TRUNCATED");
    }

    @Test
    void aTextThatOnlyLooksLikeAnObjectStaysAText() {
        assertThat(read("<13>Nov 24 10:00:00 h a: {not \"json}"))
                .endsWith("\"message\":\"{not \\\"json}\"}");
    }
}
