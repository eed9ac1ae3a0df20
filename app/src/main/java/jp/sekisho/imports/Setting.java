package jp.sekisho.imports;

import java.util.List;

/// A choice about the sheet as a whole. `import.setting.<register>.<name>` is its label,
/// `import.choice.<register>.<name>.<choice>` the label of a choice; the first choice is preset.
public record Setting(String name, List<String> choices) {}
