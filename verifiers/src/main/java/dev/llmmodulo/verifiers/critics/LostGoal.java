package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.critique.Facts;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of the goal held and was then lost.
 *
 * @param achievedBy the step that had brought it about; empty if it held in the initial state
 * @param lostBy the last step that destroyed it
 * @param regainedBy the step that brought it about again; empty if none does
 */
public record LostGoal(
        Literal literal, Optional<NumberedStep> achievedBy, NumberedStep lostBy, Optional<NumberedStep> regainedBy)
        implements PlanCritique {

    @Override
    public String id() {
        return "goal.lost";
    }

    @Override
    public Severity severity() {
        return Severity.SOFT;
    }

    @Override
    public Map<String, Object> facts() {
        Facts facts = Facts.of("literal", literal.toString());
        achievedBy.ifPresent(step -> facts.with("achievedBy", Facts.at(step).map()));
        facts.with("lostBy", Facts.at(lostBy).map());
        regainedBy.ifPresent(step -> facts.with("regainedBy", Facts.at(step).map()));
        return facts.map();
    }

    @Override
    public List<Written> places() {
        return List.of(lostBy.place());
    }

    @Override
    public String describe(Lexicon lexicon) {
        return "The goal \"" + lexicon.say(literal) + "\" "
                + achievedBy
                        .map(step -> "was achieved by " + say(step, lexicon))
                        .orElse("held at the start")
                + ", but " + say(lostBy, lexicon) + ", made it false"
                + regainedBy
                        .map(step -> "; " + say(step, lexicon) + ", achieved it again.")
                        .orElse(" and no later step achieved it again.");
    }

    private static String say(NumberedStep step, Lexicon lexicon) {
        return "step " + step.number() + ", " + lexicon.say(step.step());
    }
}
