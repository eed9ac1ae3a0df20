package jp.sekisho.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import jp.sekisho.access.AccessLog;
import jp.sekisho.access.SecondFactor;
import jp.sekisho.access.SecondFactor.Answer;
import jp.sekisho.access.Sessions;
import jp.sekisho.access.Visit.Kind;
import jp.sekisho.shared.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The second step of the way in.
@Controller
class CodePage {
    private final SecondFactor factor;
    private final Sessions sessions;
    private final AccessLog log;
    private final Clock clock;

    CodePage(SecondFactor factor, Sessions sessions, AccessLog log, Clock clock) {
        this.factor = factor;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/sign-in/code")
    @Open(because = "the second step of the way in; opens only after a right password")
    String show(@RequestParam(defaultValue = "") String next, Model model) {
        if (Sessions.waiting().isEmpty()) {
            return "redirect:/sign-in";
        }
        model.addAttribute("next", next);
        return "access/code";
    }

    @PostMapping("/sign-in/code")
    @Open(because = "the second step of the way in; opens only after a right password")
    String enter(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var waiting = Sessions.waiting();
        if (waiting.isEmpty()) {
            return "redirect:/sign-in?late";
        }
        var account = waiting.get().account();
        return switch (factor.check(account, code)) {
            case Answer.Right _ -> {
                sessions.begin(account, waiting.get().credential(), request, response);
                log.write(Kind.SIGNED_IN, account, "code", request);
                yield "redirect:" + LocalAddress.of(next);
            }
            case Answer.Recovered _ -> {
                sessions.begin(account, waiting.get().credential(), request, response);
                log.write(Kind.SIGNED_IN, account, "recovery-code", request);
                yield "redirect:/second-factor?recovered";
            }
            case Answer.Wrong wrong -> {
                log.write(Kind.SIGN_IN_FAILED, account, "code", request);
                model.addAttribute("triesLeft", wrong.triesLeft());
                yield refused(next, response, model);
            }
            case Answer.Shut shut -> {
                log.write(Kind.SIGN_IN_FAILED, account, "code-shut", request);
                var left = Duration.between(clock.instant(), shut.until()).toMinutes() + 1;
                model.addAttribute("minutes", left);
                yield refused(next, response, model);
            }
        };
    }

    private static String refused(String next, HttpServletResponse response, Model model) {
        response.setStatus(401);
        model.addAttribute("next", next);
        return "access/code";
    }
}
