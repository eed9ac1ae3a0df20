package jp.sekisho.imports;

import java.util.List;

/// A choice about the sheet as a whole. `import.setting.<register>.<name>` is its label,
/// `import.choice.<register>.<name>.<choice>` the label of a choice; the first choice is preset.
///
/// @param named whether the choices are names that are shown as they are, an empty one as 選んでください
public record Setting(String name, List<String> choices, boolean named) {
    public Setting(String name, List<String> choices) {
        this(name, choices, false);
    }

    public Setting {
        choices = List.copyOf(choices);
    }

    public static Setting ofNames(String name, List<String> choices) {
        return new Setting(name, choices, true);
    }
}
