package jp.sekisho.detect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.sekisho.detect.intel.Feed;
import jp.sekisho.detect.intel.Indicator;
import jp.sekisho.detect.intel.Indicators;

/// Addresses, blocks of addresses, domains (with all names below them), web addresses and file hashes that
/// others know to be bad, ready to be looked for in events. Immutable and safe for use by many threads.
/// Takes about 200 bytes of memory an indicator.
public final class ThreatIntel {
    private final Indicators indicators;
    private final List<Problem> problems;

    private ThreatIntel(List<Feed> feeds) {
        List<Indicator> all = new ArrayList<>();
        List<Problem> faults = new ArrayList<>();
        for (Feed feed : feeds) {
            all.addAll(feed.indicators());
            feed.problems()
                    .forEach(p -> faults.add(new Problem(p.source(), p.where(), p.reason())));
        }
        this.indicators = new Indicators(all);
        this.problems = List.copyOf(faults);
    }

    /// What of a file cannot be used, and why. `where` is a line or the id of a STIX object.
    public record Problem(String file, String where, String reason) {
        @Override
        public String toString() {
            return file + ", " + where + ": " + reason;
        }
    }

    /// Reads bundles of STIX 2.1 and lists with one indicator a line. An indicator that cannot be used is
    /// left out and stands in [#problems].
    ///
    /// @throws IOException if a file cannot be read
    public static ThreatIntel load(Path... files) throws IOException {
        List<Feed> feeds = new ArrayList<>();
        for (Path file : files) {
            feeds.add(Feed.read(file));
        }
        return new ThreatIntel(feeds);
    }

    /// How many different indicators there are.
    public int size() {
        return indicators.size();
    }

    public List<Problem> problems() {
        return problems;
    }

    Indicators indicators() {
        return indicators;
    }
}
