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
        Compatibility compatibility = compat ? Compatibility.PLANBENCH : Compatibility.STRICT;
        Optional<NamedDomain> named = own.or(() -> library.domain(set))
                .or(() -> library.domainOfVariant(set))
                .or(() -> library.domainLike(domain))
                .filter(known -> !known.variants().isEmpty());
        if (form.isPddl() && compat) {
            return Wording.planBenchPddl(set, domain, pddl, form, PddlInstruction.values()[0]);
        } else if (form.isPddl() || named.isEmpty()) {
            return Wording.of(set, domain, pddl, form);
        }
        return Wording.of(
                named.get(),
                named.get().variant(set).orElse(named.get().variants().get(0)),
                form,
                compatibility);
    }
}
