package jp.sekisho.detect.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.sekisho.detect.rule.Level;

/// Something that a network analysis found. `facts` holds texts and numbers, in the order that they are
/// told in; `seconds` since 1970.
public record NetworkHit(Finding finding, Level level, long seconds, Map<String, Object> facts) {
    public NetworkHit {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /// What was found, with the id and title that stand in an alert.
    public enum Finding {
        BEACON("sekisho-beacon", "Regular connections, as malware makes to its master"),
        DNS_TUNNEL("sekisho-dns-tunnel", "Data leaves in the names that are asked of DNS"),
        UPLOAD("sekisho-upload", "More bytes leave a host than it is used to send"),
        HOST_SCAN("sekisho-host-scan", "One port of many hosts is tried"),
        PORT_SCAN("sekisho-port-scan", "Many ports of one host are tried"),
        FIRST_SEEN("sekisho-first-seen", "A destination that nobody used before");

        private final String id;
        private final String title;

        Finding(String id, String title) {
            this.id = id;
            this.title = title;
        }

        public String id() {
            return id;
        }

        public String title() {
            return title;
        }
    }
}
