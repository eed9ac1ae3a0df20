package jp.sekisho.extract.child;

import java.util.List;
import jp.sekisho.extract.wire.Fault;
import jp.sekisho.extract.wire.Kind;
import jp.sekisho.extract.wire.Spot;

/// The file is not read, and this is why. No trace: it is an answer, not a bug.
final class Refused extends RuntimeException {
    final Fault fault;
    final Kind kind;
    final Spot spot;
    final transient List<String> words;

    private Refused(Fault fault, Kind kind, Spot spot, List<String> words) {
        super(fault + " " + kind + " " + spot + " " + words, null, false, false);
        this.fault = fault;
        this.kind = kind;
        this.spot = spot;
        this.words = words;
    }

    static Refused because(Fault fault) {
        return new Refused(fault, Kind.UNKNOWN, Spot.FILE, List.of());
    }

    static Refused is(Kind kind) {
        return new Refused(Fault.OTHER, kind, Spot.FILE, List.of());
    }

    static Refused damaged() {
        return because(Fault.DAMAGED);
    }

    static Refused part(Fault fault, String part) {
        return new Refused(fault, Kind.UNKNOWN, Spot.PART, List.of(part));
    }

    static Refused words(Fault fault, Spot spot, String word) {
        return new Refused(fault, Kind.UNKNOWN, spot, List.of(word));
    }

    static Refused line(Fault fault, int line) {
        return new Refused(fault, Kind.UNKNOWN, Spot.LINE, List.of(String.valueOf(line)));
    }

    static Refused page(Fault fault, int page) {
        return new Refused(fault, Kind.UNKNOWN, Spot.PAGE, List.of(String.valueOf(page)));
    }

    static Refused cell(Fault fault, String sheet, String address) {
        return new Refused(fault, Kind.UNKNOWN, Spot.CELL, List.of(sheet, address));
    }
}
