package jp.sekisho.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import jp.sekisho.access.AccessLog;
import jp.sekisho.access.Caller;
import jp.sekisho.access.Sessions;
import jp.sekisho.access.SignIn;
import jp.sekisho.access.SignIn.Answer;
import jp.sekisho.access.Visit.Kind;
import jp.sekisho.shared.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPage {
    private final SignIn signIn;
    private final Sessions sessions;
    private final AccessLog log;
    private final Clock clock;

    SignInPage(SignIn signIn, Sessions sessions, AccessLog log, Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    @Open(because = "the way in")
    String show(
            @Nullable Caller caller,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            Model model) {
        if (caller != null) {
            return "redirect:/";
        }
        model.addAttribute("name", "");
        model.addAttribute("next", next);
        model.addAttribute("fresh", request.getParameter("new") != null);
        model.addAttribute("left", request.getParameter("out") != null);
        model.addAttribute("late", request.getParameter("late") != null);
        return "access/sign-in";
    }

    @PostMapping("/sign-in")
    @Open(because = "the way in")
    String enter(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (signIn.check(name, password, request.getRemoteAddr())) {
            case Answer.Welcome welcome -> {
                sessions.begin(welcome.account(), welcome.credential(), request, response);
                log.write(Kind.SIGNED_IN, welcome.account(), "password", request);
                yield "redirect:" + LocalAddress.of(next);
            }
            case Answer.CodeAsked asked -> {
                sessions.wait(asked.account(), asked.credential(), request);
                yield "redirect:" + codePage(next);
            }
            case Answer.Wrong wrong -> {
                log.failed(name, "password", request);
                model.addAttribute("triesLeft", wrong.triesLeft());
                yield refused(401, name, next, response, model);
            }
            case Answer.Shut shut -> {
                log.failed(name, "shut", request);
                var left = Duration.between(clock.instant(), shut.until()).toMinutes() + 1;
                model.addAttribute("minutes", left);
                yield refused(401, name, next, response, model);
            }
            case Answer.Slower _ -> {
                log.failed(name, "slower", request);
                model.addAttribute("slower", true);
                yield refused(429, name, next, response, model);
            }
        };
    }

    private static String codePage(String next) {
        return next.isEmpty()
                ? "/sign-in/code"
                : "/sign-in/code?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static String refused(
            int status, String name, String next, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("name", name);
        model.addAttribute("next", next);
        return "access/sign-in";
    }
}
