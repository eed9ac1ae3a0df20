package jp.sekisho.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jp.sekisho.detect.rule.LogSource;
import jp.sekisho.detect.source.LogSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From which log source an event is, told by its own fields.
class LogSourcesTest {
    private static final Path RULES =
            Path.of(System.getProperty("sekisho.shared"), "data", "sigmahq-rules-8eaafff.tar.gz");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "windows, process_creation, | {\"Channel\":\"Security\",\"EventID\":4688}",
                "windows, registry_event, | {\"winlog\":{\"channel\":\"Microsoft-Windows-Sysmon/Operational\",\"event_id\":13}}",
                "windows, registry_set, | {\"System\":{\"Channel\":\"Microsoft-Windows-Sysmon/Operational\",\"EventID\":{\"Value\":13}}}",
                "windows, ps_script, | {\"Event\":{\"System\":{\"Channel\":\"Microsoft-Windows-PowerShell/Operational\",\"EventID\":{\"#text\":\"4104\"}}}}",
                "linux, process_creation, | {\"Event\":{\"System\":{\"Channel\":\"Linux-Sysmon/Operational\",\"EventID\":\"1\"}}}",
                "linux, , auditd | {\"type\":\"EXECVE\",\"audit_id\":1}",
                "linux, , sshd | {\"syslog_app\":\"sshd\"}",
                "macos, file_event, | {\"host\":{\"os\":{\"type\":\"macos\"}},\"event\":{\"category\":[\"file\"]}}",
                ", dns, | {\"event_type\":\"dns\",\"flow_id\":1}",
                ", proxy, | {\"event_type\":\"http\",\"flow_id\":1}",
                "zeek, , dce_rpc | {\"_path\":\"dce_rpc\"}",
                "zeek, , dce_rpc | {\"uid\":\"C\",\"id.orig_h\":\"h\",\"id.resp_h\":\"h\",\"endpoint\":\"e\",\"operation\":\"o\"}",
                ", firewall, | {\"uid\":\"C\",\"id.orig_h\":\"h\",\"id.resp_h\":\"h\",\"conn_state\":\"SF\"}",
                ", proxy, | {\"squid_code\":\"TCP_MISS\"}",
                ", webserver, | {\"w3c\":\"iis\"}",
                ", webserver, | {\"access_log\":\"combined\"}",
                ", , apache | {\"access_log\":\"combined\"}",
                "fortigate, , event | {\"devid\":\"F\",\"logid\":\"1\",\"type\":\"event\"}",
                ", firewall, | {\"devid\":\"F\",\"logid\":\"1\",\"type\":\"traffic\"}",
                ", proxy, | {\"devid\":\"F\",\"logid\":\"1\",\"type\":\"utm\",\"subtype\":\"webfilter\"}",
                ", antivirus, | {\"deviceVendor\":\"Sophos\",\"deviceProduct\":\"x\"}",
                ", firewall, | {\"cisco_facility\":\"ASA\"}",
                ", database, | {\"syslog_app\":\"postgres\"}",
                "aws, , cloudtrail | {\"eventVersion\":\"1\",\"eventSource\":\"s\",\"eventName\":\"n\"}",
                "github, , audit | {\"_document_id\":\"1\",\"action\":\"a\",\"actor\":\"b\"}",
                "opencanary, application, | {\"logtype\":1,\"node_id\":\"n\"}",
                "kubernetes, , audit | {\"apiVersion\":\"audit.k8s.io/v1\",\"kind\":\"Event\"}"
            })
    void eventsAreOfTheSourceThatTheirFieldsTell(String source, String json) {
        String[] names = source.split(", *", -1);
        String rule =
                """
                title: asked
                logsource: {%s%s%s}
                detection: {s: {none: null}, condition: s}
                ---
                title: other
                logsource: {product: other, category: other, service: other}
                detection: {s: {none: null}, condition: s}
                """
                        .formatted(
                                entry("product", names[0]),
                                entry("category", names[1]),
                                entry("service", names[2].strip()));
        List<String> asked =
                RuleSet.of(rule).detector().detect(json).stream().map(Hit::ruleTitle).toList();
        assertThat(asked).containsExactly("asked");
    }

    private static String entry(String key, String name) {
        return name.isBlank() ? "" : key + ": " + name + ", ";
    }

    @Test
    void whatNobodyKnowsIsAskedEverything() {
        RuleSet rules =
                RuleSet.of(
                        "title: t\nlogsource: {product: windows, service: sysmon}\n"
                                + "detection: {s: {a: 1}, condition: s}\n");
        assertThat(rules.detector().detect("{\"a\":1}")).hasSize(1);
        assertThat(rules.detector().detect("{\"a\":1,\"Channel\":\"Security\"}")).isEmpty();
    }

    @Test
    void aRuleThatNoKnownSourceCanMeetIsSaid() {
        RuleSet rules =
                RuleSet.of(
                        "title: t\nlogsource: {product: windows, service: sysmom}\n"
                                + "detection: {s: {a: 1}, condition: s}\n");
        assertThat(rules.size()).isEqualTo(1);
        assertThat(rules.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.isWarning()).isTrue();
                    assertThat(problem.reason(Locale.ENGLISH)).contains("windows/*/sysmom");
                });
    }

    @Test
    void everyLogSourceOfTheRuleSetIsKnown() throws IOException {
        assumeTrue(Files.exists(RULES), "no shared rules");
        assertThat(RuleSet.load(RULES).problems().stream().filter(RuleProblem::isWarning))
                .isEmpty();
    }

    @Test
    void theTaxonomysOwnNamesAreKnown() {
        assertThat(
                        List.of(
                                new LogSource("apache", null, "access"),
                                new LogSource("linux", null, "auth"),
                                new LogSource("windows", "file_rename", null),
                                new LogSource(null, "antivirus", null),
                                new LogSource("m365", null, "threat_management")))
                .allMatch(LogSources.builtIn()::knows);
    }
}
