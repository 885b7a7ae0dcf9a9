package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.judgement.Prover;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.Planner;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.unsolvability.RelaxedReachabilityProver;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A planner or prover of the product, of which the fuzz knows nothing but what it answers. */
record PlannerUnderTest(String name, boolean complete, Function<Problem, Answer> answers) {

    static List<PlannerUnderTest> all() {
        return List.of(
                planner("greedy best-first", new ForwardSearch(SearchLimits.USUAL)),
                prover("relaxed reachability", new RelaxedReachabilityProver()));
    }

    Answer answer(Problem problem) {
        return answers.apply(problem);
    }

    private static PlannerUnderTest planner(String name, Planner planner) {
        return new PlannerUnderTest(name, true, problem -> {
            SearchResult result = planner.plan(problem);
            if (result instanceof SearchResult.Found found) {
                return solved(problem, found.plan());
            } else if (result instanceof SearchResult.Stopped stopped) {
                return new Answer.Undecided(stopped.why());
            }
            return new Answer.Unsolvable();
        });
    }

    private static Answer solved(Problem problem, Plan.Sequential plan) {
        Verdict<PlanReading> verdict = CriticBank.of(new PlanValidator()).judge(problem, PlanReading.Read.of(plan));
        if (!(verdict instanceof Verdict.Valid)) {
            throw new AssertionError("our own validator says of " + plan + ": " + verdict);
        }
        return new Answer.Solved(steps(plan), Optional.empty(), false);
    }

    private static List<Atom> steps(Plan.Sequential plan) {
        return plan.steps().stream()
                .map(step -> new Atom(step.action(), step.arguments()))
                .toList();
    }

    private static PlannerUnderTest prover(String name, Prover<Problem> prover) {
        return new PlannerUnderTest(name, false, problem -> {
            ProofAttempt attempt = prover.attempt(problem);
            return attempt instanceof ProofAttempt.Unproven unproven
                    ? new Answer.Undecided(unproven.why())
                    : new Answer.Unsolvable();
        });
    }

    /** How often each planner or prover gave which answer. */
    static final class Answers {

        private final Map<String, Integer> counts = new TreeMap<>();

        void count(PlannerUnderTest planner, Answer answer) {
            counts.merge(planner.name() + ": " + name(answer), 1, Integer::sum);
        }

        int of(String planner, Class<? extends Answer> answer) {
            return counts.getOrDefault(planner + ": " + answer.getSimpleName(), 0);
        }

        private static String name(Answer answer) {
            return answer.getClass().getSimpleName();
        }

        @Override
        public String toString() {
            StringBuilder table = new StringBuilder();
            counts.forEach((name, count) -> table.append(String.format("%-40s %7d%n", name, count)));
            return table.toString();
        }
    }
}
