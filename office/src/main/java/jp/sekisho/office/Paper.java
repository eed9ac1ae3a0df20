package jp.sekisho.office;

import java.util.List;

/// What is to stand on paper, whatever kind of file it becomes.
///
/// @param form number of the form (様式第1号); empty for none
/// @param dated the day as the office writes it; empty for none
/// @param lead lines above the first table
/// @param seals who puts his seal to it, one box each (on paper only)
/// @param foot lines below the last table
/// @param wide whether it is turned on its side
/// @param large whether it hangs on a wall and is read from a step away
public record Paper(
        String title,
        String form,
        String dated,
        List<String> lead,
        List<String> seals,
        List<Table> tables,
        List<String> foot,
        boolean wide,
        boolean large) {
    public Paper {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a paper without a title");
        }
        lead = List.copyOf(lead);
        seals = List.copyOf(seals);
        tables = List.copyOf(tables);
        foot = List.copyOf(foot);
    }

    public Paper(
            String title,
            String form,
            String dated,
            List<String> lead,
            List<String> seals,
            List<Table> tables,
            List<String> foot,
            boolean wide) {
        this(title, form, dated, lead, seals, tables, foot, wide, false);
    }

    public Paper(
            String title,
            String form,
            String dated,
            List<String> lead,
            List<Table> tables,
            List<String> foot,
            boolean wide) {
        this(title, form, dated, lead, List.of(), tables, foot, wide);
    }

    /// The same with other tables.
    public Paper with(List<Table> others) {
        return new Paper(title, form, dated, lead, seals, others, foot, wide, large);
    }
}
