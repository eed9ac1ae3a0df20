package jp.sekisho.extract;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ChildCodeTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("jp.sekisho.extract");

    @Test
    void the_child_opens_no_file_no_socket_and_no_program() {
        noClasses()
                .that()
                .resideInAnyPackage("..child..", "..show..", "..wire..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "java.net..", "java.nio.file..", "javax.script..", "java.rmi.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .because("it gets one file on standard input and needs nothing else")
                .check(CLASSES);
    }

    @Test
    void parent_and_child_know_each_other_only_through_the_wire() {
        noClasses()
                .that()
                .resideInAnyPackage("..child", "..show", "..wire")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jp.sekisho.extract")
                .because("the child's class path could be another one")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("jp.sekisho.extract")
                .should()
                .dependOnClassesThat(resideInAnyPackage("..child", "..show", "org.apache.."))
                .because("no parser may run in the program itself")
                .check(CLASSES);
    }
}
