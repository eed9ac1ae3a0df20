package jp.sekisho.bench.statute;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The processor time of the measuring thread, beside the time on the clock, which a shared machine stretches. Without
/// the garbage collector, which has threads of its own.
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuTime {
    /// Summed over all iterations.
    public long cpuMicros;

    /// How often the benchmark ran in that time.
    public long calls;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    <T> T of(Supplier<T> work) {
        long before = threads.getCurrentThreadCpuTime();
        T result = work.get();
        cpuMicros += (threads.getCurrentThreadCpuTime() - before) / 1_000;
        calls++;
        return result;
    }
}
