package jp.sekisho.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The last state of every row, gathered from the payloads in the order of the entries. Not
/// thread-safe.
final class EnteredRows {
    private static final byte[] NOTE = "note".getBytes(US_ASCII);
    private static final byte[] ROWS = "rows".getBytes(US_ASCII);
    private static final byte[] ID = "id".getBytes(US_ASCII);
    private static final byte[] STATE = "state".getBytes(US_ASCII);
    private static final byte[] RELATION = "relation".getBytes(US_ASCII);

    private final Map<String, LastStates> relations = new HashMap<>();
    private final JsonFields payload = new JsonFields();
    private final JsonFields state = new JsonFields();
    private final Fingerprint print;
    private final Id id = new Id();

    EnteredRows(Fingerprint print) {
        this.print = print;
    }

    Map<String, LastStates> relations() {
        return relations;
    }

    /// @return whether all of it could be read
    boolean enter(long sequence, byte[] content) {
        try {
            payload.over(content, 0, content.length);
            payload.pass('{');
            payload.passText(NOTE);
            payload.pass(':');
            payload.skip();
            payload.pass(',');
            payload.passText(ROWS);
            payload.pass(':');
            payload.pass('[');
            if (!payload.passes(']')) {
                do {
                    row(sequence, content);
                } while (payload.passes(','));
                payload.pass(']');
            }
            payload.pass('}');
            return payload.at() == content.length;
        } catch (JsonFields.Unreadable damaged) {
            return false;
        }
    }

    private void row(long sequence, byte[] content) {
        payload.pass('{');
        payload.passText(ID);
        payload.pass(':');
        int idFrom = payload.at();
        payload.skip();
        if (!id.read(content, idFrom, idFrom + Id.QUOTED)) {
            throw new JsonFields.Unreadable();
        }
        payload.pass(',');
        payload.passText(STATE);
        payload.pass(':');
        int stateFrom = payload.at();
        payload.skip();
        state.over(content, stateFrom, payload.at());
        state.object();
        payload.pass(',');
        payload.passText(RELATION);
        payload.pass(':');
        var relation = relation(content);
        payload.pass('}');
        relation.enter(id.high, id.low, state, sequence, print);
    }

    private byte[] lastName = {};
    private @Nullable LastStates lastRelation;

    private LastStates relation(byte[] content) {
        int from = payload.at();
        payload.skip();
        int to = payload.end();
        var known = lastRelation;
        if (known == null || !Arrays.equals(content, from, to, lastName, 0, lastName.length)) {
            lastName = Arrays.copyOfRange(content, from, to);
            known = relations.computeIfAbsent(JsonFields.plain(lastName), _ -> new LastStates());
            lastRelation = known;
        }
        return known;
    }
}
