package dev.llmmodulo.planbench.grading;

import dev.llmmodulo.planbench.ExpectedAnswer.Truth;
import dev.llmmodulo.planbench.extraction.Assessment;
import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.List;

/** What is true of a plan, in the form in which answers say it. */
final class Truths {

    private Truths() {}

    static Assessment assessment(Truth truth) {
        if (truth instanceof Truth.FailingStep failing) {
            return Assessment.ofFailingStep(failing.step().toString(), texts(failing.unmet()));
        } else if (truth instanceof Truth.UnmetGoal goal) {
            return Assessment.ofUnmetGoal(texts(goal.unmet()));
        }
        return Assessment.ofValidPlan();
    }

    /** Of a fact that must not hold the fact alone, as what answers say is read. */
    private static List<String> texts(List<Literal> literals) {
        return literals.stream().map(literal -> literal.fact().toString()).toList();
    }
}
