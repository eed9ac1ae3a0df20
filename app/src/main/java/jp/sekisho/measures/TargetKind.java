package jp.sekisho.measures;

/// For what a rule that no register judges is carried out.
public enum TargetKind {
    /// Once, for the body.
    WHOLE,
    ORGANS,
    UNITS,
    PEOPLE,
    /// For what the office names itself: rooms, vehicles, systems.
    LISTED
}
