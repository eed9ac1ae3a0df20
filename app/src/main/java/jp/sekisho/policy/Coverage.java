package jp.sekisho.policy;

/// How many of how many have confirmed, within an organ or among one kind of people.
public record Coverage(String name, int confirmed, int total) {}
