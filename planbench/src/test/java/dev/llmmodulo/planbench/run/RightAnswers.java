package dev.llmmodulo.planbench.run;

import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.ExpectedAnswer.Truth;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import java.util.Collection;
import java.util.stream.Collectors;

/** Answers that are right. */
final class RightAnswers {

    private RightAnswers() {}

    /** In the question's own words, as its prompt shows them. */
    static String to(Question question) {
        ExpectedAnswer expected = question.expected();
        if (expected instanceof ExpectedAnswer.Verification verification) {
            return assessment(question, verification.truth());
        } else if (expected instanceof ExpectedAnswer.ResultingState state) {
            return said(
                    question,
                    state.stated().stream().map(fact -> new Literal(fact, true)).toList());
        }
        return "[PLAN]\n"
                + plan(question).steps().stream().map(question.lexicon()::say).collect(Collectors.joining("\n"))
                + "\n[PLAN END]\n";
    }

    /** Of what a model is to plan for itself no plan is looked for beforehand. */
    static Plan plan(Question question) {
        return question.reference()
                .orElseGet(() ->
                        ((SearchResult.Solved) new ForwardSearch(SearchLimits.USUAL).plan(question.problem())).plan());
    }

    private static String assessment(Question question, Truth truth) {
        if (truth instanceof Truth.FailingStep failing) {
            return "The above plan is invalid. The following action has unmet preconditions:\n"
                    + question.lexicon().say(failing.step()) + "\nThe unmet preconditions are:\n"
                    + said(question, failing.unmet());
        } else if (truth instanceof Truth.UnmetGoal goal) {
            return "The above plan is invalid. These are the unmet goal conditions:\n" + said(question, goal.unmet());
        }
        return "The above plan is valid.";
    }

    private static String said(Question question, Collection<Literal> literals) {
        return literals.stream().map(question.lexicon()::say).collect(Collectors.joining(", "));
    }
}
