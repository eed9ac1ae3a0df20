package jp.sekisho.shared;

import java.util.List;

/// Pages that belong into the menu say so.
@FunctionalInterface
public interface InMenu {
    List<MenuEntry> menuEntries();
}
