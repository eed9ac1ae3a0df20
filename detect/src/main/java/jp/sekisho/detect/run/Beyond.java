package jp.sekisho.detect.run;

import jp.sekisho.detect.intel.Indicators;

/// What is looked for besides rules: what the network shows, and indicators.
public record Beyond(boolean network, Indicators indicators) {
    /// Whether fields of events are needed that no rule asks for.
    public boolean needsFields() {
        return network || !indicators.isEmpty();
    }
}
