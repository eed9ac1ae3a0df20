package jp.sekisho.detect.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowsEventsTest {
    @Test
    void xmlBecomesTheJsonOfEvtxTools() {
        assertThat(
                        Rewritten.of(
                                InputFormat.WINDOWS_XML,
                                """
                                <?xml version="1.0" encoding="utf-8"?>
                                <Events><Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'>
                                  <System><Provider Name='Microsoft-Windows-Sysmon' Guid='{1}'/>
                                    <EventID Qualifiers="5">1</EventID><Correlation/>
                                    <Channel>Microsoft-Windows-Sysmon/Operational</Channel></System>
                                  <EventData><Data Name='Image'>C:\\a &amp; b\\&#x65E5;.exe</Data>
                                    <Data Name='CommandLine'></Data><Data Name="Hashes"/>
                                    <Data>plain</Data><Data>too</Data></EventData>
                                </Event><Event><System><EventID>2</EventID></System></Event></Events>
                                """))
                .containsExactly(
                        """
                        {"Event":{"System":{"Provider":{"#attributes":{"Name":"Microsoft-Windows-Sysmon",\
                        "Guid":"{1}"}},"EventID":{"#attributes":{"Qualifiers":"5"},"#text":"1"},\
                        "Correlation":null,"Channel":"Microsoft-Windows-Sysmon/Operational"},\
                        "EventData":{"Image":"C:\\\\a & b\\\\日.exe","CommandLine":"","Hashes":"",\
                        "Data":"plain","Data":"too"}}}\
                        """,
                        "{\"Event\":{\"System\":{\"EventID\":\"2\"}}}");
    }

    @Test
    void cdataCommentsAndLineBreaksAreRead() {
        assertThat(
                        Rewritten.one(
                                InputFormat.WINDOWS_XML,
                                "<Event><!-- x --><A>1<![CDATA[<b>&]]>\r\n2</A></Event>"))
                .isEqualTo("{\"Event\":{\"A\":\"1<b>&\\n2\"}}");
    }

    @Test
    void brokenXmlIsAFault() {
        assertThat(Rewritten.one(InputFormat.WINDOWS_XML, "<Event><A>1</B></Event>"))
                .isEqualTo("MALFORMED");
        assertThat(Rewritten.one(InputFormat.WINDOWS_XML, "<Event><A>&nbsp;</A></Event>"))
                .isEqualTo("MALFORMED");
        assertThat(Rewritten.one(InputFormat.WINDOWS_XML, "<Event><A>1</A>"))
                .isEqualTo("TRUNCATED");
        assertThat(
                        Rewritten.one(
                                InputFormat.WINDOWS_XML, "<Event>" + "<a>".repeat(40) + "</Event>"))
                .isEqualTo("TOO_DEEP");
    }

    @Test
    void pairsOfNameAndTextBecomeFields() {
        assertThat(
                        Rewritten.one(
                                InputFormat.JSON_PAIRS,
                                "{\"Event\":{\"EventData\":{\"Data\":[{\"@Name\":\"Image\",\"#text\":\"C:\\\\a\"},{\"@Name\":\"X\"},{\"#text\":7,\"@Name\":\"Y\"}],\"Data\":[\"kept\"]}}}"))
                .isEqualTo(
                        """
                        {"Event":{"EventData":{"Image":"C:\\\\a","X":"","Y":7,"Data":["kept"]}}}\
                        """);
        assertThat(
                        Rewritten.one(
                                InputFormat.JSON_PAIRS,
                                "{\"Data\":{\"@Name\":\"A\",\"#text\":\"b\"},\"c\":1}"))
                .isEqualTo("{\"A\":\"b\",\"c\":1}");
    }

    @Test
    void objectsOnManyLinesInArraysAndInListsAreEvents() {
        assertThat(
                        Rewritten.of(
                                InputFormat.JSON_OBJECTS,
                                "[\n {\n \"a\": 1,\n \"b\": \"}{\\\"\"\n },\n {\"a\":2}\n]\n"))
                .containsExactly("{  \"a\": 1,  \"b\": \"}{\\\"\"  }", "{\"a\":2}");
        assertThat(Rewritten.of(InputFormat.JSON_OBJECTS, "{\"Records\": [{\"a\":1},{\"a\":2}]}\n"))
                .containsExactly("{\"a\":1}", "{\"a\":2}");
        assertThat(Rewritten.of(InputFormat.JSON_OBJECTS, "{\"a\":1}{\"a\":2}\nrubbish\n{\"a\":3}"))
                .containsExactly("{\"a\":1}", "{\"a\":2}", "NOT_AN_OBJECT", "{\"a\":3}");
    }
}
