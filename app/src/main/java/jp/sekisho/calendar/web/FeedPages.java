package jp.sekisho.calendar.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Caller;
import jp.sekisho.calendar.Feeds;
import jp.sekisho.calendar.OwnCalendar;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Open;
import jp.sekisho.shared.Requires;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Somebody's own duties as a file that calendar programs fetch.
@Controller
class FeedPages {
    private static final String OWN = "calendar.own";

    private final Feeds feeds;
    private final OwnCalendar calendar;
    private final Accounts accounts;

    FeedPages(Feeds feeds, OwnCalendar calendar, Accounts accounts) {
        this.feeds = feeds;
        this.calendar = calendar;
        this.accounts = accounts;
    }

    @GetMapping("/duties/feed")
    @Requires(OWN)
    String feed(Caller caller, Model model) {
        model.addAttribute("madeOn", feeds.madeOn(caller.person()).orElse(null));
        return "calendar/feed";
    }

    /// Shown once, in the answer itself, so that it stands in no address and no history.
    @PostMapping("/duties/feed")
    @Requires(OWN)
    String make(Caller caller, Model model) {
        var token = feeds.make(caller.person());
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/calendar/feed/" + token + ".ics")
                        .toUriString());
        return feed(caller, model);
    }

    @PostMapping("/duties/feed/revoke")
    @Requires(OWN)
    String revoke(Caller caller) {
        feeds.revoke(caller.person());
        return "redirect:/duties/feed";
    }

    @GetMapping("/calendar/feed/{token}.ics")
    @Open(because = "calendar programs cannot sign in; the token in the address is the right")
    ResponseEntity<byte[]> file(@PathVariable String token) {
        var person =
                feeds.owner(token)
                        .filter(this::mayComeIn)
                        .orElseThrow(() -> new Absent("calendar", "of a token"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("text/calendar; charset=UTF-8"))
                .body(calendar.file(person).getBytes(StandardCharsets.UTF_8));
    }

    /// An address is worth no more than the account of whoever made it.
    private boolean mayComeIn(UUID person) {
        return accounts.all().stream()
                .anyMatch(account -> account.person().equals(person) && !account.stopped());
    }
}
