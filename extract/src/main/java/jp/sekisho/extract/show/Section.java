package jp.sekisho.extract.show;

/// One section of a format: how one range of values is shown.
sealed interface Section permits Dates, Numbers, Fractions {
    /// @param signed whether a minus sign is this section's business
    String show(double value, boolean signed, boolean since1904);

    Code code();

    static Section of(Code code) {
        if (code.showsTime()) {
            return new Dates(code);
        }
        return code.has(Token.Slash.class) && code.has(Token.Slot.class)
                ? new Fractions(code)
                : new Numbers(code);
    }
}
