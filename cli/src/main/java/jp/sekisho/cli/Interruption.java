package jp.sekisho.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets Ctrl-C end what goes on in order, instead of the process at once, so that everything read so far
/// is written and reported. From [#by] on, the process ends after this is closed.
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final CountDownLatch done = new CountDownLatch(1);

    void by(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt(stop), "interrupt"));
    }

    private void interrupt(Runnable stop) {
        if (done.getCount() == 0) {
            return;
        }
        stop.run();
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
