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

    static List<Finding> look() {
        return List.of(cores(), memory(), processor(), java());
    }

    private static Finding cores() {
        int cores = Runtime.getRuntime().availableProcessors();
        return cores < 2
                ? Finding.note("machine", "cores.few", cores)
                : Finding.ok("machine", "cores", cores);
    }

    private static Finding memory() {
        long size = 0;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            size = system.getTotalMemorySize() / MIB;
        }
        if (size < LEAST_MEMORY) {
            return Finding.bad("machine", "memory.short", size);
        }
        return size < GOOD_MEMORY
                ? Finding.note("machine", "memory.small", size)
                : Finding.ok("machine", "memory", size);
    }

    private static Finding processor() {
        var processor = System.getProperty("os.arch");
        var system = System.getProperty("os.name");
        return PROCESSORS.contains(processor)
                ? Finding.ok("machine", "processor", system, processor)
                : Finding.bad("machine", "processor.other", system, processor);
    }

    private static Finding java() {
        var version = String.valueOf(Runtime.version());
        return Runtime.version().feature() == JAVA
                ? Finding.ok("java", "java", version, System.getProperty("java.home"))
                : Finding.bad("java", "java.other", version, System.getProperty("java.home"));
    }
}
