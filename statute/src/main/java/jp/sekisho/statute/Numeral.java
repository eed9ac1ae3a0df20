package jp.sekisho.statute;

import java.util.List;
import java.util.stream.Collectors;

/// The number of a provision without its style: 8, or 8の2 with its branch, or 2-3-1 as three steps.
///
/// @param parts the number and its branches; never empty, each at least 0
public record Numeral(List<Integer> parts) implements Comparable<Numeral> {

    public Numeral {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part < 0)) {
            throw new IllegalArgumentException(
                    "a number needs parts of 0 or more, but has " + parts);
        }
    }

    static Numeral of(int... parts) {
        return new Numeral(java.util.Arrays.stream(parts).boxed().toList());
    }

    int first() {
        return parts.getFirst();
    }

    int last() {
        return parts.getLast();
    }

    /// Whether this number may stand directly after `before`: 3 after 2, 2の2 after 2, 3 after 2の5, 2の3 after 2の2.
    boolean follows(Numeral before) {
        int n = parts.size();
        if (n > before.parts.size()) {
            return n == before.parts.size() + 1
                    && parts.subList(0, n - 1).equals(before.parts)
                    && last() == 2;
        }
        return parts.subList(0, n - 1).equals(before.parts.subList(0, n - 1))
                && last() == before.parts.get(n - 1) + 1;
    }

    /// The number one higher in its last part.
    Numeral successor() {
        List<Integer> next = new java.util.ArrayList<>(parts);
        next.set(next.size() - 1, last() + 1);
        return new Numeral(next);
    }

    boolean isFirst() {
        return parts.size() == 1 && first() == 1;
    }

    @Override
    public int compareTo(Numeral other) {
        for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
            int order = parts.get(i).compareTo(other.parts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }

    /// As 法令標準XML writes it: `8_2`.
    String xml() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("_"));
    }

    /// As a citation writes it: `8の2`.
    @Override
    public String toString() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("の"));
    }
}
