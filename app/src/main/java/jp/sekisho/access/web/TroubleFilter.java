package jp.sekisho.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.sekisho.shared.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A database in trouble is no fault of the program: one line for the log, one page for the reader.
/// Stands before the session, which lies in the database too.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TroubleFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(TroubleFilter.class);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException problem) {
            var trouble = Trouble.of(problem);
            if (trouble == Trouble.NONE || response.isCommitted()) {
                throw problem;
            }
            LOG.warn(
                    "{}: {}",
                    trouble,
                    NestedExceptionUtils.getMostSpecificCause(problem).getMessage());
            response.reset();
            request.setAttribute(ErrorPage.TROUBLE, trouble);
            request.getRequestDispatcher("/error").forward(request, response);
        }
    }
}
