package jp.sekisho.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.sekisho.access.Accounts;
import jp.sekisho.access.Caller;
import jp.sekisho.access.LiveSessions;
import jp.sekisho.access.Sessions;
import jp.sekisho.shared.Requires;
import jp.sekisho.shared.Unacceptable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own password.
@Controller
class PasswordPage {
    private final Accounts accounts;
    private final Sessions sessions;
    private final LiveSessions live;

    PasswordPage(Accounts accounts, Sessions sessions, LiveSessions live) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.live = live;
    }

    @GetMapping("/password")
    @Requires("access.password")
    String show(Caller caller, Model model) {
        model.addAttribute("first", caller.mustChangePassword());
        return "access/password";
    }

    @PostMapping("/password")
    @Requires("access.password")
    String change(
            Caller caller,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String wished,
            @RequestParam(defaultValue = "") String wishedAgain,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            var credential = accounts.change(caller, present, wished, wishedAgain);
            live.endOthers(caller.account(), request.getSession().getId());
            sessions.begin(caller.account(), credential, request, response);
            return "redirect:/?password-changed";
        } catch (Unacceptable unacceptable) {
            model.addAttribute("problems", unacceptable.problems());
            model.addAttribute("first", caller.mustChangePassword());
            return "access/password";
        }
    }
}
