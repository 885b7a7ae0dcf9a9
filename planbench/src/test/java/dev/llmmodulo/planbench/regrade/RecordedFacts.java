package dev.llmmodulo.planbench.regrade;

import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.verifiers.critique.Unsatisfied;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.critique.UnsatisfiedPrecondition;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The facts that an outside validator gave of a round in PlanBench's back-prompting runs. */
final class RecordedFacts {

    private static final Set<String> MALFORMED = Set.of("action.wrong-arity", "object.unknown", "object.wrong-type");

    private RecordedFacts() {}

    /** What the outside validator said. */
    static String kind(JsonNode detail) {
        if (detail.has("unmet_preconditions")) {
            return "precondition";
        } else if (detail.has("unmet_goals")) {
            return "goal";
        }
        return detail.has("message") ? "message" : "valid";
    }

    /** Whether a verdict states the same fact. */
    static boolean agree(JsonNode detail, String kind, Verdict<PlanReading> verdict) {
        if (!(verdict instanceof Verdict.Invalid<PlanReading> invalid)) {
            return kind.equals("valid") && verdict instanceof Verdict.Valid;
        }
        Critique first = invalid.critiques().get(0);
        if (first instanceof UnsatisfiedPrecondition unsatisfied) {
            return kind.equals("precondition")
                    && unsatisfied.stepNumber() == detail.path("time_step").asInt()
                    && unsatisfied
                            .at()
                            .step()
                            .toString()
                            .equals(detail.path("action").asText())
                    && facts(unsatisfied.missing()).equals(facts(detail.path("unmet_preconditions")));
        } else if (first instanceof UnsatisfiedGoal unsatisfied) {
            return kind.equals("goal") && facts(unsatisfied.missing()).equals(facts(detail.path("unmet_goals")));
        }
        return kind.equals("message") && MALFORMED.contains(first.id());
    }

    private static Set<String> facts(Unsatisfied missing) {
        return missing.literals().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> facts(JsonNode list) {
        Set<String> facts = new TreeSet<>();
        list.forEach(fact -> facts.add(fact.asText()));
        return facts;
    }
}
