package jp.sekisho.notices.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.sekisho.notices.Addressee;
import jp.sekisho.notices.Addresses;
import jp.sekisho.notices.Notices;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// What one is told, and where one's mail goes.
@Controller
class NoticePages {
    private final Notices notices;
    private final Addresses addresses;
    private final Addressee addressee;

    NoticePages(Notices notices, Addresses addresses, Addressee addressee) {
        this.notices = notices;
        this.addresses = addresses;
        this.addressee = addressee;
    }

    record Line(String text, String href, Instant at, boolean read) {}

    @GetMapping("/notices")
    @Requires("notices.own")
    String list(Model model) {
        var person = addressee.current();
        model.addAttribute("lines", lines(person));
        model.addAttribute("unreadCount", notices.unread(person));
        model.addAttribute("address", addresses.of(person).orElse(null));
        return "notices/notices";
    }

    private List<Line> lines(UUID person) {
        return notices.of(person).stream()
                .map(notice ->
                        new Line(
                                notices.say(
                                        notice.key(),
                                        notice.arguments(),
                                        LocaleContextHolder.getLocale()),
                                notice.href(),
                                notice.createdAt(),
                                notice.read()))
                .toList();
    }

    @PostMapping("/notices/read")
    @Requires("notices.own")
    String read() {
        notices.read(addressee.current());
        return "redirect:/notices";
    }

    @GetMapping("/notices/address")
    @Requires("notices.own")
    String address(Entered form, Model model) {
        model.addAttribute("address", addresses.of(addressee.current()).orElse(null));
        return "notices/address";
    }

    @PostMapping("/notices/address")
    @Requires("notices.own")
    String setAddress(Entered form, Model model) {
        return form.submit(
                () -> address(form, model),
                () -> {
                    addresses.set(
                            addressee.current(), form.text("address"), form.has("digest", "true"));
                    return "redirect:/notices?address";
                });
    }
}
