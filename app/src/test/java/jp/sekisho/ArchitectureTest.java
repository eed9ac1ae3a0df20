package jp.sekisho;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

class ArchitectureTest {
    /// Lowest first; a module uses only what stands before it. Those in one row do not use each
    /// other.
    private static final List<List<String>> GRAPH =
            List.of(
                    List.of("shared"),
                    List.of("ledger"),
                    List.of("files"),
                    List.of("imports"),
                    List.of("organization"),
                    List.of("notices"),
                    List.of("access"),
                    List.of("calendar"),
                    List.of("decisions"),
                    List.of("policy"),
                    List.of("measures"),
                    List.of("mynumber", "statutory"),
                    List.of("reports"),
                    List.of("home"),
                    List.of("handover"));

    private static final List<String> ENGINES =
            List.of("statute", "proof", "acl", "detect", "extract", "office", "postgres", "cli");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(
                            modules().map(module -> "jp.sekisho." + module).toArray(String[]::new));

    private static Stream<String> modules() {
        return GRAPH.stream().flatMap(List::stream);
    }

    @Test
    void theModulesAreThoseOfTheGraph() {
        var engines =
                ENGINES.stream()
                        .map(engine -> "jp.sekisho." + engine + "..")
                        .toArray(String[]::new);
        var found = ApplicationModules.of(Sekisho.class, resideInAnyPackage(engines));
        found.verify();
        assertThat(found.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrderElementsOf(modules().toList());
    }

    @Test
    void aModuleUsesOnlyWhatStandsBeforeIt() {
        for (int row = 0; row < GRAPH.size(); row++) {
            for (var module : GRAPH.get(row)) {
                var forbidden =
                        GRAPH.subList(row, GRAPH.size()).stream()
                                .flatMap(List::stream)
                                .filter(other -> !other.equals(module))
                                .map(other -> "jp.sekisho." + other + "..")
                                .toArray(String[]::new);
                if (forbidden.length > 0) {
                    noClasses()
                            .that()
                            .resideInAPackage("jp.sekisho." + module + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden)
                            .because("arrows point down only: " + module)
                            .check(CLASSES);
                }
            }
        }
    }

    @Test
    void pagesAreHiddenInsideTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .resideInAPackage("jp.sekisho.*.web")
                .andShould()
                .bePackagePrivate()
                .because("nobody calls a page but the browser")
                .check(CLASSES);
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        methods()
                .that(handleRequests())
                .should(
                        com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith(
                                        jp.sekisho.shared.Requires.class)
                                .or(
                                        com.tngtech.archunit.lang.conditions.ArchConditions
                                                .beAnnotatedWith(jp.sekisho.shared.Open.class)))
                .because("an endpoint that does not answers nobody")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaMethod> handleRequests() {
        return DescribedPredicate.describe(
                "handle requests",
                method ->
                        method.isAnnotatedWith(RequestMapping.class)
                                || method.isMetaAnnotatedWith(RequestMapping.class));
    }

    @Test
    void theModulesPageIsTrue() throws IOException {
        var page = Path.of("..", "docs", "modules.md");
        var written = Files.exists(page) ? Files.readString(page) : "";
        var actual = page();
        if (!written.equals(actual)) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, actual);
        }
        assertThat(written)
                .as("docs/modules.md was out of date; it is rewritten now, commit it")
                .isEqualTo(actual);
    }

    private static String page() throws IOException {
        var text = new StringBuilder("# Modules of the application\n\n");
        text.append("Written by `ArchitectureTest` from the packages; lowest first.\n");
        for (var module : modules().toList()) {
            text.append("\n## ").append(module).append("\n\n");
            text.append(paragraph(module)).append("\n\n");
            text.append("Uses: ").append(uses(module)).append("\n");
        }
        return text.toString();
    }

    private static String uses(String module) {
        var used = new TreeSet<String>();
        CLASSES.stream()
                .filter(type -> module.equals(moduleOf(type)))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> moduleOf(dependency.getTargetClass()))
                .filter(other -> !other.isEmpty() && !other.equals(module))
                .forEach(used::add);
        return used.isEmpty() ? "nothing" : String.join(", ", used);
    }

    private static String moduleOf(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith("jp.sekisho.")
                ? name.substring("jp.sekisho.".length()).replaceAll("\\..*", "")
                : "";
    }

    /// The comment in front of the package declaration.
    private static String paragraph(String module) throws IOException {
        var source = Path.of("src/main/java/jp/sekisho", module, "package-info.java");
        return Files.readAllLines(source).stream()
                .takeWhile(line -> line.startsWith("///"))
                .map(line -> line.substring(3).strip())
                .collect(Collectors.joining("\n"));
    }
}
