package jp.sekisho.mynumber;

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
import jp.sekisho.mynumber.directory.DirectoryFlaw;
import jp.sekisho.shared.MyNumber;
import jp.sekisho.shared.Sha256;
import jp.sekisho.shared.Unacceptable;
import org.jspecify.annotations.Nullable;

/// Reads a file of a collector, and refuses what must not come in.
final class ExportReading {
    private ExportReading() {}

    /// @param declared that twelve digits which look like a 個人番号 are none
    /// @param made when it was made; needed only for a directory's export, which does not say
    static Export read(String name, byte[] content, boolean declared, @Nullable Instant made) {
        if (name.isBlank() || content.length == 0) {
            throw Unacceptable.at("file", "problem.export.none");
        }
        if (MyNumber.bare(name)) {
            throw Unacceptable.at("file", "problem.import.my-number.name");
        }
        if (!ExportFile.isOne(content)) {
            return ofDirectory(name, content, declared, made);
        }
        if (new String(content, StandardCharsets.UTF_8).lines().anyMatch(MyNumber::labelled)) {
            throw Unacceptable.at("file", "problem.export.my-number");
        }
        var export = parsed(name, content);
        if (!declared
                && export.facts().stream().flatMap(ExportReading::named).anyMatch(MyNumber::bare)) {
            throw Unacceptable.at("declared", "problem.export.my-number.bare");
        }
        return export;
    }

    /// One that was taken in once, without what does not bear on reading.
    static Export known(String name, byte[] content, Instant captured) {
        return ExportFile.isOne(content)
                ? permissions(parsed(name, content))
                : of(name, content, captured, DirectoryFile.read(content));
    }

    private static Export ofDirectory(
            String name, byte[] content, boolean declared, @Nullable Instant made) {
        if (!DirectoryFile.isOne(content)) {
            throw Unacceptable.at("file", "problem.export.kind");
        }
        if (made == null) {
            throw Unacceptable.at("made", "problem.export.made");
        }
        var file = directory(content);
        if (file.texts().anyMatch(MyNumber::labelled)) {
            throw Unacceptable.at("file", "problem.export.my-number");
        }
        if (!declared && file.texts().anyMatch(MyNumber::bare)) {
            throw Unacceptable.at("declared", "problem.export.my-number.bare");
        }
        if (file.facts().isEmpty()) {
            throw Unacceptable.at("file", "problem.export.directory.empty");
        }
        return of(name, content, made, file);
    }

    private static DirectoryFile directory(byte[] content) {
        try {
            return DirectoryFile.read(content);
        } catch (DirectoryFlaw wrong) {
            throw Unacceptable.at(
                    "file",
                    "problem.export.directory",
                    wrong.line(),
                    String.valueOf(wrong.getMessage()));
        }
    }

    private static Export of(String name, byte[] content, Instant made, DirectoryFile file) {
        return new Export(new Source(name, Sha256.hex(content), made), file.facts());
    }

    /// Groups that a directory's export does not hold with all their members.
    static List<String> incomplete(byte[] content) {
        return ExportFile.isOne(content) ? List.of() : directory(content).incomplete();
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
