package jp.sekisho.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import jp.sekisho.shared.Open;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/// Japanese, unless somebody chose English.
@Controller
class LanguagePage {
    private final LocaleResolver locales;

    LanguagePage(LocaleResolver locales) {
        this.locales = locales;
    }

    @Configuration(proxyBeanMethods = false)
    static class Locales {
        @Bean
        LocaleResolver localeResolver() {
            var resolver = new CookieLocaleResolver("language");
            resolver.setDefaultLocale(Locale.JAPANESE);
            resolver.setCookieMaxAge(Duration.ofDays(365));
            resolver.setCookieHttpOnly(true);
            resolver.setCookieSameSite("Lax");
            return resolver;
        }
    }

    @GetMapping("/language")
    @Open(because = "the sign-in page can be read in both languages")
    String choose(
            @RequestParam(defaultValue = "ja") String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, to.equals("en") ? Locale.ENGLISH : Locale.JAPANESE);
        return "redirect:" + LocalAddress.of(back);
    }
}
