package jp.sekisho.home;

import java.util.List;
import jp.sekisho.measures.History;
import jp.sekisho.measures.Judged;
import jp.sekisho.measures.RuleException;
import jp.sekisho.mynumber.ChannelBoard;
import jp.sekisho.policy.Provision;
import jp.sekisho.policy.Term;
import org.jspecify.annotations.Nullable;

/// What the page of one clause shows.
///
/// @param above the clauses that lead to this one, from the article on
/// @param channels what can leave the computers; null unless one of its rules is about that
/// @param channelsDemand the number of the demand that rule hangs on; empty for an only one
/// @param exceptions of its rules, those that are not over
public record ClauseView(
        Judged judged,
        Provision provision,
        List<Provision> above,
        Line line,
        List<DemandRows> demands,
        List<Provision> children,
        List<Term> terms,
        ChannelBoard.@Nullable Board channels,
        String channelsDemand,
        List<RuleException> exceptions,
        List<History.Past> history,
        @Nullable Provision previous,
        @Nullable Provision next) {}
