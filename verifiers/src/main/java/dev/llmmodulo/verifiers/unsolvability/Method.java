package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.AcyclicRelation;
import dev.llmmodulo.verifiers.certificate.ExhaustedStates;
import dev.llmmodulo.verifiers.certificate.MutexGroup;
import dev.llmmodulo.verifiers.certificate.MutexPairs;
import dev.llmmodulo.verifiers.certificate.Projection;
import dev.llmmodulo.verifiers.certificate.RelaxedUnreachable;
import dev.llmmodulo.verifiers.certificate.WeightedCount;
import dev.llmmodulo.verifiers.grounding.Reachability;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.pddl.Feature;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.unsolvability.Finding.Nothing;
import dev.llmmodulo.verifiers.unsolvability.Finding.Reached;
import dev.llmmodulo.verifiers.unsolvability.Finding.Refuted;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A way to settle whether a problem has a plan, with a stable name.
 *
 * @param share it may take one part of so many of the time that is left, and of the work; so may the checks of what it only guesses
 */
record Method(String name, int share, Work work) {

    private static final int HALF = 2;
    private static final int FOURTH = 4;
    private static final int EIGHTH = 8;
    private static final String PLANNER = "forward-search";

    /** Looks for a plan or for evidence that there is none. */
    @FunctionalInterface
    interface Work {

        /** @throws dev.llmmodulo.verifiers.grounding.StoppedException all is spent, or the thread was interrupted */
        Finding find(ProofTask task, Allowance allowance);
    }

    static final Method COUNTS = new Method(WeightedCount.KIND, HALF, Method::counts);
    static final Method RELAXATION = new Method(RelaxedUnreachable.KIND, 1, Method::relaxation);
    static final Method GROUPS = new Method(
            MutexGroup.KIND,
            1,
            (task, allowance) -> finding(GroupProof.of(task), "no two facts of the goal are in one group"));
    static final Method CYCLES = new Method(
            AcyclicRelation.KIND,
            1,
            (task, allowance) -> finding(AcyclicProof.of(task), "the goal holds no cycle that can be excluded"));
    static final Method SUMS = new Method(
            "linear-system",
            EIGHTH,
            (task, allowance) -> finding(
                    LinearProof.of(task, allowance.meter()),
                    "no sum that no operator raises is lower than the goal needs it"));

    /** In the order of their cost; none of them looks at states. */
    static final List<Method> CHEAP = List.of(COUNTS, RELAXATION, GROUPS, CYCLES, SUMS);

    static final Method PAIRS = new Method(
            MutexPairs.KIND,
            FOURTH,
            (task, allowance) -> finding(
                    PairProof.ofGoal(task.flat(), allowance.meter()), "any two parts of the goal may hold together"));
    static final Method QUICK_PLANNING = new Method(PLANNER, 30, Method::planning);
    static final Method PROJECTION = new Method(
            Projection.KIND,
            FOURTH,
            (task, allowance) -> ProjectionSearch.of(task.ground(), allowance.bytes(), allowance.meter()));
    static final Method PLANNING = new Method(PLANNER, FOURTH, Method::planning);
    static final Method EXHAUSTION = new Method(
            ExhaustedStates.KIND, 1, (task, allowance) -> Exhaustion.of(task, allowance.bytes(), allowance.meter()));

    /** No proof goes beyond classical planning, but the search for a plan knows derived predicates. */
    boolean supports(Set<Feature> features) {
        return features.isEmpty() || name.equals(PLANNER) && features.equals(Set.of(Feature.DERIVED_PREDICATES));
    }

    Method withAllTheTime() {
        return new Method(name, 1, work);
    }

    private static Finding relaxation(ProofTask task, Allowance allowance) {
        Reachability reachability = task.reachability();
        return reachability.reachesGoal()
                ? new Nothing("the goal can be reached if nothing is ever undone")
                : new Refuted(task.literals());
    }

    private static Finding counts(ProofTask task, Allowance allowance) {
        List<Certificate> guesses = List.copyOf(CountProof.guesses(task));
        return guesses.isEmpty() ? new Nothing("no sum is lower than the goal needs it") : new Refuted(guesses);
    }

    private static Finding planning(ProofTask task, Allowance allowance) {
        SearchResult result = new ForwardSearch(allowance.search()).plan(task.problem());
        if (result instanceof SearchResult.Found found) {
            return new Reached(found.plan());
        }
        return new Nothing(result instanceof SearchResult.Stopped stopped ? stopped.why() : "all states were seen");
    }

    private static Finding finding(Optional<? extends Certificate> certificate, String otherwise) {
        return certificate.<Finding>map(Refuted::new).orElseGet(() -> new Nothing(otherwise));
    }
}
