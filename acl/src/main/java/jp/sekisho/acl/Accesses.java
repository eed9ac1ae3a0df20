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

    /// How many different permissions there are.
    int size() {
        return known.size();
    }

    private Access run(Compiled compiled) {
        if (compiled.self().isEmpty()) {
            Crowd open = Crowd.of(census.nobody(), census.everybody());
            return new Access(open, open, open, open, open);
        }
        Program self = compiled.self().orElseThrow();
        Crowd gain =
                both(self, Rights.WRITE_DAC)
                        .or(both(self, Rights.WRITE_OWNER))
                        .or(ofChildren(compiled, Rights.WRITE_DAC))
                        .or(ofChildren(compiled, Rights.WRITE_OWNER));
        Crowd enter = runner.run(self, Rights.TRAVERSE, Way.NETWORK);
        return new Access(
                one(read(compiled, Way.NETWORK, enter)),
                one(read(compiled, Way.LOCAL, enter)),
                one(gain),
                one(enter),
                one(runner.owners(self)));
    }

    private Crowd read(Compiled compiled, Way way, Crowd enter) {
        Crowd children =
                runner.run(compiled.files(), Rights.READ, way)
                        .or(runner.run(compiled.folders(), Rights.READ, way));
        Crowd self = runner.run(compiled.self().orElseThrow(), Rights.READ, way);
        return self.or(compiled.needsTraverse() ? children.and(enter) : children);
    }

    private Crowd ofChildren(Compiled compiled, int right) {
        return both(compiled.files(), right).or(both(compiled.folders(), right));
    }

    private Crowd both(Program program, int right) {
        return program.mayGrant(right)
                ? runner.run(program, right, Way.NETWORK).or(runner.run(program, right, Way.LOCAL))
                : census.none();
    }

    /// Equal sets are kept once.
    private Crowd one(Crowd crowd) {
        return crowds.computeIfAbsent(crowd, same -> same);
    }
}
