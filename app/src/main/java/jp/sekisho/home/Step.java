package jp.sekisho.home;

/// One of the steps of the first week.
///
/// @param key of its words in the message file
public record Step(int number, String key, String href, boolean done) {}
