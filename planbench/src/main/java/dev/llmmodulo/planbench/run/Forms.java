package dev.llmmodulo.planbench.run;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.task.PddlInstruction;
import dev.llmmodulo.planbench.task.Wording;
import dev.llmmodulo.verifiers.pddl.Domain;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The prompt forms of a spec by their words. */
record Forms(DomainLibrary library) {

    /** This project's own: in PDDL, without an example, of task 1 only. */
    static final String PDDL = "pddl";

    /**
     * PlanBench's form of that name, such as {@code one-shot} or {@code zero-shot-pddl}; empty for {@link #PDDL}.
     *
     * @throws SpecException there is no such form
     */
    static Optional<PromptForm> form(String word) {
        if (word.equals(PDDL)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(PromptForm.values())
                .filter(form -> Words.of(form).equals(word))
                .findFirst()
                .orElseThrow(() -> new SpecException("there is no prompt form \"" + word + "\"; the forms are " + PDDL
                        + ", "
                        + Arrays.stream(PromptForm.values()).map(Words::of).collect(Collectors.joining(", ")))));
    }

    /**
     * How questions about a set's domain are put.
     *
     * @param own the words that the set brings
     * @param set its name, or PlanBench's of the domain
     * @param pddl the domain's text
     * @param compat as PlanBench puts them, where it has the domain
     */
    Wording wording(
            Optional<NamedDomain> own, String set, Domain domain, String pddl, PromptForm form, boolean compat) {
        if (form.isPddl()) {
            return compat
                    ? Wording.planBenchPddl(set, domain, pddl, form, PddlInstruction.values()[0])
                    : Wording.of(set, domain, pddl, form);
        }
        return own.or(() -> named(set, domain))
                .filter(known -> !known.variants().isEmpty())
                .map(known -> Wording.of(
                        known,
                        known.variant(set).orElse(known.variants().get(0)),
                        form,
                        compat ? Compatibility.PLANBENCH : Compatibility.STRICT))
                .orElseGet(() -> Wording.of(set, domain, pddl, form));
    }

    /** The one of that name, else any, if what is told about it is true of the set's domain. */
    private Optional<NamedDomain> named(String set, Domain domain) {
        return library.domain(set)
                .or(() -> library.domainOfVariant(set))
                .filter(known -> known.isLike(domain))
                .or(() -> library.domainLike(domain));
    }
}
