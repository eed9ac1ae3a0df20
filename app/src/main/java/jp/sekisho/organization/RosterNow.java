package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The organization as it stands in the register, as far as a roster is compared with it.
final class RosterNow {
    private final Map<UUID, Known> people = new HashMap<>();
    private final Map<String, UUID> byNumber = new HashMap<>();
    private final Map<String, UUID> byExactNumber = new HashMap<>();
    private final Map<String, List<UUID>> byName = new HashMap<>();
    private final Map<UUID, List<Standing>> places = new HashMap<>();
    final List<Organ> organs;
    final List<UnitRow> units;
    final List<PostRow> posts;
    private final Map<String, UUID> partners = new HashMap<>();
    private final Map<UUID, String> partnerNames = new HashMap<>();

    record Known(
            UUID id,
            String name,
            String kana,
            String employeeNumber,
            @Nullable UUID partner,
            @Nullable Boolean lead,
            @Nullable LocalDate hiredOn,
            @Nullable Boolean terminal,
            @Nullable Boolean mail) {}

    record Standing(
            UUID id,
            UUID person,
            UUID organ,
            @Nullable UUID unit,
            @Nullable UUID post,
            Kind kind,
            String title,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Capacity capacity) {
        boolean until(LocalDate day) {
            return validTo == null || !validTo.isBefore(day);
        }
    }

    record UnitRow(UUID id, UUID organ, @Nullable UUID parent, String name) {}

    record PostRow(UUID id, UUID organ, @Nullable UUID unit, String name) {}

    record PartnerRow(UUID id, String name) {}

    RosterNow(
            List<Known> people,
            List<Standing> places,
            List<Organ> organs,
            List<UnitRow> units,
            List<PostRow> posts,
            List<PartnerRow> partners) {
        for (var person : people) {
            this.people.put(person.id(), person);
            if (!person.employeeNumber().isEmpty()) {
                byNumber.putIfAbsent(bare(person.employeeNumber()), person.id());
                byExactNumber.put(person.employeeNumber(), person.id());
            }
            byName.computeIfAbsent(NameKey.of(person.name()), key -> new ArrayList<>())
                    .add(person.id());
        }
        for (var place : places) {
            this.places.computeIfAbsent(place.person(), key -> new ArrayList<>()).add(place);
        }
        this.organs = organs;
        this.units = units;
        this.posts = posts;
        for (var partner : partners) {
            this.partners.put(partner.name(), partner.id());
            partnerNames.put(partner.id(), partner.name());
        }
    }

    /// As if only the people of one partner were registered.
    RosterNow of(UUID partner) {
        var its = people.values().stream().filter(each -> partner.equals(each.partner())).toList();
        return new RosterNow(
                its,
                its.stream().flatMap(each -> places(each.id()).stream()).toList(),
                organs,
                units,
                posts,
                partners.entrySet().stream()
                        .map(each -> new PartnerRow(each.getValue(), each.getKey()))
                        .toList());
    }

    /// A number without its leading zeros, which get lost.
    static String bare(String number) {
        return number.replaceFirst("^0+(?=.)", "");
    }

    Iterable<Known> everybody() {
        return people.values();
    }

    Optional<Known> numbered(String number) {
        return Optional.ofNullable(byExactNumber.get(number))
                .or(() -> Optional.ofNullable(byNumber.get(bare(number))))
                .map(people::get);
    }

    /// Whether somebody has this very number, so that no zeros were lost in it.
    boolean exactly(String number) {
        return byExactNumber.containsKey(number);
    }

    List<Known> named(String nameKey) {
        return byName.getOrDefault(nameKey, List.of()).stream().map(people::get).toList();
    }

    List<Standing> places(UUID person) {
        return places.getOrDefault(person, List.of());
    }

    Optional<UUID> partner(String name) {
        return Optional.ofNullable(partners.get(name));
    }

    String partnerName(@Nullable UUID partner) {
        return partner == null ? "" : partnerNames.getOrDefault(partner, "");
    }

    /// The usual length of numbers, or 0 when none begins with a zero.
    int width() {
        var lengths = new HashMap<Integer, Integer>();
        people.values().stream()
                .map(Known::employeeNumber)
                .filter(number -> number.matches("0\\d+"))
                .forEach(number -> lengths.merge(number.length(), 1, Integer::sum));
        return lengths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    Optional<Organ> organ(OrganKind kind, String name) {
        return organs.stream()
                .filter(organ -> organ.name().equals(name))
                .findFirst()
                .or(() ->
                        organs.stream()
                                .filter(organ -> organ.kind() == kind && kind != OrganKind.OTHER)
                                .findFirst());
    }

    /// A unit of this name below the parent; without a parent, the only one of the name.
    Optional<UnitRow> unit(UUID organ, @Nullable UUID parent, String name) {
        var named =
                units.stream()
                        .filter(unit -> unit.organ().equals(organ) && unit.name().equals(name))
                        .toList();
        return named.stream()
                .filter(unit -> java.util.Objects.equals(unit.parent(), parent))
                .findFirst()
                .or(() ->
                        named.stream()
                                .filter(unit -> parent == null || unit.parent() == null)
                                .filter(_ -> named.size() == 1)
                                .findFirst());
    }

    String unitName(@Nullable UUID unit) {
        if (unit == null) {
            return "";
        }
        for (var each : units) {
            if (each.id().equals(unit)) {
                var above = unitName(each.parent());
                return above.isEmpty() ? each.name() : above + " " + each.name();
            }
        }
        return "";
    }

    UnitRow unit(UUID unit) {
        return units.stream().filter(each -> each.id().equals(unit)).findFirst().orElseThrow();
    }

    String organName(UUID organ) {
        return organs.stream()
                .filter(each -> each.id().equals(organ))
                .map(Organ::name)
                .findFirst()
                .orElse("");
    }

    String postName(@Nullable UUID post) {
        return posts.stream()
                .filter(each -> each.id().equals(post))
                .map(PostRow::name)
                .findFirst()
                .orElse("");
    }
}
