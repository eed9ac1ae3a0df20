package jp.sekisho.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekisho.acl.Export;
import jp.sekisho.acl.Missing;
import jp.sekisho.acl.Readers;
import jp.sekisho.acl.Source;
import jp.sekisho.acl.Step;
import jp.sekisho.acl.Verdict;

/// An answer for people.
final class AclText {

    private static final int NAMED = 10;

    private final AclAnswer answer;
    private final AclWords words;
    private final List<String> lines = new ArrayList<>();

    AclText(AclAnswer answer) {
        this.answer = answer;
        words = new AclWords(answer.readers());
    }

    List<String> lines() {
        head();
        answer.people().forEach(this::reader);
        open();
        notes();
        sources();
        return lines;
    }

    private void say(String key, Object... arguments) {
        lines.add(Messages.of(key, arguments));
    }

    private void head() {
        say("acl.head", answer.readers().date(), answer.server(), answer.path());
        if (answer.readers().nearest(answer.server(), answer.path()).isPresent()
                && !answer.node().path().equals(answer.path())) {
            say("acl.inherits", answer.node().path());
        }
        Readers.Tally tally = answer.tally();
        say(
                "acl.tally",
                String.valueOf(tally.readable()),
                String.valueOf(tally.notProvable()),
                String.valueOf(tally.proved()));
        if (answer.isHeldAgainstAList()) {
            say("acl.violations", String.valueOf(answer.violations().size()));
        }
    }

    private void reader(Readers.Reader reader) {
        if (reader.verdict() instanceof Verdict.CanRead(Verdict.How how, List<Step> chain)) {
            lines.add("");
            String who = words.nameAndSid(reader.account());
            say(
                    "acl.reader." + how,
                    answer.isPermitted(reader) ? who : Messages.of("acl.not-permitted", who));
            lines.add("  " + reader.node().path());
            for (int i = 0; i < chain.size(); i++) {
                lines.add("  " + (i + 1) + ". " + words.step(chain.get(i)));
            }
        }
    }

    /// Those about whom the same is missing, together: it may be everybody.
    private void open() {
        Map<Set<Missing>, List<Readers.Reader>> open = new LinkedHashMap<>();
        for (Readers.Reader reader : answer.people()) {
            if (reader.verdict() instanceof Verdict.NotProvable(Set<Missing> missing)) {
                open.computeIfAbsent(missing, _ -> new ArrayList<>()).add(reader);
            }
        }
        open.forEach((missing, readers) -> {
            lines.add("");
            say("acl.open", String.valueOf(readers.size()), named(readers));
            missing.forEach(gap -> lines.add("  - " + words.missing(gap)));
        });
    }

    private String named(List<Readers.Reader> readers) {
        String names =
                readers.stream()
                        .limit(NAMED)
                        .map(reader -> words.name(reader.account()))
                        .collect(Collectors.joining(", "));
        return readers.size() > NAMED ? names + ", …" : names;
    }

    private void notes() {
        List<String> notes = new ArrayList<>();
        answer.readers()
                .circles()
                .forEach(circle ->
                        notes.add(
                                Messages.of(
                                        "acl.circle",
                                        circle.stream()
                                                .map(words::name)
                                                .collect(Collectors.joining(", ")))));
        answer.input().others().forEach(file -> notes.add(Messages.of("acl.other-file", file)));
        answer.input().twice().forEach(file -> notes.add(Messages.of("acl.twice", file)));
        if (!notes.isEmpty()) {
            lines.add("");
            lines.addAll(notes);
        }
    }

    private void sources() {
        lines.add("");
        List<Source> used = answer.readers().sources();
        for (Export export : answer.input().exports()) {
            Source source = export.source();
            say(
                    used.contains(source) ? "acl.source" : "acl.source-unused",
                    source.name(),
                    AclWords.time(source.captured()),
                    source.sha256());
        }
    }
}
