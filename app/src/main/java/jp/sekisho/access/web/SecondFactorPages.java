package jp.sekisho.access.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Caller;
import jp.sekisho.access.LiveSessions;
import jp.sekisho.access.SecondFactor;
import jp.sekisho.access.SecondFactor.Offer;
import jp.sekisho.shared.Entered;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// One's own second factor. The secret that is offered waits in the session; recovery codes are
/// shown once, on the page that answers the request that made them.
@Controller
class SecondFactorPages {
    // In Latin letters: the picture stays coarse enough for any camera.
    private static final String ISSUER = "Sekisho";
    private static final String OFFERED = "factor-offered";

    private final SecondFactor factor;
    private final Accounts accounts;
    private final LiveSessions sessions;

    SecondFactorPages(SecondFactor factor, Accounts accounts, LiveSessions sessions) {
        this.factor = factor;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/second-factor")
    @Requires("access.second-factor")
    String show(Caller caller, Entered form, Model model) {
        return state(caller, model);
    }

    private String state(Caller caller, Model model) {
        model.addAttribute("set", factor.set(caller.account()));
        model.addAttribute("codesLeft", factor.codesLeft(caller.account()));
        return "access/second-factor";
    }

    @GetMapping("/second-factor/new")
    @Requires("access.second-factor")
    String offer(Caller caller, Entered form, HttpSession session, Model model) {
        return offer(caller, session, model);
    }

    private String offer(Caller caller, HttpSession session, Model model) {
        var offer = offered(session);
        var name = accounts.signInName(caller.account());
        model.addAttribute("qr", QrCode.of(offer.uri(ISSUER, name)));
        model.addAttribute("key", offer.text());
        model.addAttribute("set", factor.set(caller.account()));
        return "access/second-factor-new";
    }

    @PostMapping("/second-factor/new")
    @Requires("access.second-factor")
    String enrol(Caller caller, Entered form, HttpSession session, Model model) {
        return form.submit(
                () -> offer(caller, session, model),
                () -> {
                    var codes =
                            factor.enrol(
                                    caller,
                                    offered(session),
                                    form.text("code"),
                                    form.text("password"));
                    session.removeAttribute(OFFERED);
                    sessions.endOthers(caller.account(), session.getId());
                    return codes(model, codes);
                });
    }

    @PostMapping("/second-factor/codes")
    @Requires("access.second-factor")
    String renew(Caller caller, Entered form, Model model) {
        return form.submit(
                () -> state(caller, model),
                () -> codes(model, factor.newCodes(caller, form.text("password"))));
    }

    private static String codes(Model model, List<String> codes) {
        model.addAttribute("codes", codes);
        return "access/recovery-codes";
    }

    private static Offer offered(HttpSession session) {
        if (session.getAttribute(OFFERED) instanceof String hex) {
            return new Offer(hex);
        }
        var offer = SecondFactor.offer();
        session.setAttribute(OFFERED, offer.hex());
        return offer;
    }
}
