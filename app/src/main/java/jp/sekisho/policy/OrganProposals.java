package jp.sekisho.policy;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jp.sekisho.organization.OrganKind;
import jp.sekisho.organization.Organs;
import jp.sekisho.shared.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The organs that the regulation's own definition of 実施機関 names, as long as none is registered.
@Component
public class OrganProposals {
    private static final Pattern BETWEEN = Pattern.compile("、|及び|並びに|又は");
    private static final Pattern END = Pattern.compile("(?:をいう。?|とする。?|。)$");

    private final Editions editions;
    private final Organs organs;
    private final Dates dates;

    OrganProposals(Editions editions, Organs organs, Dates dates) {
        this.editions = editions;
        this.organs = organs;
        this.dates = dates;
    }

    public List<String> of(Edition edition) {
        if (!organs.on(dates.today()).isEmpty()) {
            return List.of();
        }
        return editions.terms(edition.id()).stream()
                .filter(term -> term.name().equals("実施機関"))
                .findFirst()
                .map(term -> names(term.definition()))
                .orElse(List.of());
    }

    static List<String> names(String definition) {
        return Arrays.stream(BETWEEN.split(END.matcher(definition.strip()).replaceFirst("")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Transactional
    public void register(Edition edition) {
        of(edition).forEach(name -> organs.add(name, kind(name), edition.acceptedOn()));
    }

    private static OrganKind kind(String name) {
        return switch (name) {
            case "議会" -> OrganKind.ASSEMBLY;
            case "監査委員" -> OrganKind.AUDIT;
            case "管理者", "企業長", "広域連合長", "理事会" -> OrganKind.EXECUTIVE;
            default -> OrganKind.OTHER;
        };
    }
}
