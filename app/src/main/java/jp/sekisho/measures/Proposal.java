package jp.sekisho.measures;

import java.util.Optional;
import jp.sekisho.policy.Demand;

/// A rule of the catalogue that is not taken up yet, and the demand it seems to answer.
public record Proposal(CatalogueRule rule, Optional<Demand> demand) {}
