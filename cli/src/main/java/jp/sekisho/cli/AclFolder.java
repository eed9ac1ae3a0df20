package jp.sekisho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.sekisho.acl.Export;
import jp.sekisho.acl.ExportFile;
import jp.sekisho.acl.Malformed;

/// The exports in one folder.
///
/// @param others files that are no exports
/// @param twice files that hold the same as another
record AclFolder(List<Export> exports, List<String> others, List<String> twice) {

    static AclFolder read(Path place) {
        var exports = new ArrayList<Export>();
        var others = new ArrayList<String>();
        var twice = new ArrayList<String>();
        Set<String> seen = new HashSet<>();
        for (Path file : files(place)) {
            byte[] bytes = bytes(file);
            String name = String.valueOf(file.getFileName());
            if (!ExportFile.isOne(bytes)) {
                others.add(name);
                continue;
            }
            Export export = export(name, bytes);
            if (seen.add(export.source().sha256())) {
                exports.add(export);
            } else {
                twice.add(name);
            }
        }
        if (exports.isEmpty()) {
            throw new BadInput("acl.no.exports", place);
        }
        return new AclFolder(exports, others, twice);
    }

    private static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new BadInput("file.unreadable", place, String.valueOf(unreadable.getMessage()));
        }
    }

    private static byte[] bytes(Path file) {
        if (!Files.exists(file)) {
            throw new BadInput("acl.missing", file);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new BadInput("file.unreadable", file, String.valueOf(unreadable.getMessage()));
        }
    }

    private static Export export(String name, byte[] bytes) {
        try {
            return ExportFile.read(name, bytes);
        } catch (Malformed wrong) {
            throw new BadInput(
                    "acl.malformed." + wrong.flaw(),
                    wrong.source(),
                    String.valueOf(wrong.line()),
                    String.valueOf(wrong.column()),
                    wrong.expected(),
                    wrong.found());
        }
    }
}
