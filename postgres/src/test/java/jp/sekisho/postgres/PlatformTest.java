package jp.sekisho.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, LINUX_X64",
        "Windows 11, amd64, WINDOWS_X64",
        "Windows Server 2022, amd64, WINDOWS_X64"
    })
    void theSystemChoosesTheServerPrograms(String system, String processor, Platform chosen) {
        assertThat(Platform.of(system, processor)).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource({"Linux, aarch64", "Windows 11, aarch64", "Mac OS X, x86_64", "FreeBSD, amd64"})
    void aSystemWithoutServerProgramsIsRefusedByName(String system, String processor) {
        assertThatThrownBy(() -> Platform.of(system, processor))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(system)
                .hasMessageContaining(processor);
    }

    @Test
    void theProgramsOfThisMachineCameAlong() {
        assertThat(Platform.class.getResource(Platform.current().archive())).isNotNull();
    }

    @Test
    void windowsHasOtherNamesAndNoSignals() {
        var home = Path.of("/p");
        assertThat(Platform.WINDOWS_X64.program(home, "initdb")).endsWith("initdb.exe");
        assertThat(Platform.WINDOWS_X64.stop(home, Path.of("/d"), 7))
                .startsWith(Platform.WINDOWS_X64.program(home, "pg_ctl"), "stop")
                .contains("--pgdata=" + Path.of("/d"))
                .doesNotContain("kill");
        assertThat(Platform.LINUX_X64.stop(home, Path.of("/d"), 7))
                .isEqualTo(List.of("kill", "-INT", "7"));
    }
}
