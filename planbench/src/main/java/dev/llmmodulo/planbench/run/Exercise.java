package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.planbench.ProblemFacts;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import java.util.Optional;
import java.util.OptionalInt;

/** What a model is to do: one task on one instance, in one prompt form. Thread-safe. */
public final class Exercise {

    private final InstanceSource source;
    private final Problem problem;
    private final ProblemTexts texts;
    private final PromptStyle style;
    private final Optional<Question> question;
    private final Optional<String> madeFrom;
    private Optional<SearchResult> plan = Optional.empty();

    /**
     * @param problem as the prompt states it
     * @param texts that it can be read from again
     * @param question empty for a prompt that PlanBench does not have
     * @param madeFrom as {@link ProblemFacts#madeFrom} has it
     */
    Exercise(
            InstanceSource source,
            Problem problem,
            ProblemTexts texts,
            PromptStyle style,
            Optional<Question> question,
            Optional<String> madeFrom) {
        this.source = source;
        this.problem = problem;
        this.texts = texts;
        this.style = style;
        this.question = question;
        this.madeFrom = madeFrom;
    }

    public Problem problem() {
        return problem;
    }

    ProblemTexts texts() {
        return texts;
    }

    PromptStyle style() {
        return style;
    }

    Optional<Question> question() {
        return question;
    }

    /** What a search finds, which is looked for the first time that it is asked for. */
    public synchronized SearchResult plan() {
        if (plan.isEmpty()) {
            plan = Optional.of(new ForwardSearch(SearchLimits.USUAL).plan(problem));
        }
        return plan.get();
    }

    /** Whether the problem is that of the instance, but perhaps for the order in which it is stated. */
    private boolean isOfItsInstance() {
        return question.filter(asked -> asked.task().changesProblem()).isEmpty();
    }

    /** @param domainText hash of the domain's text */
    ProblemFacts facts(String domainText, String problemText) {
        return new ProblemFacts(
                problem.domain().name(),
                domainText,
                problemText,
                problem.objects().size(),
                problem.goal() instanceof Formula.And and ? and.operands().size() : 1,
                isOfItsInstance() ? source.optimalLength() : OptionalInt.empty(),
                source.solvable(),
                source.size(),
                madeFrom);
    }
}
