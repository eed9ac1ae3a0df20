package jp.sekisho.measures;

import java.util.List;
import java.util.Optional;
import jp.sekisho.policy.Demand;

/// A rule of the catalogue that is not taken up yet, the demand it seems to answer, and those it
/// answers besides.
public record Proposal(CatalogueRule rule, Optional<Demand> demand, List<Demand> also) {
    public Proposal {
        also = List.copyOf(also);
    }
}
