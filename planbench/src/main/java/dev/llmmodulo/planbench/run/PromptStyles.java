package dev.llmmodulo.planbench.run;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.prompt.PddlPrompt;
import dev.llmmodulo.generator.prompt.PlanBenchPrompt;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.verifiers.pddl.Domain;

/** The prompt forms of a spec by their words. */
record PromptStyles(DomainLibrary library) {

    /** In PDDL; for any domain. */
    static final String PDDL = "pddl";

    /** In the words of PlanBench, without an example; for its domains. */
    static final String PLANBENCH = "planbench";

    /** @throws SpecException there is no such form, or not for this domain */
    PromptStyle style(String form, Domain domain) {
        if (form.equals(PDDL)) {
            return PddlPrompt.style();
        } else if (!form.equals(PLANBENCH)) {
            throw new SpecException(
                    "there is no prompt form \"" + form + "\"; the forms are " + PDDL + " and " + PLANBENCH);
        }
        NamedDomain named = library.domains().stream()
                .filter(candidate ->
                        candidate.planBench().isPresent() && candidate.lexicon().isFor(domain))
                .findFirst()
                .orElseThrow(() -> new SpecException("PlanBench has no words for the domain " + domain.name()
                        + "; the prompt form pddl is for any domain"));
        return PlanBenchPrompt.zeroShot(named).style();
    }
}
