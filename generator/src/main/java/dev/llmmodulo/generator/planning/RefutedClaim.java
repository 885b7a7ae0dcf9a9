package dev.llmmodulo.generator.planning;

import dev.llmmodulo.verifiers.critique.Facts;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Instead of a plan there is a claim that none exists, but one was found. It tells of the answer.
 *
 * @param steps how the plan begins; perhaps none
 * @param whole whether these are all its steps
 * @param landmark a fact that holds at some time in every plan
 */
record RefutedClaim(List<PlanStep> steps, boolean whole, Optional<Fact> landmark) implements PlanCritique {

    RefutedClaim {
        steps = List.copyOf(steps);
    }

    @Override
    public String id() {
        return "unsolvability.refuted";
    }

    @Override
    public Severity severity() {
        return Severity.HARD;
    }

    @Override
    public Map<String, Object> facts() {
        Facts facts = Facts.of("steps", steps.stream().map(PlanStep::toString).toList())
                .with("whole", whole);
        landmark.ifPresent(fact -> facts.with("landmark", fact.toString()));
        return facts.map();
    }

    @Override
    public String describe(Lexicon lexicon) {
        String listed = steps.stream().map(lexicon::say).collect(Collectors.joining("; "));
        String more = whole ? " It is: " + listed + "." : steps.isEmpty() ? "" : " It can begin so: " + listed + ".";
        return "The answer says that no plan exists, but there is one." + more
                + landmark.map(fact ->
                                " In every plan \"" + lexicon.say(new Literal(fact, true)) + "\" holds at some time.")
                        .orElse("");
    }
}
