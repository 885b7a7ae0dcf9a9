package dev.llmmodulo.planbench.making;

import dev.llmmodulo.generator.planning.ProblemOfDomain;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;

/** Reads problems anew each time, but a domain's text, which many of them share, once. Thread-safe. */
public final class ProblemReader {

    /** More than the sets of most runs. */
    private static final int DOMAINS_KEPT = 64;

    private final MadeOnce<String, Domain> domains = new MadeOnce<>(DOMAINS_KEPT);

    /** @throws dev.llmmodulo.verifiers.reading.PddlException domain or problem are not right, or need what is not supported */
    public Problem problem(ProblemTexts texts) {
        return source(texts).read().orThrow();
    }

    /** @throws dev.llmmodulo.verifiers.reading.PddlException the domain is not right, or needs what is not supported */
    public ProblemOfDomain source(ProblemTexts texts) {
        Source domain = texts.domain();
        return new ProblemOfDomain(
                domains.get(domain.text(), () -> new PddlReader().domain(domain).orThrow()), texts.problem());
    }
}
