package jp.sekisho.measures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rule to be taken up, and where it is to be counted.
public record Choice(String number, @Nullable UUID demand) {}
