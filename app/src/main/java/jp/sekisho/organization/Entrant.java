package jp.sekisho.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody as a roster names him, once however many rows he has.
///
/// @param row the first row that names him
/// @param number empty when the roster has none for him
/// @param places the main one first
/// @param left whether he is crossed out, and the last day if it is said
record Entrant(
        int row,
        String number,
        String name,
        String kana,
        Extras extras,
        List<Place> places,
        Left left) {
    Entrant {
        places = List.copyOf(places);
    }

    Entrant withPlaces(List<Place> all) {
        return new Entrant(row, number, name, kana, extras, all, left);
    }

    Entrant withNumber(String padded) {
        return new Entrant(row, padded, name, kana, extras, places, left);
    }

    boolean gone() {
        return left.gone;
    }

    /// A name without space around and within, for telling whether two are one.
    String nameKey() {
        return NameKey.of(name);
    }

    record Left(boolean gone, @Nullable LocalDate day) {
        static final Left NO = new Left(false, null);
    }

    /// What is said of him beside name and places; null where nothing is said.
    record Extras(
            @Nullable LocalDate hired,
            @Nullable Boolean terminal,
            @Nullable Boolean mail,
            boolean lead,
            @Nullable Partner partner) {}

    /// An organisation he comes from or works for.
    record Partner(String name, PartnerKind kind) {}

    /// Where he is to stand.
    ///
    /// @param division and section: names, empty where there is none
    /// @param capacity null for a main place
    /// @param from null when the roster does not say since when
    /// @param to null when it does not say until when
    /// @param exact whether the row says all of it, so that nothing is concluded
    record Place(
            OrganKind organ,
            String organName,
            String division,
            String section,
            Kind kind,
            String title,
            @Nullable Capacity capacity,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean exact) {
        Place(
                OrganKind organ,
                String organName,
                String division,
                String section,
                Kind kind,
                String title,
                @Nullable Capacity capacity,
                @Nullable LocalDate from,
                @Nullable LocalDate to) {
            this(organ, organName, division, section, kind, title, capacity, from, to, false);
        }

        boolean main() {
            return capacity == null;
        }

        boolean sameUnit(Place other) {
            return organ == other.organ
                    && division.equals(other.division)
                    && section.equals(other.section);
        }
    }
}
