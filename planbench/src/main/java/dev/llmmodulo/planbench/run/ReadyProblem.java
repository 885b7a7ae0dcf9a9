package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.planbench.ProblemFacts;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import java.util.Optional;

/** An instance's problem, read. Thread-safe. */
public final class ReadyProblem {

    private final InstanceSource source;
    private final ProblemTexts texts;
    private final Problem problem;
    private Optional<SearchResult> plan = Optional.empty();

    /** @throws dev.llmmodulo.verifiers.reading.PddlException the problem is not right, or needs what is not supported */
    ReadyProblem(InstanceSource source) {
        this.source = source;
        this.texts = new ProblemTexts(source.domain().get(), source.problem().get());
        this.problem = texts.read().orThrow();
    }

    public Problem problem() {
        return problem;
    }

    /** The texts that it was read from. */
    public ProblemTexts texts() {
        return texts;
    }

    /** What a search finds, which is looked for the first time that it is asked for. */
    public synchronized SearchResult plan() {
        if (plan.isEmpty()) {
            plan = Optional.of(new ForwardSearch(SearchLimits.USUAL).plan(problem));
        }
        return plan.get();
    }

    /** @param domainText hash of the domain's text */
    ProblemFacts facts(String domainText, String problemText) {
        return new ProblemFacts(
                problem.domain().name(),
                domainText,
                problemText,
                problem.objects().size(),
                problem.goal() instanceof Formula.And and ? and.operands().size() : 1,
                source.optimalLength(),
                source.solvable());
    }
}
