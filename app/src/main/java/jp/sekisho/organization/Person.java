package jp.sekisho.organization;

import java.util.UUID;

/// A person as he is known now.
public record Person(UUID id, String name, String kana, String employeeNumber) {}
