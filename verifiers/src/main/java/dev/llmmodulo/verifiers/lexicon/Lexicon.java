package dev.llmmodulo.verifiers.lexicon;

import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.StepReader;
import java.util.Optional;

/** The words of a domain: how its facts and steps are said, and how what is said is read back. */
public interface Lexicon extends StepReader {

    /** A literal as a phrase, with neither capital nor full stop. */
    String say(Literal literal);

    /** The literal that a phrase says, such that this is so for {@link #say}; empty if it says none or anything beside it. */
    Optional<Literal> readLiteral(String phrase);

    /** A step as a phrase, such that {@code read(say(step))} is the step. */
    String say(PlanStep step);

    /** Name and version of the words, for the record of an experiment. */
    String version();
}
