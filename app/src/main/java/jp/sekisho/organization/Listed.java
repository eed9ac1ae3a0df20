package jp.sekisho.organization;

import java.util.List;
import java.util.UUID;

/// One line of the list of people: somebody, and everywhere he stands today.
public record Listed(
        UUID id, String name, String kana, String employeeNumber, List<String> places) {}
