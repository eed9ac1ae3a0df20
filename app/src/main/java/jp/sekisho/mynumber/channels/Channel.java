package jp.sekisho.mynumber.channels;

/// A way by which data can leave a computer.
public enum Channel {
    /// A disk or stick that is plugged in.
    DISK,
    /// A telephone or camera.
    PHONE,
    OPTICAL,
    /// A card in a reader.
    SD,
    BLUETOOTH,
    PRINT,
    /// The web and mail.
    NETWORK,
    /// What somebody who signs in from afar can take along.
    SCREEN
}
