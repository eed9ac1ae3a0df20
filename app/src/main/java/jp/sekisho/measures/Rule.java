package jp.sekisho.measures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rule (遵守事項) that was taken up, and the demand on which it is counted; none when it hangs on
/// the document.
public record Rule(
        UUID id,
        String number,
        String title,
        Way way,
        Basis basis,
        String basisText,
        String criterion,
        String parameters,
        String responsible,
        @Nullable UUID demand) {}
