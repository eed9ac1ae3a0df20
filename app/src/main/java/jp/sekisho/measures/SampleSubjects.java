package jp.sekisho.measures;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekisho.files.EvidenceSubjects;
import org.springframework.stereotype.Component;

/// Names what a piece of evidence proves: what was found on a piece of a sample.
@Component
class SampleSubjects implements EvidenceSubjects {
    static final String KIND = "sample";

    private final SampleTable table;

    SampleSubjects(SampleTable table) {
        this.table = table;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<UUID, Named> named(Collection<UUID> subjects) {
        return table.results(subjects).stream()
                .collect(
                        Collectors.toMap(
                                SampleTable.Found::id,
                                each ->
                                        new Named(
                                                each.title() + "（" + each.drawn() + "）",
                                                "/samples/" + each.sample())));
    }
}
