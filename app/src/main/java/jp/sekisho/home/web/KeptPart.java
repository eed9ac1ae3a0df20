package jp.sekisho.home.web;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.sekisho.shared.Dates;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/// Writes one fragment of `home/parts`, or what it wrote for an equal value before. The fragment may use
/// its value, language and day, and nothing else of the page. Thread-safe.
final class KeptPart extends AbstractAttributeTagProcessor {
    private static final int MOST = 100;

    private record Key(Object value, Locale locale, LocalDate day) {}

    private final String fragment;
    private final Dates dates;
    private final Map<Key, String> written =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
                    return size() > MOST;
                }
            };

    KeptPart(String prefix, String fragment, Dates dates) {
        super(TemplateMode.HTML, prefix, null, false, fragment, true, 1300, true);
        this.fragment = fragment;
        this.dates = dates;
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName name,
            String expression,
            IElementTagStructureHandler structure) {
        var value =
                StandardExpressions.getExpressionParser(context.getConfiguration())
                        .parseExpression(context, expression)
                        .execute(context);
        var key = new Key(Objects.requireNonNull(value), context.getLocale(), dates.today());
        var text = known(key);
        if (text == null) {
            text = write(context);
            keep(key, text);
        }
        structure.setBody(text, false);
    }

    private @Nullable String known(Key key) {
        synchronized (written) {
            return written.get(key);
        }
    }

    private void keep(Key key, String text) {
        synchronized (written) {
            written.put(key, text);
        }
    }

    private String write(ITemplateContext context) {
        var writer = new StringWriter();
        context.getConfiguration()
                .getTemplateManager()
                .parseAndProcess(
                        new TemplateSpec("home/parts", Set.of(fragment), TemplateMode.HTML, null),
                        context,
                        writer);
        return writer.toString();
    }
}
