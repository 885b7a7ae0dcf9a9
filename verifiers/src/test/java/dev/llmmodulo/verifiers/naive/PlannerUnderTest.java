package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.judgement.Prover;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.search.AnytimeSearch;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.OptimalSearch;
import dev.llmmodulo.verifiers.search.Planner;
import dev.llmmodulo.verifiers.search.SearchHeuristic;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import dev.llmmodulo.verifiers.unsolvability.RelaxedReachabilityProver;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import dev.llmmodulo.verifiers.unsolvability.UnsolvabilityProver;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A planner or prover of the product, of which the fuzz knows nothing but what it answers.
 *
 * @param decides what it may not leave undecided
 */
record PlannerUnderTest(String name, Predicate<PlanningCase> decides, Function<Problem, Answer> answers) {

    static List<PlannerUnderTest> all() {
        return List.of(
                planner("A* with LM-cut", new OptimalSearch(SearchHeuristic.LM_CUT, SearchLimits.USUAL)),
                planner("A* with h_max", new OptimalSearch(SearchHeuristic.H_MAX, SearchLimits.USUAL)),
                planner("blind A*", new OptimalSearch(SearchHeuristic.BLIND, SearchLimits.USUAL)),
                planner("anytime", new AnytimeSearch(SearchLimits.USUAL, improved -> {})),
                planner("greedy best-first", new ForwardSearch(SearchLimits.USUAL)),
                prover("relaxed reachability", new RelaxedReachabilityProver()),
                prover("all proofs", new UnsolvabilityProver()),
                new PlannerUnderTest(
                        "settler", hasNoAxioms().and(PlanningCase::hasAllCosts), PlannerUnderTest::settled));
    }

    private static Predicate<PlanningCase> hasNoAxioms() {
        return task -> task.task().axioms().isEmpty();
    }

    Answer answer(Problem problem) {
        return answers.apply(problem);
    }

    private static PlannerUnderTest planner(String name, Planner planner) {
        return new PlannerUnderTest(name, task -> true, problem -> {
            SearchResult result = planner.plan(problem);
            if (result instanceof SearchResult.Solved solved) {
                checkByValidator(problem, solved.plan());
                return new Answer.Solved(
                        steps(solved.plan()),
                        Optional.of(Rational.of(solved.cost())),
                        solved instanceof SearchResult.Optimal);
            } else if (result instanceof SearchResult.Stopped stopped) {
                return new Answer.Undecided(stopped.why());
            }
            return new Answer.Unsolvable();
        });
    }

    private static void checkByValidator(Problem problem, Plan.Sequential plan) {
        Verdict<PlanReading> verdict = CriticBank.of(new PlanValidator()).judge(problem, PlanReading.Read.of(plan));
        if (!(verdict instanceof Verdict.Valid)) {
            throw new AssertionError("our own validator says of " + plan + ": " + verdict);
        }
    }

    private static List<Atom> steps(Plan.Sequential plan) {
        return plan.steps().stream()
                .map(step -> new Atom(step.action(), step.arguments()))
                .toList();
    }

    private static PlannerUnderTest prover(String name, Prover<Problem> prover) {
        return new PlannerUnderTest(name, task -> false, problem -> {
            ProofAttempt attempt = prover.attempt(problem);
            return attempt instanceof ProofAttempt.Unproven unproven
                    ? new Answer.Undecided(unproven.why())
                    : new Answer.Unsolvable();
        });
    }

    private static Answer settled(Problem problem) {
        Settlement settlement = new ProblemSettler().settle(problem);
        if (settlement instanceof Settlement.Solved solved) {
            checkByValidator(problem, solved.plan());
            return new Answer.Solved(steps(solved.plan()), Optional.empty(), false);
        } else if (settlement instanceof Settlement.Undecided undecided) {
            return new Answer.Undecided(undecided.reason().text());
        }
        return new Answer.Unsolvable();
    }

    /** How often each planner or prover gave which answer. */
    static final class Answers {

        private final Map<String, Integer> counts = new TreeMap<>();

        void count(PlannerUnderTest planner, Answer answer) {
            counts.merge(planner.name() + ": " + words(answer), 1, Integer::sum);
        }

        private static String words(Answer answer) {
            String kind = answer.getClass().getSimpleName();
            return answer instanceof Answer.Undecided undecided
                    ? kind + ", " + undecided.why().split("[:;]")[0]
                    : kind;
        }

        @Override
        public String toString() {
            StringBuilder table = new StringBuilder();
            counts.forEach((name, count) -> table.append(String.format("%7d %s%n", count, name)));
            return table.toString();
        }
    }
}
