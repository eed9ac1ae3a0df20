package jp.sekisho.proof;

/// A checkpoint that someone kept and now holds against the log.
///
/// Those kept outside (by an auditor, in committee papers) bind whoever holds key and database;
/// those from inside show that the log agrees with what it published.
public sealed interface Claim {

    /// How damage and matches name it, such as a file name.
    String label();

    /// A signed note, as [Trust#open(byte\[\])] read it, believed or not.
    record Signed(String label, CheckpointReading reading) implements Claim {}

    /// What was typed from a printed checkpoint.
    record Paper(String label, PaperCheckpoint paper) implements Claim {}
}
