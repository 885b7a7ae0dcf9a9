package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.Collection;
import java.util.List;

/**
 * The problem has no plan, and why: as facts, taken from a certificate that a checker has accepted. As a critique it
 * refutes every plan.
 */
public sealed interface ProvenUnsolvability extends PlanCritique
        permits ClosedCycle, ContradictedGoal, ExcludedGroup, ExcludedPair, GoalOutOfReach, GoalTooHigh, SeenStates {

    /** The reason why the certificate proves that the problem has no plan. */
    static ProvenUnsolvability of(Problem problem, CheckedCertificate certificate) {
        return new ReasonFinder(problem).reason(certificate.certificate());
    }

    @Override
    default Severity severity() {
        return Severity.HARD;
    }

    /** In quotes, with commas and an {@code and}. */
    static String list(Collection<String> phrases) {
        List<String> quoted =
                phrases.stream().map(phrase -> "\"" + phrase + "\"").toList();
        int last = quoted.size() - 1;
        return last < 1
                ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
    }

    static String say(Collection<Fact> facts, Lexicon lexicon) {
        return list(
                facts.stream().map(fact -> lexicon.say(new Literal(fact, true))).toList());
    }

    static List<String> text(Collection<?> parts) {
        return parts.stream().map(Object::toString).toList();
    }
}
