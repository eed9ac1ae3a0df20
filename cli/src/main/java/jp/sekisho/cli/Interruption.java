package jp.sekisho.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets Ctrl-C end what this thread does, instead of the process at once, so that everything read so far
/// is written.
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final CountDownLatch done = new CountDownLatch(1);

    static Interruption of(boolean wanted) {
        Interruption interruption = new Interruption();
        if (wanted) {
            Thread caller = Thread.currentThread();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> interruption.interrupt(caller), "interrupt"));
        }
        return interruption;
    }

    private void interrupt(Thread caller) {
        if (done.getCount() == 0) {
            return;
        }
        caller.interrupt();
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
