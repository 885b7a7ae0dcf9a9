package dev.llmmodulo.cli;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.FolderWords;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.prompt.PddlPrompt;
import dev.llmmodulo.generator.prompt.PlanBenchPrompt;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.verifiers.pddl.Domain;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** How a problem is said to a model. */
enum PromptChoice {
    /** In PDDL; for any domain. */
    PDDL {
        @Override
        PromptStyle style(Domain domain, Path domainFile) {
            return PddlPrompt.style();
        }
    },
    /** In the words beside the domain, or those of PlanBench for its domains. */
    PLANBENCH {
        @Override
        PromptStyle style(Domain domain, Path domainFile) throws InputException {
            NamedDomain named = Stream.concat(
                            FolderWords.beside(domainFile, domain).stream(), DomainLibrary.bundled().domains().stream())
                    .filter(candidate -> candidate.planBench().isPresent() && candidate.isLike(domain))
                    .findFirst()
                    .orElseThrow(() -> new InputException(
                            "PlanBench has no words for what the actions of the domain " + domain.name()
                                    + " do, and there are none beside " + domainFile
                                    + "; --prompt pddl is for any domain"));
            return PlanBenchPrompt.zeroShot(named).style();
        }
    };

    /** @throws InputException there are no such words for the domain */
    abstract PromptStyle style(Domain domain, Path domainFile) throws InputException;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
