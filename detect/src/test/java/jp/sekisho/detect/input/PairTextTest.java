package jp.sekisho.detect.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairTextTest {
    private static String read(String line) {
        return Rewritten.one(InputFormat.KEY_VALUE, line);
    }

    @Test
    void quotedValuesMayHoldBlanksQuotesAndBackslashes() {
        assertThat(read("a=1 b=\"x y\" c=\"say \\\"hi\\\"\" d=\"C:\\Temp\\\" e="))
                .isEqualTo(
                        """
                        {"a":"1","b":"x y","c":"say \\"hi\\"","d":"C:\\\\Temp\\\\","e":""}\
                        """);
    }

    @Test
    void wordsBetweenPairsAreKeptInTheMessage() {
        assertThat(read("kernel: IN=eth0 OUT= SRC=10.0.0.1"))
                .isEqualTo(
                        """
                        {"IN":"eth0","OUT":"","SRC":"10.0.0.1","message":"kernel: IN=eth0 OUT= SRC=10.0.0.1"}\
                        """);
    }

    @Test
    void auditRecordsTellTimeAndSerialAndUndoTheirEncoding() {
        assertThat(
                        read(
                                "type=EXECVE msg=audit(1364481363.243:24287): argc=3 a0=\"cat\""
                                        + " a1=2F746D702F6120622E747874 a2=\"-n\""))
                .isEqualTo(
                        """
                        {"type":"EXECVE","timestamp":1364481363.243,"audit_id":24287,\
                        "msg":"audit(1364481363.243:24287):","argc":"3","a0":"cat","a1":"/tmp/a b.txt","a2":"-n"}\
                        """);
    }

    @Test
    void argumentsOfSystemCallsAreNumbers() {
        assertThat(read("type=SYSCALL msg=audit(1.0:2): syscall=59 a0=10 comm=6C73"))
                .contains("\"a0\":\"10\"");
    }

    @Test
    void pairsInAQuotedMessageCountLikeTheOthers() {
        assertThat(
                        read(
                                "type=USER_AUTH msg=audit(1.0:2): pid=1 msg='op=PAM acct=\"root\""
                                        + " exe=\"/usr/sbin/sshd\" res=failed'"))
                .endsWith(
                        "\"op\":\"PAM\",\"acct\":\"root\",\"exe\":\"/usr/sbin/sshd\",\"res\":\"failed\"}");
    }

    @Test
    void aLineWithoutPairsIsAFault() {
        assertThat(read("nothing here")).isEqualTo("MALFORMED");
    }
}
