package jp.sekisho.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.sekisho.shared.Absent;
import jp.sekisho.shared.Open;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/// What somebody reads when a page cannot be shown: what happened and the way on, never a trace.
@Controller
@ControllerAdvice
class ErrorPage implements ErrorController {
    @RequestMapping("/error")
    @Open(because = "says only that something did not work")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return page(status instanceof Integer code ? code : 404, response, model);
    }

    @ExceptionHandler(Absent.class)
    String absent(HttpServletResponse response, Model model) {
        return page(404, response, model);
    }

    private static String page(int status, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute(
                "kind",
                switch (status) {
                    case 400, 405, 415 -> "input";
                    case 413 -> "large";
                    case 403 -> "forbidden";
                    case 404 -> "absent";
                    case 503 -> "busy";
                    default -> "failed";
                });
        return "shared/error";
    }
}
