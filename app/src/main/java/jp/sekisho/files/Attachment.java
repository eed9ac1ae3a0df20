package jp.sekisho.files;

import java.util.UUID;

/// What a form brings as evidence: something the register has, or a file that was just examined.
public sealed interface Attachment {
    record Known(UUID evidence) implements Attachment {}

    record Fresh(NewEvidence said, Checked file) implements Attachment {}
}
