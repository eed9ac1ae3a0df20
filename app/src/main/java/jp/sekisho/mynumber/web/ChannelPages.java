package jp.sekisho.mynumber.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.sekisho.mynumber.ChannelBoard;
import jp.sekisho.mynumber.Ways;
import jp.sekisho.mynumber.channels.Channel;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Dates;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import jp.sekisho.shared.Verdict;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// By which ways data can leave the computers.
@Controller
class ChannelPages implements InMenu {
    private static final String READ = "mynumber.read";
    private static final int PAGE = 100;

    /// Which computers are shown.
    enum Show {
        ALL,
        SHORT,
        UNSEEN,
        OUTSIDE;

        boolean shows(ChannelBoard.Row row) {
            return switch (this) {
                case ALL -> true;
                case SHORT -> row.endpoint().inside() && row.has(Verdict.SHORT);
                case UNSEEN ->
                        row.endpoint().inside()
                                && (row.has(Verdict.STALE) || row.has(Verdict.NOT_STARTED));
                case OUTSIDE -> !row.endpoint().inside();
            };
        }
    }

    private final ChannelBoard board;
    private final Ways ways;
    private final Dates dates;

    ChannelPages(ChannelBoard board, Ways ways, Dates dates) {
        this.board = board;
        this.ways = ways;
        this.dates = dates;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.REGISTERS, "channels.title", "/channels", READ, 44));
    }

    @GetMapping("/channels")
    @Requires(READ)
    String channels(
            @RequestParam(defaultValue = "ALL") Show show,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var today = board.today();
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        var rows =
                today.rows().stream()
                        .filter(show::shows)
                        .filter(row -> isCalled(row, wanted))
                        .toList();
        var pages = Math.max(1, (rows.size() + PAGE - 1) / PAGE);
        var at = Math.clamp(page, 1, pages);
        model.addAttribute("board", today);
        model.addAttribute("channels", Channel.values());
        model.addAttribute("shows", Show.values());
        model.addAttribute("show", show);
        model.addAttribute("words", words);
        model.addAttribute("found", rows.size());
        model.addAttribute("pages", pages);
        model.addAttribute("page", at);
        model.addAttribute("rows", rows.stream().skip((at - 1L) * PAGE).limit(PAGE).toList());
        model.addAttribute(
                "devices",
                ways.devices().stream()
                        .filter(each -> !each.validTo().isBefore(dates.today()))
                        .count());
        model.addAttribute(
                "deliveries",
                ways.deliveries().stream().filter(each -> each.validTo() == null).count());
        return "mynumber/channels";
    }

    private static boolean isCalled(ChannelBoard.Row row, String words) {
        var endpoint = row.endpoint();
        return (endpoint.name() + "\n" + endpoint.place() + "\n" + endpoint.unitName())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    @GetMapping("/channels/endpoints/{endpoint}")
    @Requires(READ)
    String endpoint(@PathVariable UUID endpoint, Model model) {
        var today = board.today();
        model.addAttribute("board", today);
        model.addAttribute(
                "row",
                today.rows().stream()
                        .filter(each -> each.endpoint().id().equals(endpoint))
                        .findFirst()
                        .orElseThrow(() -> new Absent("endpoint", endpoint)));
        return "mynumber/endpoint";
    }
}
