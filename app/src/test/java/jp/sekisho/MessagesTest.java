package jp.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every word on screen is there in both languages, with the same figures in it.
class MessagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern FIGURE = Pattern.compile("\\{\\d+[^}]*}");

    static Stream<String> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith("_en.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void bothLanguagesHoldTheSameKeys(String name) throws IOException {
        var japanese = read(name + ".properties");
        var english = read(name + "_en.properties");
        assertThat(english.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(japanese.stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("files")
    void englishAsksForNoFigureThatJapaneseHasNot(String name) throws IOException {
        var japanese = read(name + ".properties");
        read(name + "_en.properties")
                .forEach((key, text) ->
                        assertThat(figures(japanese.getProperty((String) key)))
                                .as("%s", key)
                                .containsAll(figures((String) text)));
    }

    private static java.util.Set<String> figures(String text) {
        return FIGURE.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(figure -> figure.substring(1, 2))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Properties read(String file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
