package jp.sekisho.mynumber;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.sekisho.extract.Budget;
import jp.sekisho.extract.Extract;
import jp.sekisho.mynumber.directory.DirectoryFile;
import jp.sekisho.mynumber.directory.DirectoryFlaw;
import jp.sekisho.shared.Sha256;
import jp.sekisho.shared.Unacceptable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Has exports of a directory read by the child, and remembers the last ones: they are asked for again
/// whenever readers are worked out. Thread-safe.
@Component
class DirectoryReading {
    private static final int KEPT = 8;

    private final ObjectProvider<Extract> extract;
    private final Map<String, DirectoryFile> known =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1;

                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<String, DirectoryFile> eldest) {
                            return size() > KEPT;
                        }
                    });

    DirectoryReading(ObjectProvider<Extract> extract) {
        this.extract = extract;
    }

    DirectoryFile read(byte[] content) {
        var digest = Sha256.hex(content);
        var before = known.get(digest);
        if (before != null) {
            return before;
        }
        try {
            var file =
                    DirectoryFile.read(
                            wanted -> extract.getObject().read(content, wanted, Budget.ORDINARY));
            known.put(digest, file);
            return file;
        } catch (DirectoryFlaw wrong) {
            throw refused(wrong);
        }
    }

    private static Unacceptable refused(DirectoryFlaw wrong) {
        return wrong.refusal()
                .map(refusal ->
                        Unacceptable.at(
                                "file",
                                "problem.import.file",
                                refusal.message(LocaleContextHolder.getLocale())))
                .orElseGet(() ->
                        Unacceptable.at(
                                "file",
                                "problem.export.directory." + wrong.kind(),
                                wrong.line(),
                                String.valueOf(wrong.getMessage())));
    }
}
