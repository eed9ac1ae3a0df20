package jp.sekisho.files;

import java.io.IOException;
import java.time.Duration;
import jp.sekisho.shared.Unacceptable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks the office's clamd about a file, where one is configured (`sekisho.clamd`: `host:port` or the
/// path of a socket). A configured one that is silent stops uploads: nobody should believe in a check
/// that was not made. Thread-safe.
@Component
class VirusScan {
    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;

    VirusScan(@Value("${sekisho.clamd:}") String address) {
        this.address = address.strip();
    }

    enum Result {
        CLEAN,
        /// ウイルス検査なし: none is configured.
        NONE
    }

    boolean configured() {
        return !address.isEmpty();
    }

    Result check(String field, String name, byte[] content) {
        if (!configured()) {
            return Result.NONE;
        }
        try {
            return switch (new Clamd(address, PATIENCE).scan(content)) {
                case Clamd.Answer.Clean _ -> Result.CLEAN;
                case Clamd.Answer.Found found ->
                        throw Unacceptable.at(
                                field, "problem.evidence.virus", name, found.signature());
                case Clamd.Answer.TooLarge _ ->
                        throw Unacceptable.at(field, "problem.evidence.virus.large", name);
            };
        } catch (IOException silent) {
            LOG.warn("clamd at {} does not answer: {}", address, silent.getMessage());
            throw Unacceptable.at(field, "problem.evidence.virus.silent", name, address);
        }
    }
}
