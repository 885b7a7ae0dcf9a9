package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.search.Planner;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.unsolvability.Effort;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import dev.llmmodulo.verifiers.unsolvability.UnsolvabilityProver;
import dev.llmmodulo.verifiers.validation.PlanCost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks for a plan between proofs that there is none: the cheap ones come first, all of them when the planner has found
 * nothing and there is time left. All under one limit of time.
 */
final class PlanOrProof {

    /** Of the time, for the cheap proofs. */
    private static final int SHARE_OF_CHEAP_PROOFS = 2;

    private final SearchOptions options;
    private final boolean onlyByPlanner;
    private final Function<Duration, Planner> planner;
    private final long begun = System.nanoTime();
    private final List<Effort> efforts = new ArrayList<>();

    /** What came of it, with the proofs that were tried. */
    sealed interface Answer {

        /** In order. */
        List<Effort> efforts();

        /** A plan. */
        record Planned(SearchResult.Solved plan, List<Effort> efforts) implements Answer {}

        /** There is none. */
        record Proven(CheckedCertificate certificate, List<Effort> efforts) implements Answer {}

        /** Nothing is known. */
        record Neither(ExitCode exit, String outcome, String why, List<Effort> efforts) implements Answer {}
    }

    /**
     * @param onlyByPlanner whether a plan must come from the planner, not from a proof that fails by finding one
     * @param planner for the time that is left for it
     */
    PlanOrProof(SearchOptions options, boolean onlyByPlanner, Function<Duration, Planner> planner) {
        this.options = options;
        this.onlyByPlanner = onlyByPlanner;
        this.planner = planner;
    }

    Answer answer(Problem problem) {
        Duration share = options.time().dividedBy(SHARE_OF_CHEAP_PROOFS);
        Settlement cheap = UnsolvabilityProver.cheap(options.proofLimits(share)).prove(problem);
        efforts.addAll(cheap.efforts());
        if (cheap instanceof Settlement.Unsolvable unsolvable) {
            return new Answer.Proven(unsolvable.certificate(), efforts);
        }
        SearchResult result = planner.apply(left()).plan(problem);
        if (result instanceof SearchResult.Solved solved) {
            return new Answer.Planned(solved, efforts);
        }
        return isOutOfTime(result) ? neither(result, Optional.empty()) : prove(problem, result);
    }

    private Duration left() {
        Duration left = options.time().minusNanos(System.nanoTime() - begun);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static boolean isOutOfTime(SearchResult result) {
        return result instanceof SearchResult.Stopped stopped
                && (stopped.cause() == StopCause.TIME || stopped.cause() == StopCause.INTERRUPT);
    }

    /** What a search saw or did not see is no proof; only a checked certificate is. */
    private Answer prove(Problem problem, SearchResult result) {
        Settlement settlement = new UnsolvabilityProver(options.proofLimits(left())).prove(problem);
        efforts.addAll(settlement.efforts());
        if (settlement instanceof Settlement.Unsolvable unsolvable) {
            return new Answer.Proven(unsolvable.certificate(), efforts);
        } else if (settlement instanceof Settlement.Solved solved && !onlyByPlanner) {
            return new Answer.Planned(
                    new SearchResult.Found(solved.plan(), PlanCost.value(problem, solved.plan())), efforts);
        }
        return neither(
                result,
                settlement instanceof Settlement.Undecided undecided
                        ? Optional.of("proofs: " + Words.why(undecided.reason()))
                        : Optional.of("there is a plan, which it did not find"));
    }

    private Answer neither(SearchResult result, Optional<String> whyUnproven) {
        String proofs = whyUnproven.map(why -> "; " + why).orElse("");
        if (result instanceof SearchResult.Stopped stopped) {
            String why = (stopped.cause() == StopCause.UNSUPPORTED ? "unsupported: " : "") + stopped.why();
            return new Answer.Neither(exit(stopped.cause()), "stopped", why + proofs, efforts);
        }
        return new Answer.Neither(
                ExitCode.UNSOLVED,
                "exhausted",
                "everything was searched, but that there is no plan is not proven" + proofs,
                efforts);
    }

    private static ExitCode exit(StopCause cause) {
        return switch (cause) {
            case UNSUPPORTED -> ExitCode.UNDECIDED;
            case WORK -> ExitCode.UNSOLVED;
            case TIME -> ExitCode.OUT_OF_TIME;
            case MEMORY -> ExitCode.OUT_OF_MEMORY;
            case INTERRUPT -> ExitCode.INTERRUPTED;
        };
    }
}
