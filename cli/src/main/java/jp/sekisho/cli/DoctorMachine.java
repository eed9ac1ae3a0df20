package jp.sekisho.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;

/// Cores, memory, processor and Java.
final class DoctorMachine {
    private static final long MIB = 1L << 20;
    private static final long LEAST_MEMORY = 1_000;
    private static final long GOOD_MEMORY = 2_000;
    private static final int JAVA = 25;
    private static final Set<String> PROCESSORS = Set.of("amd64", "x86_64");

    private DoctorMachine() {}

    /// What is asked of a machine.
    ///
    /// @param memory in MiB
    record Facts(
            int cores,
            long memory,
            String system,
            String processor,
            Runtime.Version java,
            String home) {
        static Facts here() {
            long memory = 0;
            if (ManagementFactory.getOperatingSystemMXBean()
                    instanceof OperatingSystemMXBean system) {
                memory = system.getTotalMemorySize() / MIB;
            }
            return new Facts(
                    Runtime.getRuntime().availableProcessors(),
                    memory,
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"),
                    Runtime.version(),
                    System.getProperty("java.home"));
        }
    }

    static List<Finding> look(Facts facts) {
        return List.of(cores(facts), memory(facts), processor(facts), java(facts));
    }

    private static Finding cores(Facts facts) {
        return facts.cores() < 2
                ? Finding.note("machine", "cores.few", facts.cores())
                : Finding.ok("machine", "cores", facts.cores());
    }

    private static Finding memory(Facts facts) {
        if (facts.memory() < LEAST_MEMORY) {
            return Finding.bad("machine", "memory.short", facts.memory());
        }
        return facts.memory() < GOOD_MEMORY
                ? Finding.note("machine", "memory.small", facts.memory())
                : Finding.ok("machine", "memory", facts.memory());
    }

    private static Finding processor(Facts facts) {
        return PROCESSORS.contains(facts.processor())
                ? Finding.ok("machine", "processor", facts.system(), facts.processor())
                : Finding.bad("machine", "processor.other", facts.system(), facts.processor());
    }

    private static Finding java(Facts facts) {
        var version = String.valueOf(facts.java());
        return facts.java().feature() == JAVA
                ? Finding.ok("java", "java", version, facts.home())
                : Finding.bad("java", "java.other", version, facts.home());
    }
}
