package jp.sekisho.statute;

/// What a provision is to the person who must keep it. Proposed by the reading, confirmed by people.
public enum ClauseKind {
    /// It asks for something and is judged.
    JUDGED,
    /// Its only content is to introduce the provisions below it.
    CONTAINER,
    /// It says what the regulation is for, how far it goes or when it begins; nothing can be done or left undone.
    DECLARATORY,
    /// It says what a word means.
    DEFINITION
}
