package jp.sekisho;

import jp.sekisho.shared.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// What the program does by itself, again and again. Switched off where a test moves the clock.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "sekisho.jobs", matchIfMissing = true)
class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    @Bean
    SimpleAsyncTaskSchedulerCustomizer onFault() {
        return scheduler -> scheduler.setErrorHandler(Jobs::say);
    }

    /// A job comes again: while the database is in trouble there is nothing to say that readers of
    /// pages do not hear.
    private static void say(Throwable fault) {
        if (Trouble.of(fault) == Trouble.NONE) {
            LOG.error("a job failed", fault);
        } else {
            LOG.debug("a job waits for the database", fault);
        }
    }
}
