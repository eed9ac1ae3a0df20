package jp.sekisho.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekisho.shared.Errand;
import jp.sekisho.shared.Errands;
import org.springframework.stereotype.Component;

/// Read the regulation; and for whoever answers for a section, have it read there.
@Component
class ConfirmationErrands implements Errands {
    private final Editions editions;
    private final ConfirmationTable table;
    private final Sections sections;

    ConfirmationErrands(Editions editions, ConfirmationTable table, Sections sections) {
        this.editions = editions;
        this.table = table;
        this.sections = sections;
    }

    @Override
    public List<Errand> of(UUID person, LocalDate day) {
        return editions.currentId().stream()
                .flatMap(edition ->
                        Stream.concat(
                                table.due(edition, person, day).stream()
                                        .map(due ->
                                                new Errand(
                                                        "errand.confirm",
                                                        List.of(),
                                                        "/confirmation",
                                                        due)),
                                sections.of(person, day).stream()
                                        .filter(section -> section.open() > 0)
                                        .map(section ->
                                                new Errand(
                                                        "errand.section-confirm",
                                                        List.of(
                                                                section.name(),
                                                                String.valueOf(section.open())),
                                                        "/section",
                                                        null))))
                .toList();
    }
}
