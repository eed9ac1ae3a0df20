package jp.sekisho.statute;

import java.util.ArrayList;
import java.util.List;

/// The numbers that one article stands for: 第6条から第9条まで　削除 stands for four.
final class DeletedNumbers {
    private static final int MOST = 1000;

    private DeletedNumbers() {}

    static List<String> of(Node article) {
        Numeral first = article.number();
        Numeral last = article.through();
        if (first == null) {
            return List.of("");
        }
        if (last == null
                || last.compareTo(first) < 0
                || first.parts().size() != last.parts().size()) {
            return last == null
                    ? List.of(first.toString())
                    : List.of(first.toString(), last.toString());
        }
        List<String> numbers = new ArrayList<>();
        for (Numeral number = first; numbers.size() < MOST; number = number.successor()) {
            numbers.add(number.toString());
            if (number.compareTo(last) >= 0) {
                break;
            }
        }
        return numbers;
    }
}
