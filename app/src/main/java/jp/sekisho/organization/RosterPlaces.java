package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekisho.imports.Difference.Alteration;
import jp.sekisho.imports.Difference.Note;
import jp.sekisho.organization.Entrant.Place;
import jp.sekisho.organization.RosterNow.PostRow;
import jp.sekisho.organization.RosterNow.Standing;
import org.jspecify.annotations.Nullable;

/// Turns places on a roster into memberships that begin, end or go on.
final class RosterPlaces {
    private final RosterNow now;
    private final RosterBatch batch;
    private final LocalDate day;
    private final Set<String> scope;
    private final Set<String> capacities = new HashSet<>();

    RosterPlaces(RosterNow now, RosterBatch batch, LocalDate day, Set<String> scope) {
        this.now = now;
        this.batch = batch;
        this.day = day;
        this.scope = scope;
    }

    /// Where the place is in the register.
    private record Spot(UUID organ, @Nullable UUID unit, @Nullable UUID post) {}

    private Spot spot(Place place) {
        var organ = batch.organ(place);
        var unit = batch.unit(organ, place).orElse(null);
        return new Spot(organ, unit, post(organ, unit, place).map(PostRow::id).orElse(null));
    }

    /// 課長 in 総務課 is the post 総務課長, so that whoever holds it by roster holds its roles.
    private Optional<PostRow> post(UUID organ, @Nullable UUID unit, Place place) {
        if (place.title().isEmpty()) {
            return Optional.empty();
        }
        var names =
                List.of(
                        place.title(),
                        place.division() + place.title(),
                        joined(place.division(), place.title()),
                        place.division() + place.section() + place.title());
        return now.posts.stream()
                .filter(post -> post.organ().equals(organ))
                .filter(post -> post.unit() == null || post.unit().equals(unit))
                .filter(post -> names.contains(post.name()))
                .filter(post ->
                        !post.name().equals(place.title()) || Objects.equals(post.unit(), unit))
                .findFirst();
    }

    /// 総務課 and 課長 are 総務課長.
    private static String joined(String division, String title) {
        return !division.isEmpty() && title.startsWith(division.substring(division.length() - 1))
                ? division + title.substring(1)
                : title;
    }

    LocalDate from(Place place) {
        var from = place.from();
        return from == null ? day : from;
    }

    Note since(Place place) {
        var to = place.to();
        return to == null
                ? new Note("roster.note.from", List.of(from(place)))
                : new Note("roster.note.from-to", List.of(from(place), to));
    }

    void join(UUID person, Place place, LocalDate from, @Nullable LocalDate keptEnd) {
        var spot = spot(place);
        var to = place.to() == null ? keptEnd : place.to();
        batch.add(
                "membership",
                "person",
                person,
                "organ",
                spot.organ,
                "unit",
                spot.unit,
                "post",
                spot.post,
                "kind",
                place.kind().name(),
                "title",
                place.title(),
                "valid_from",
                from,
                "valid_to",
                to == null || to.isBefore(from) ? null : to);
        var capacity = place.capacity();
        var key = person + " " + spot.organ + " " + spot.unit + " " + from;
        var known =
                now.places(person).stream()
                        .anyMatch(each ->
                                each.capacity() != null
                                        && each.organ().equals(spot.organ)
                                        && Objects.equals(each.unit(), spot.unit)
                                        && each.validFrom().equals(from));
        if (capacity != null && !known && capacities.add(key)) {
            batch.add(
                    "capacity",
                    "person",
                    person,
                    "organ",
                    spot.organ,
                    "unit",
                    spot.unit,
                    "valid_from",
                    from,
                    "capacity",
                    capacity.name());
        }
    }

    /// Closes the row and writes the same one with its end; one that had not begun is only closed.
    void end(Standing place, LocalDate last) {
        batch.close("membership", place.id());
        if (!last.isBefore(place.validFrom())) {
            again(place, last);
        }
    }

    private void again(Standing place, @Nullable LocalDate last) {
        batch.add(
                "membership",
                "person",
                place.person(),
                "organ",
                place.organ(),
                "unit",
                place.unit(),
                "post",
                place.post(),
                "kind",
                place.kind().name(),
                "title",
                place.title(),
                "valid_from",
                place.validFrom(),
                "valid_to",
                last);
    }

    void change(UUID person, Entrant entrant, List<Alteration> alterations, List<Note> notes) {
        var standing =
                new ArrayList<>(
                        now.places(person).stream().filter(place -> place.until(day)).toList());
        var wishes = new ArrayList<Place>();
        for (var place : entrant.places()) {
            var same = standing.stream().filter(each -> same(each, place)).findFirst();
            if (same.isPresent()) {
                standing.remove(same.get());
                stay(same.get(), place, alterations);
            } else {
                wishes.add(place);
            }
        }
        for (var place : wishes) {
            var before = replaced(standing, place);
            before.ifPresent(standing::remove);
            alterations.add(
                    new Alteration(label(place), before.map(this::shown).orElse(""), shown(place)));
            notes.add(move(person, before, place));
        }
        var exact = entrant.places().stream().anyMatch(Place::exact);
        for (var rest : standing) {
            // What is prepared for a later day is not on a roster of today.
            if (rest.validFrom().isAfter(day) && !exact) {
                continue;
            }
            if (rest.capacity() != null || scope.contains(rest.organ() + " " + rest.kind())) {
                alterations.add(new Alteration(label(rest.capacity()), shown(rest), ""));
                end(rest, day.minusDays(1));
            }
        }
    }

    private boolean same(Standing standing, Place place) {
        if (standing.capacity() != place.capacity()
                || (place.main() && standing.kind() != place.kind())) {
            return false;
        }
        var from = place.from();
        var ahead = standing.validFrom().isAfter(day) || (from != null && from.isAfter(day));
        if (ahead && from != null && !from.equals(standing.validFrom())) {
            return false;
        }
        return here(standing, place);
    }

    /// Whether it is the same place, whenever it begins.
    boolean here(Standing standing, Place place) {
        var spot = spot(place);
        return standing.organ().equals(spot.organ)
                && Objects.equals(standing.unit(), spot.unit)
                && (standing.title().equals(place.title())
                        || (standing.post() != null
                                && (standing.post().equals(spot.post)
                                        || now.postName(standing.post()).equals(place.title()))));
    }

    /// The place goes on; only its end may be new, or its post.
    private void stay(Standing standing, Place place, List<Alteration> alterations) {
        var to = place.to();
        var spot = spot(place);
        var post = standing.post() == null && !place.exact() ? spot.post : standing.post();
        var end = to == null ? standing.validTo() : to;
        if (Objects.equals(end, standing.validTo()) && Objects.equals(post, standing.post())) {
            return;
        }
        batch.close("membership", standing.id());
        again(
                new Standing(
                        standing.id(),
                        standing.person(),
                        standing.organ(),
                        standing.unit(),
                        post,
                        standing.kind(),
                        standing.title(),
                        standing.validFrom(),
                        standing.validTo(),
                        standing.capacity()),
                end);
        if (!Objects.equals(end, standing.validTo())) {
            alterations.add(
                    new Alteration("import.field.roster.end", text(standing.validTo()), text(end)));
        } else {
            alterations.add(
                    new Alteration(
                            "import.field.roster.title", standing.title(), now.postName(post)));
        }
    }

    private Optional<Standing> replaced(List<Standing> standing, Place place) {
        if (!place.main()) {
            return Optional.empty();
        }
        var organ = batch.organ(place);
        return standing.stream()
                .filter(each -> each.capacity() == null && each.organ().equals(organ))
                .filter(each ->
                        place.from() == null
                                || !place.from().isAfter(day)
                                || each.validFrom().isAfter(day))
                .findFirst();
    }

    private Note move(UUID person, Optional<Standing> before, Place place) {
        if (before.isEmpty()) {
            var from = place.from() == null ? day : place.from();
            join(person, place, from, null);
            return new Note("roster.note.from", List.of(from));
        }
        var old = before.get();
        var said = place.from();
        var from = said != null && said.isAfter(old.validFrom()) ? said : day;
        if (from.isAfter(old.validFrom())) {
            end(old, from.minusDays(1));
            join(person, place, from, null);
        } else {
            // It was so from the beginning, and was written down wrongly.
            batch.close("membership", old.id());
            join(person, place, old.validFrom(), old.validTo());
        }
        return new Note("roster.note.from", List.of(from));
    }

    private static String label(Place place) {
        return label(place.capacity());
    }

    private static String label(@Nullable Capacity capacity) {
        return capacity == null ? "import.field.roster.division" : "capacity." + capacity.name();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    String shown(Place place) {
        return join(
                place.organ() == OrganKind.EXECUTIVE ? "" : place.organName(),
                place.division(),
                place.section(),
                place.title());
    }

    String shown(Standing place) {
        var organ = now.organs.stream().filter(each -> each.id().equals(place.organ())).findFirst();
        var name =
                organ.filter(each -> each.kind() != OrganKind.EXECUTIVE)
                        .map(Organ::name)
                        .orElse("");
        var post = now.postName(place.post());
        return join(name, now.unitName(place.unit()), post.isEmpty() ? place.title() : post);
    }

    private static String join(String... parts) {
        var words = new ArrayList<String>();
        for (var part : parts) {
            // 議会 議会事務局 says the same twice.
            if (!words.isEmpty() && part.startsWith(words.getLast())) {
                words.removeLast();
            }
            if (!part.isEmpty()) {
                words.add(part);
            }
        }
        return String.join(" ", words);
    }
}
