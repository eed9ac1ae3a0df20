package jp.sekisho.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// However a regulation is laid out, it is the same regulation.
class LayoutInvarianceTest {

    @Property(tries = 400)
    void articlesAreFoundInAnyLayout(@ForAll long seed) {
        Random random = new Random(seed);
        RandomRegulation regulation = RandomRegulation.withArticles(random);
        check(regulation, new RandomLayout(random));
    }

    @Property(tries = 300)
    void headingsAreFoundInAnyLayout(@ForAll long seed) {
        Random random = new Random(seed);
        RandomRegulation regulation = RandomRegulation.withHeadings(random);
        check(regulation, new RandomLayout(random));
    }

    @Property(tries = 300)
    void aTextThatLostItsLineBreaksKeepsItsTree(@ForAll long seed) {
        Random random = new Random(seed);
        RandomRegulation regulation = RandomRegulation.withArticles(random);
        StringBuilder line = new StringBuilder(regulation.title());
        for (RandomRegulation.Part part : regulation.parts()) {
            if (part.kind() == Node.Kind.ARTICLE) {
                line.append(" (").append(part.caption()).append(") ").append(part.marker());
                continue;
            }
            line.append(' ').append(part.marker());
            line.append(part.caption().isEmpty() ? "" : " " + part.caption());
            line.append(part.marker().isEmpty() && part.caption().isEmpty() ? "" : " ")
                    .append(part.text());
        }
        Reading reading = Statute.read(line.toString());
        assertThat(RandomRegulation.found(reading.root()))
                .as(line.toString())
                .isEqualTo(regulation.expected());
    }

    private static void check(RandomRegulation regulation, RandomLayout layout) {
        String text = layout.print(regulation);
        Reading reading = Statute.read(text);
        assertThat(RandomRegulation.found(reading.root()))
                .as(layout + "\n" + text)
                .isEqualTo(regulation.expected());
    }
}
