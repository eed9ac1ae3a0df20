package jp.sekisho.mynumber;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.sekisho.acl.Export;
import jp.sekisho.acl.ExportFile;
import jp.sekisho.acl.Fact;
import jp.sekisho.acl.Malformed;
import jp.sekisho.acl.Source;
import jp.sekisho.mynumber.directory.DirectoryFile;
import jp.sekisho.shared.MyNumber;
import jp.sekisho.shared.Sha256;
import jp.sekisho.shared.Unacceptable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a file of a collector or of a directory, and refuses what must not come in.
@Component
class ExportReading {
    private final DirectoryReading directories;

    ExportReading(DirectoryReading directories) {
        this.directories = directories;
    }

    /// What somebody says of a file who brings it.
    ///
    /// @param declared that twelve digits which look like a 個人番号 are none
    /// @param made when it was made; needed only for a directory's export, which does not say
    /// @param whole that all of a domain is in it
    record Said(boolean declared, @Nullable Instant made, boolean whole) {}

    Export read(String name, byte[] content, Said said) {
        if (name.isBlank() || content.length == 0) {
            throw Unacceptable.at("file", "problem.export.none");
        }
        if (MyNumber.bare(name)) {
            throw Unacceptable.at("file", "problem.import.my-number.name");
        }
        if (!ExportFile.isOne(content)) {
            return ofDirectory(name, content, said);
        }
        if (lines(content).anyMatch(MyNumber::labelled)) {
            throw Unacceptable.at("file", "problem.export.my-number");
        }
        var export = parsed(name, content);
        if (!said.declared()
                && export.facts().stream().flatMap(ExportReading::named).anyMatch(MyNumber::bare)) {
            throw Unacceptable.at("declared", "problem.export.my-number.bare");
        }
        return export;
    }

    /// One that was read before, and in which nothing was found that must not come in.
    Export again(String name, byte[] content, Said said) {
        return ExportFile.isOne(content) ? parsed(name, content) : ofDirectory(name, content, said);
    }

    /// One by one: an export of a file server is large.
    private static Stream<String> lines(byte[] content) {
        var bytes = new ByteArrayInputStream(content);
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)).lines();
    }

    /// Whether somebody typed it from a printed sheet.
    static boolean isByHand(byte[] content) {
        return lines(content).findFirst().orElse("").endsWith("by hand");
    }

    /// One that was taken in once, without what does not bear on reading.
    Export known(PermissionExport export, byte[] content) {
        return ExportFile.isOne(content)
                ? permissions(parsed(export.name(), content))
                : of(
                        export.name(),
                        content,
                        export.captured(),
                        directories.read(content),
                        export.isWhole());
    }

    /// What takes long is parsed and remembered.
    void prepare(byte[] content) {
        if (!ExportFile.isOne(content)) {
            directories.read(content);
        }
    }

    private Export ofDirectory(String name, byte[] content, Said said) {
        var file = directories.read(content);
        var made = said.made();
        if (made == null) {
            throw Unacceptable.at("made", "problem.export.made");
        }
        if (file.texts().anyMatch(MyNumber::labelled)) {
            throw Unacceptable.at("file", "problem.export.my-number");
        }
        if (!said.declared() && file.texts().anyMatch(MyNumber::bare)) {
            throw Unacceptable.at("declared", "problem.export.my-number.bare");
        }
        if (file.facts().isEmpty()) {
            throw Unacceptable.at("file", "problem.export.directory.empty");
        }
        if (said.whole()) {
            file.doubts()
                    .forEach((doubt, about) -> {
                        throw Unacceptable.at("whole", "problem.export.whole." + doubt, about);
                    });
        }
        return of(name, content, made, file, said.whole());
    }

    private static Export of(
            String name, byte[] content, Instant made, DirectoryFile file, boolean whole) {
        return new Export(
                new Source(name, Sha256.hex(content), made),
                whole ? file.factsOfAll() : file.facts());
    }

    /// Groups that a directory's export does not hold with all their members.
    List<String> incomplete(byte[] content) {
        return ExportFile.isOne(content) ? List.of() : directories.read(content).incomplete();
    }

    private static Export parsed(String name, byte[] content) {
        try {
            return ExportFile.read(name, content);
        } catch (Malformed wrong) {
            throw Unacceptable.at(
                    "file",
                    wrong.flaw() == Malformed.Flaw.INDIVIDUAL_NUMBER
                            ? "problem.export.my-number"
                            : "problem.export." + wrong.flaw(),
                    wrong.line(),
                    wrong.column(),
                    wrong.expected(),
                    wrong.found());
        }
    }

    /// Without the settings, which say what can leave a computer and not who reads.
    static Export permissions(Export export) {
        return new Export(
                export.source(),
                export.facts().stream().filter(fact -> !(fact instanceof Fact.Setting)).toList());
    }

    /// The settings of the computer it was made on.
    static List<Fact.Setting> settings(Export export) {
        return export.facts().stream()
                .flatMap(fact ->
                        fact instanceof Fact.Setting setting ? Stream.of(setting) : Stream.of())
                .toList();
    }

    /// Whatever people gave a name to.
    private static Stream<String> named(Fact fact) {
        return switch (fact) {
            case Fact.Node node -> Stream.of(node.path());
            case Fact.Tree tree -> Stream.of(tree.root());
            case Fact.FileOwners owners -> Stream.of(owners.folder());
            case Fact.Share share -> Stream.of(share.name(), share.path());
            case Fact.Group group -> group.names().stream();
            case Fact.Account account -> account.names().stream();
            case Fact.Server _, Fact.AllShares _, Fact.Holds _, Fact.AllRights _ -> Stream.of();
            case Fact.Changed _, Fact.Member _, Fact.Domain _, Fact.NoPerson _ -> Stream.of();
            case Fact.Setting setting -> Stream.of(setting.value());
        };
    }
}
