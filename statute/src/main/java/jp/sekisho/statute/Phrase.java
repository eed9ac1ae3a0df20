package jp.sekisho.statute;

/// A piece of a sentence between two commas.
///
/// @param from its first character in the clean text
/// @param to the place after it
/// @param end where a demand that it closes would end
record Phrase(Role role, int from, int to, int end) {

    enum Role {
        /// また, ただし, この場合において.
        LINK,
        /// About what, where, towards whom; the subject.
        SCOPE,
        /// When, or why.
        CONDITION,
        /// How, or how often: belongs to the verb behind it.
        MANNER,
        /// A noun: an element of a list, or an object.
        NOUN,
        /// Ends in a verb that goes on, or closes the sentence.
        VERB
    }
}
