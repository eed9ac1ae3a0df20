package jp.sekisho.detect.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnLogsTest {
    private static final String ZEEK =
            """
            #separator \\x09
            #set_separator\t,
            #empty_field\t(empty)
            #unset_field\t-
            #path\tdns
            #open\t2026-11-24-10-00-00
            #fields\tts\tuid\tid.orig_h\tid.orig_p\tquery\trejected\tanswers\tTTLs
            #types\ttime\tstring\taddr\tport\tstring\tbool\tvector[string]\tvector[interval]
            """;

    @Test
    void zeekBecomesTheJsonThatZeekWouldWrite() {
        assertThat(
                        Rewritten.one(
                                InputFormat.ZEEK,
                                ZEEK
                                        + "1764000000.25\tC1\t10.0.0.1\t5353\ta\\x09b.example\tT\tx,y\t1.0,2\n"))
                .isEqualTo(
                        """
                        {"_path":"dns","ts":1764000000.25,"uid":"C1","id.orig_h":"10.0.0.1",\
                        "id.orig_p":5353,"query":"a\\tb.example","rejected":true,\
                        "answers":["x","y"],"TTLs":[1.0,2]}\
                        """);
    }

    @Test
    void unsetFieldsAreLeftOutAndEmptyOnesAreEmpty() {
        assertThat(
                        Rewritten.one(
                                InputFormat.ZEEK,
                                ZEEK + "1.5\tC1\t10.0.0.1\t-\t(empty)\tF\t(empty)\t-\n#close\tx\n"))
                .isEqualTo(
                        """
                        {"_path":"dns","ts":1.5,"uid":"C1","id.orig_h":"10.0.0.1","query":"",\
                        "rejected":false,"answers":[]}\
                        """);
    }

    @Test
    void anotherHeaderInTheSameFileHoldsFromThereOn() {
        String other = ZEEK.replace("dns", "conn").replace("query", "service");
        assertThat(
                        Rewritten.of(
                                InputFormat.ZEEK,
                                ZEEK
                                        + "1\tC\th\t1\tq\tT\t-\t-\n"
                                        + other
                                        + "1\tC\th\t1\tq\tT\t-\t-\n"))
                .satisfiesExactly(
                        dns -> assertThat(dns).contains("\"_path\":\"dns\"", "\"query\":\"q\""),
                        conn ->
                                assertThat(conn)
                                        .contains("\"_path\":\"conn\"", "\"service\":\"q\""));
    }

    @Test
    void linesThatDoNotFitTheirHeaderAreFaults() {
        assertThat(
                        Rewritten.of(
                                InputFormat.ZEEK,
                                "1\t2\n" + ZEEK + "1\tC\n1\tC\th\t1\tq\tT\t-\t-\t9\n"))
                .containsExactly("NO_HEADER", "TRUNCATED", "TOO_MANY_VALUES");
    }

    @Test
    void iisGivesItsColumnsTheWholeAddressAndTheTime() {
        assertThat(
                        Rewritten.one(
                                InputFormat.W3C,
                                """
                                #Software: Microsoft Internet Information Services 10.0
                                #Version: 1.0
                                #Date: 2026-11-24 00:00:00
                                #Fields: date time s-ip cs-method cs-uri-stem cs-uri-query c-ip cs(User-Agent) sc-status
                                2026-11-24 00:00:01 10.0.0.2 GET /a.aspx id=1 10.0.0.9 Mozilla/5.0+(X) 200
                                """))
                .isEqualTo(
                        """
                        {"w3c":"iis","timestamp":"2026-11-24T00:00:01Z","uri":"/a.aspx?id=1",\
                        "date":"2026-11-24","time":"00:00:01","s-ip":"10.0.0.2","cs-method":"GET",\
                        "cs-uri-stem":"/a.aspx","cs-uri-query":"id=1","c-ip":"10.0.0.9",\
                        "cs(User-Agent)":"Mozilla/5.0+(X)","sc-status":"200"}\
                        """);
    }

    @Test
    void squidTellsHostPathQueryAndExtension() {
        assertThat(
                        Rewritten.one(
                                InputFormat.SQUID,
                                "1764000000.123    250 10.0.0.5 TCP_MISS/200 1234 GET http://u@ex.example:8080/a/b.exe?q=1 tanaka HIER_DIRECT/203.0.113.9 application/octet-stream"))
                .isEqualTo(
                        """
                        {"timestamp":1764000000.123,"time-taken":250,"c-ip":"10.0.0.5",\
                        "squid_code":"TCP_MISS","sc-status":200,"sc-bytes":1234,"cs-method":"GET",\
                        "c-uri":"http://u@ex.example:8080/a/b.exe?q=1","cs-host":"ex.example",\
                        "cs-uri-stem":"/a/b.exe","c-uri-extension":"exe","c-uri-query":"q=1",\
                        "cs-username":"tanaka","s-hierarchy":"HIER_DIRECT","r-ip":"203.0.113.9",\
                        "rs-content-type":"application/octet-stream"}\
                        """);
        assertThat(
                        Rewritten.one(
                                InputFormat.SQUID,
                                "1764000000.123 0 10.0.0.5 TCP_DENIED/403 0 CONNECT evil.example:443 - HIER_NONE/- -"))
                .contains("\"cs-host\":\"evil.example\"")
                .doesNotContain("cs-username", "r-ip");
        assertThat(Rewritten.one(InputFormat.SQUID, "1764000000.123 0 10.0.0.5 TCP_MISS/200 1"))
                .isEqualTo("TRUNCATED");
    }

    @Test
    void accessLogsOfApacheAndNginxAreRead() {
        assertThat(
                        Rewritten.one(
                                InputFormat.ACCESS_LOG,
                                "10.0.0.7 - ann [10/Oct/2026:13:55:36 +0900] \"GET /x.php?a=\\\"b HTTP/1.1\" 404 12 \"-\" \"curl/8\" 0.001"))
                .isEqualTo(
                        """
                        {"access_log":"combined","c-ip":"10.0.0.7","cs-username":"ann",\
                        "timestamp":"2026-10-10T13:55:36+09:00","cs-method":"GET",\
                        "uri":"/x.php?a=\\\\\\"b","cs-uri-stem":"/x.php","c-uri-extension":"php",\
                        "c-uri-query":"a=\\\\\\"b","cs-version":"HTTP/1.1","sc-status":404,\
                        "sc-bytes":"12","user_agent":"curl/8","rest":"0.001"}\
                        """);
        assertThat(
                        Rewritten.one(
                                InputFormat.ACCESS_LOG,
                                "10.0.0.7 - - [10/Oct/2026:13:55:36 +0900] \"\\x16\\x03\" 400 0"))
                .contains("\"request\":");
        assertThat(
                        Rewritten.one(
                                InputFormat.ACCESS_LOG,
                                "10.0.0.7 - - [10/Oct/2026:13:55:36 +0900] \"GET /"))
                .isEqualTo("TRUNCATED");
    }
}
