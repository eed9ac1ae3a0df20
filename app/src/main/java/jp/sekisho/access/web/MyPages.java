package jp.sekisho.access.web;

import jakarta.servlet.http.HttpSession;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Caller;
import jp.sekisho.access.LiveSessions;
import jp.sekisho.access.SecondFactor;
import jp.sekisho.shared.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own account: what it may, how one comes in, and where it is open.
@Controller
class MyPages {
    private final Accounts accounts;
    private final SecondFactor factor;
    private final LiveSessions sessions;

    MyPages(Accounts accounts, SecondFactor factor, LiveSessions sessions) {
        this.accounts = accounts;
        this.factor = factor;
        this.sessions = sessions;
    }

    @GetMapping("/me")
    @Requires("access.me")
    String show(Caller caller, HttpSession session, Model model) {
        model.addAttribute("signInName", accounts.signInName(caller.account()));
        model.addAttribute("set", factor.set(caller.account()));
        model.addAttribute("codesLeft", factor.codesLeft(caller.account()));
        model.addAttribute("sessions", sessions.of(caller, session.getId()));
        return "access/me";
    }

    @PostMapping("/me/sessions/end")
    @Requires("access.me")
    String end(Caller caller, @RequestParam(defaultValue = "") String handle) {
        sessions.end(caller, handle);
        return "redirect:/me?ended";
    }

    @PostMapping("/me/sessions/end-others")
    @Requires("access.me")
    String endOthers(Caller caller, HttpSession session) {
        sessions.endOthers(caller.account(), session.getId());
        return "redirect:/me?ended";
    }
}
