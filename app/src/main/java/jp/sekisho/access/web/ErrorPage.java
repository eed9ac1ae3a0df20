package jp.sekisho.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Open;
import jp.sekisho.shared.Trouble;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/// What somebody reads when a page cannot be shown: what happened and the way on, never a trace.
@Controller
@ControllerAdvice
class ErrorPage implements ErrorController {
    /// The request attribute that says what keeps the database from answering.
    static final String TROUBLE = Trouble.class.getName();

    @RequestMapping("/error")
    @Open(because = "says only that something did not work")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (request.getAttribute(TROUBLE) instanceof Trouble trouble) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            return page(trouble.status(), trouble.name().toLowerCase(Locale.ROOT), response, model);
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return page(status instanceof Integer code ? code : 404, response, model);
    }

    @ExceptionHandler(Absent.class)
    String absent(HttpServletResponse response, Model model) {
        return page(404, response, model);
    }

    private static String page(int status, HttpServletResponse response, Model model) {
        return page(
                status,
                switch (status) {
                    case 400, 405, 415 -> "input";
                    case 413 -> "large";
                    case 403 -> "forbidden";
                    case 404 -> "absent";
                    case 503 -> "away";
                    default -> "failed";
                },
                response,
                model);
    }

    private static String page(int status, String kind, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute("kind", kind);
        return "shared/error";
    }
}
