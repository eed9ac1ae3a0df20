package jp.sekisho.detect.match;

import jp.sekisho.detect.event.Event;
import jp.sekisho.detect.event.JsonReader;

/// Asks the rules of one event after the other. One thread; allocates nothing for an event, once it has
/// seen events of the kind.
public final class Worker {
    private final Engine engine;
    private final JsonReader reader;
    private final Router router;
    private final Event event = new Event();
    private final Scratch scratch = new Scratch();
    private ProgramRun current;
    private long unknownSources;

    Worker(Engine engine, int maxEventBytes) {
        this.engine = engine;
        this.reader = new JsonReader(engine.paths(), maxEventBytes);
        this.router = new Router(engine);
        this.current = router.run(engine.isRouted() ? engine.none() : engine.all());
    }

    /// Reads the line at `at` and decides it, unless it is faulty. Gives where the next line begins. The
    /// buffer is as [JsonReader] needs it.
    public int read(byte[] json, int at) {
        int next = reader.read(json, at, event);
        if (event.fault() == null) {
            decide();
        }
        return next;
    }

    private void decide() {
        if (engine.isRouted()) {
            Router.Route route = router.route(event);
            current = route.program();
            if (route.unknownSource()) {
                unknownSources++;
            }
        }
        current.decide(event, scratch);
    }

    /// The line that was read last.
    public Event event() {
        return event;
    }

    /// How many rules the event matched; meaningless where it is faulty.
    public int hits() {
        return current.hitCount();
    }

    /// The number of the i-th rule that the event matched, in the order of [Engine#rules].
    public int rule(int hit) {
        return current.program().number(current.hit(hit));
    }

    /// Tells what made the i-th rule match.
    public void evidence(int hit, Evidence evidence) {
        current.evidence(hit, event, scratch, evidence);
    }

    /// For each rule, in the order of [Engine#rules], how many events it was looked at for: a rule that is
    /// looked at often and seldom matches costs more than it need.
    public long[] checks() {
        return router.checks();
    }

    /// How many events were from a source that nothing is known of.
    public long unknownSources() {
        return unknownSources;
    }
}
