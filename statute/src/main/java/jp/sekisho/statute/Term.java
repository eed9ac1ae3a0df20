package jp.sekisho.statute;

/// A word that the regulation explains.
///
/// @param word the word
/// @param definition what it stands for, in the words of the text
/// @param path the provision that explains it
/// @param wordRange the word in the original
/// @param definitionRange the explanation in the original
public record Term(
        String word, String definition, String path, Range wordRange, Range definitionRange) {}
