package jp.sekisho.detect.match;

import org.jspecify.annotations.Nullable;

/// A field that rules of a program ask for. Item numbers are -1 where no rule asks that.
record Slot(String field, int exists, int notNull, @Nullable FieldIndex index) {
    static final int NO_ITEM = -1;
}
