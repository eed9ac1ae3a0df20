package jp.sekisho.acl;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One share, compiled: whom it lets through, and as whom.
final class Gate {

    private final Census census;
    private final Fact.Share share;
    private final String root;
    private final Optional<Missing> doubt;
    private final Optional<Program> list;
    private final Crowd named;
    private final Crowd listed;
    private final Crowd admins;
    private final Optional<Actor> forced;
    private final Optional<Actor> guest;
    private final Optional<Actor> group;
    private final Set<Missing> unknown;
    private final BitSet asked;
    private final Map<Read, Actor.Answer> answers = new HashMap<>();

    private record Read(Actor actor, Compiled compiled, Passage passage) {}

    Gate(Census census, Compiler compiler, Newest.Said<Fact.Share> said) {
        this.census = census;
        share = said.value();
        root = Paths.fold(share.path());
        doubt = said.doubt();
        list = share.permissions().flatMap(own -> compiler.compile(share.server(), own).self());
        listed =
                list.map(program -> new Runner(census).run(program, Rights.READ, Way.NETWORK))
                        .orElseGet(() -> census.perhaps(census.all()));
        SambaOptions options = share.options();
        ShareNames names = new ShareNames(census, share);
        Crowd valid =
                options.validUsers().isEmpty() ? census.all() : names.anyOf(options.validUsers());
        named = valid.except(names.anyOf(options.invalidUsers()));
        admins = names.anyOf(options.adminUsers());
        forced = options.forceUser().map(names::actor);
        guest = options.guest().map(names::actor);
        group = options.forceGroup().filter(name -> !name.startsWith("+")).map(names::group);
        unknown = names.unknown();
        asked = names.asked();
        options.unjudged()
                .forEach(option ->
                        unknown.add(new Missing.ShareOption(share.server(), share.name(), option)));
    }

    Fact.Share share() {
        return share;
    }

    Optional<Missing> doubt() {
        return doubt;
    }

    Optional<Program> list() {
        return list;
    }

    Optional<Actor> forced() {
        return forced;
    }

    Optional<Actor> guest() {
        return guest;
    }

    Optional<Actor> group() {
        return group;
    }

    /// Whether one of these identities stands in its list or options.
    boolean speaksOf(BitSet changed) {
        return asked.intersects(changed)
                || list.map(program -> program.speaksOf(changed)).orElse(false);
    }

    boolean leadsTo(Place place) {
        return place.server().equals(share.server()) && Paths.isWithin(place.folded(), root);
    }

    /// Whether somebody who comes through may be taken for somebody else.
    boolean actsAsOthers() {
        return forced.isPresent() || guest.isPresent() || group.isPresent();
    }

    /// Who comes through under the own name, whatever lies behind.
    Crowd asThemselves() {
        return named.and(listed);
    }

    /// Whether it may let people read by more than their own rights, in a way that is not judged.
    boolean isUnjudged() {
        return !share.options().unjudged().isEmpty();
    }

    /// What is not known about its options.
    Set<Missing> unknown() {
        return unknown;
    }

    Crowd namedInOptions() {
        return named;
    }

    Crowd admins() {
        return named.and(listed).and(admins);
    }

    /// Who reads the object through this share, by whatever means.
    Crowd read(Compiled compiled, Access access, Passage passage) {
        if (!share.options().available()) {
            return census.none();
        }
        Crowd read =
                guest.map(actor -> as(actor, census.all(), compiled, passage))
                        .orElse(census.none());
        if (!share.options().guestOnly()) {
            read =
                    read.or(admins())
                            .or(
                                    forced.map(actor -> as(actor, named, compiled, passage))
                                            .orElseGet(() -> plainly(compiled, access, passage)));
        }
        if (isUnjudged()) {
            read = read.or(census.perhaps(asThemselves()));
        }
        return doubt.isEmpty() ? read : Crowd.of(census.nobody(), census.everybody());
    }

    private Crowd plainly(Compiled compiled, Access access, Passage passage) {
        Crowd own = access.network();
        Crowd byGroup =
                group.map(actor -> as(actor, asThemselves(), compiled, passage))
                        .orElse(census.none());
        return asThemselves()
                .and(compiled.needsTraverse() ? own.and(passage.now()) : own)
                .or(byGroup);
    }

    /// What of a crowd reads, if all of it acts as one.
    private Crowd as(Actor actor, Crowd crowd, Compiled compiled, Passage passage) {
        return switch (reads(actor, compiled, passage)) {
            case YES -> crowd;
            case NOT_KNOWN -> census.perhaps(crowd);
            case NO -> census.none();
        };
    }

    /// Whether the share's own list and all the folders let this actor read.
    Actor.Answer reads(Actor actor, Compiled compiled, Passage passage) {
        return answers.computeIfAbsent(new Read(actor, compiled, passage), this::answer);
    }

    private Actor.Answer answer(Read read) {
        Actor actor = read.actor;
        Actor.Answer least =
                list.map(program -> actor.has(program, Rights.READ))
                        .orElse(Actor.Answer.NOT_KNOWN)
                        .and(actor.reads(read.compiled));
        if (read.compiled.needsTraverse()) {
            for (Passage.Above above : read.passage.folders()) {
                least =
                        least.and(
                                actor.has(above.compiled().self().orElseThrow(), Rights.TRAVERSE));
            }
        }
        return least;
    }
}
