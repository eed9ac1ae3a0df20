package jp.sekisho.notices.web;

import java.util.List;
import java.util.UUID;
import jp.sekisho.notices.Addressee;
import jp.sekisho.notices.Addresses;
import jp.sekisho.notices.Mail.State;
import jp.sekisho.notices.MailServer;
import jp.sekisho.notices.MailServer.Security;
import jp.sekisho.notices.MailServers;
import jp.sekisho.notices.Outbox;
import jp.sekisho.notices.Postman;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.InMenu;
import jp.sekisho.shared.MenuEntry;
import jp.sekisho.shared.MenuEntry.Section;
import jp.sekisho.shared.Requires;
import jp.sekisho.shared.Unacceptable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// How mail is sent, and what became of it.
@Controller
class MailPages implements InMenu {
    private static final int SUBMISSION = 587;

    private final MailServers servers;
    private final Outbox outbox;
    private final Postman postman;
    private final Addresses addresses;
    private final Addressee addressee;

    MailPages(
            MailServers servers,
            Outbox outbox,
            Postman postman,
            Addresses addresses,
            Addressee addressee) {
        this.servers = servers;
        this.outbox = outbox;
        this.postman = postman;
        this.addresses = addresses;
        this.addressee = addressee;
    }

    @Override
    public List<MenuEntry> menuEntries() {
        return List.of(new MenuEntry(Section.ACCOUNTS, "mail.title", "/mail", "notices.mail", 9));
    }

    @GetMapping("/mail")
    @Requires("notices.mail")
    String show(Entered form, Model model) {
        return state(model);
    }

    private String state(Model model) {
        model.addAttribute("server", servers.now().orElse(null));
        model.addAttribute("queued", outbox.in(State.QUEUED));
        model.addAttribute("dead", outbox.in(State.DEAD));
        model.addAttribute("queuedCount", outbox.count(State.QUEUED));
        model.addAttribute("deadCount", outbox.count(State.DEAD));
        model.addAttribute(
                "mine", addresses.of(addressee.current()).map(each -> each.address()).orElse(""));
        return "notices/mail";
    }

    @GetMapping("/mail/server")
    @Requires("notices.mail")
    String server(Entered form, Model model) {
        model.addAttribute(
                "server",
                servers.now()
                        .orElse(
                                new MailServer(
                                        "",
                                        SUBMISSION,
                                        Security.STARTTLS,
                                        "",
                                        false,
                                        "",
                                        "",
                                        "",
                                        "")));
        model.addAttribute("securities", Security.values());
        return "notices/server";
    }

    @PostMapping("/mail/server")
    @Requires("notices.mail")
    String setServer(Entered form, Model model) {
        return form.submit(
                () -> server(form, model),
                () -> {
                    var wish =
                            new MailServer(
                                    form.text("host"),
                                    form.number("port"),
                                    form.choice("security", Security.class),
                                    form.text("signIn"),
                                    false,
                                    form.text("sender"),
                                    form.text("link"),
                                    form.text("domains"),
                                    form.text("trust"));
                    form.orRefuse();
                    servers.set(wish, form.text("password"));
                    return "redirect:/mail?set";
                });
    }

    @PostMapping("/mail/test")
    @Requires("notices.mail")
    String test(Entered form, Model model) {
        return form.submit(
                () -> state(model),
                () -> {
                    var server =
                            servers.now()
                                    .orElseThrow(() ->
                                            Unacceptable.at("address", "problem.server.none"));
                    var problem = postman.test(server, form.text("address"));
                    if (!problem.isEmpty()) {
                        throw Unacceptable.at("address", "problem.mail.test", problem);
                    }
                    return "redirect:/mail?tested";
                });
    }

    @PostMapping("/mail/{mail}/again")
    @Requires("notices.mail")
    String again(@PathVariable UUID mail) {
        outbox.again(mail);
        return "redirect:/mail";
    }

    @PostMapping("/mail/{mail}/drop")
    @Requires("notices.mail")
    String drop(@PathVariable UUID mail) {
        outbox.drop(mail);
        return "redirect:/mail";
    }
}
