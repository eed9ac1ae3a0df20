package jp.sekisho.cli;

import java.util.List;
import java.util.Optional;
import jp.sekisho.acl.Fact;
import jp.sekisho.acl.Readers;
import jp.sekisho.acl.Verdict;

/// Who reads one folder, as far as is known.
final class AclAnswer {

    private final Readers readers;
    private final String server;
    private final String path;
    private final Fact.Node node;
    private final AclFolder input;
    private final Optional<AclPermitted> permitted;
    private final List<Readers.Reader> people;
    private final Readers.Tally tally;

    AclAnswer(
            Readers readers,
            String server,
            String path,
            Fact.Node node,
            AclFolder input,
            Optional<AclPermitted> permitted) {
        this.readers = readers;
        this.server = server;
        this.path = path;
        this.node = node;
        this.input = input;
        this.permitted = permitted;
        List<Readers.Reader> below = readers.of(server, path);
        // A folder that is not listed has what it inherits from the nearest one that is.
        String judged = below.isEmpty() ? node.path() : path;
        people = below.isEmpty() ? readers.of(server, judged) : below;
        tally = readers.tally(server, judged);
    }

    Readers readers() {
        return readers;
    }

    String server() {
        return server;
    }

    String path() {
        return path;
    }

    Fact.Node node() {
        return node;
    }

    AclFolder input() {
        return input;
    }

    List<Readers.Reader> people() {
        return people;
    }

    Readers.Tally tally() {
        return tally;
    }

    /// Whether anything says who may read.
    boolean isHeldAgainstAList() {
        return permitted.isPresent();
    }

    /// Whether this one may read; nobody is short where nothing says who may.
    boolean isPermitted(Readers.Reader reader) {
        return permitted.map(list -> list.has(reader.account())).orElse(true);
    }

    List<Readers.Reader> violations() {
        return people.stream()
                .filter(reader -> !isPermitted(reader))
                .filter(reader -> reader.verdict() instanceof Verdict.CanRead)
                .toList();
    }

    /// Whether somebody reads, or may read, who is not permitted to.
    boolean isShort() {
        return people.stream().anyMatch(reader -> !isPermitted(reader));
    }
}
