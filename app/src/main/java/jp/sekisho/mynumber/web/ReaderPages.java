package jp.sekisho.mynumber.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekisho.mynumber.Ending;
import jp.sekisho.mynumber.Exports;
import jp.sekisho.mynumber.Places;
import jp.sekisho.mynumber.Reader;
import jp.sekisho.mynumber.ReaderBoard;
import jp.sekisho.mynumber.ReadingAccount;
import jp.sekisho.mynumber.ReadingAccounts;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Who can read, and why.
@Controller
class ReaderPages implements InMenu {
    private static final String READ = "mynumber.read";

    private final ReaderBoard board;
    private final Places places;
    private final Exports exports;
    private final ReadingAccounts accounts;
    private final Dates dates;

    ReaderPages(
            ReaderBoard board,
            Places places,
            Exports exports,
            ReadingAccounts accounts,
            Dates dates) {
        this.board = board;
        this.places = places;
        this.exports = exports;
        this.accounts = accounts;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.REGISTERS, "readers.title", "/readers", READ, 43));
    }

    @GetMapping("/readers")
    @Requires(READ)
    String readers(
            @RequestParam(required = false) @Nullable UUID place,
            @RequestParam(defaultValue = "1") int page,
            Entered form,
            Model model) {
        return show(board.today(), "/readers?", place, page, model);
    }

    /// 基準日.
    @GetMapping("/readers/on")
    @Requires(READ)
    String readersOn(
            @RequestParam(required = false) @Nullable UUID place,
            @RequestParam(defaultValue = "1") int page,
            Entered form,
            Model model) {
        return form.submit(
                () -> show(board.today(), "/readers?", null, 1, model),
                () -> {
                    var day = form.optionalDate("day").orElse(dates.today());
                    form.orRefuse();
                    return show(board.on(day), "/readers/on?" + query(form), place, page, model);
                });
    }

    private static String query(Entered form) {
        return Stream.of("day.era", "day.year", "day.month", "day.day")
                .map(name -> name + "=" + URLEncoder.encode(form.text(name), UTF_8) + "&")
                .collect(Collectors.joining());
    }

    /// @param path up to the place whose further readers are asked for
    /// @param place whose page of readers is shown; of all others it is the first
    private String show(
            ReaderBoard.Board shown, String path, @Nullable UUID place, int page, Model model) {
        model.addAttribute("board", shown);
        model.addAttribute("path", path);
        model.addAttribute("turned", place);
        model.addAttribute("page", page);
        model.addAttribute("office", places.office().orElse(null));
        model.addAttribute("exports", exports.all());
        model.addAttribute("open", accounts.all().stream().filter(ReadingAccount::open).count());
        return "mynumber/readers";
    }

    /// What ends the reading of those outside, to be printed and taken to the server.
    @GetMapping("/readers/places/{place}/ending")
    @Requires(READ)
    String ending(@PathVariable UUID place, Model model) {
        var standing = board.of(place);
        var endings = new LinkedHashMap<Reader, Ending>();
        standing.readers().stream()
                .filter(Reader::outside)
                .forEach(each -> endings.put(each, each.ending(standing.place().server())));
        model.addAttribute("standing", standing);
        model.addAttribute("endings", endings);
        return "mynumber/ending";
    }
}
