package jp.sekisho.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Unacceptable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The duties that ship with the program. The officer picks those his office takes up.
@Component
public class ProposedDuties {
    private final List<ProposedDuty> proposals;
    private final Duties duties;
    private final Dates dates;

    ProposedDuties(JsonMapper json, Duties duties, Dates dates) {
        try (var stream = ProposedDuties.class.getResourceAsStream("duties.json")) {
            if (stream == null) {
                throw new IOException("duties.json is missing from the program");
            }
            proposals = json.readValue(stream, Content.class).duties();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var numbers = new HashSet<String>();
        for (var proposal : proposals) {
            if (!numbers.add(proposal.number())) {
                throw new IllegalArgumentException("duties.json: twice: " + proposal.number());
            }
        }
        this.duties = duties;
        this.dates = dates;
    }

    private record Content(List<ProposedDuty> duties) {}

    /// Those that are not taken up today.
    public List<ProposedDuty> open() {
        var taken =
                duties.from(dates.today()).stream().map(Duty::proposal).collect(Collectors.toSet());
        return proposals.stream().filter(each -> !taken.contains(each.number())).toList();
    }

    @Transactional
    public void takeUp(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            throw Unacceptable.at("duties", "problem.plan.nothing");
        }
        open().stream()
                .filter(each -> numbers.contains(each.number()))
                .forEach(each ->
                        duties.add(
                                new NewDuty(
                                        each.title(),
                                        each.verified() ? each.basis() : "",
                                        each.role(),
                                        null,
                                        each.recurrence(),
                                        null,
                                        each.number(),
                                        each.evidence(),
                                        dates.today(),
                                        null)));
    }
}
