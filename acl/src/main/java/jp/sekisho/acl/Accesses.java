package jp.sekisho.acl;

import java.util.HashMap;
import java.util.Map;

/// Works out [Access], once for all objects with equal permissions.
final class Accesses {

    private final Census census;
    private final Runner runner;
    private final Map<Compiled, Access> known = new HashMap<>();
    private final Map<Crowd, Crowd> crowds = new HashMap<>();

    Accesses(Census census) {
        this.census = census;
        runner = new Runner(census);
    }

    Access of(Compiled compiled) {
        return known.computeIfAbsent(compiled, this::run);
    }

    private Access run(Compiled compiled) {
        if (compiled.self().isEmpty()) {
            Crowd open = census.perhaps(census.all());
            return new Access(open, open, open, open, open);
        }
        Program self = compiled.self().orElseThrow();
        Crowd gain = gain(self);
        if (compiled.filesDiffer()) {
            gain = gain.or(gain(compiled.files()));
        }
        if (compiled.foldersDiffer()) {
            gain = gain.or(gain(compiled.folders()));
        }
        Crowd enter =
                compiled.needsTraverse()
                        ? runner.run(self, Rights.TRAVERSE, Way.NETWORK)
                        : census.all();
        Crowd network = one(read(compiled, Way.NETWORK, enter));
        return new Access(
                network,
                isSameByBothWays(compiled) ? network : one(read(compiled, Way.LOCAL, enter)),
                one(gain),
                one(enter),
                one(runner.owners(self)));
    }

    private Crowd read(Compiled compiled, Way way, Crowd enter) {
        Crowd children = census.none();
        if (compiled.filesDiffer()) {
            children = runner.run(compiled.files(), Rights.READ, way);
        }
        if (compiled.foldersDiffer()) {
            children = children.or(runner.run(compiled.folders(), Rights.READ, way));
        }
        Crowd self = runner.run(compiled.self().orElseThrow(), Rights.READ, way);
        return self.or(compiled.needsTraverse() ? children.and(enter) : children);
    }

    private Crowd gain(Program program) {
        return both(program, Rights.WRITE_DAC).or(both(program, Rights.WRITE_OWNER));
    }

    private Crowd both(Program program, int right) {
        if (!program.mayGrant(right)) {
            return census.none();
        }
        Crowd network = runner.run(program, right, Way.NETWORK);
        return runner.isSameByBothWays(program)
                ? network
                : network.or(runner.run(program, right, Way.LOCAL));
    }

    private boolean isSameByBothWays(Compiled compiled) {
        return runner.isSameByBothWays(compiled.self().orElseThrow())
                && runner.isSameByBothWays(compiled.files())
                && runner.isSameByBothWays(compiled.folders());
    }

    /// Equal sets are kept once.
    private Crowd one(Crowd crowd) {
        return crowds.computeIfAbsent(crowd, same -> same);
    }
}
