package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Strata;
import dev.llmmodulo.verifiers.text.Findings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that no derived predicate depends on its own negation: then the axioms would have no clear meaning. */
final class Stratification {

    /** Up to so many derived predicates the error names only those that are to blame. */
    private static final int MOST = 50;

    private Stratification() {}

    /** @param axioms of the text, in its order */
    static void check(DomainText text, List<Axiom> axioms, Findings findings) {
        if (Strata.of(axioms).isPresent()) {
            return;
        }
        Set<String> blamed = blamed(axioms);
        AxiomText first = text.axioms().stream()
                .filter(axiom -> blamed.contains(axiom.predicate()))
                .findFirst()
                .orElseThrow();
        String which = blamed.size() == 1
                ? "the derived predicate " + first.predicate() + " depends on its own negation"
                : "the derived predicates " + String.join(", ", blamed) + " depend on the negation of each other";
        findings.error("pddl.unstratified", first.name(), which, "an axiom may negate only what is derived without it");
    }

    /** As few predicates as are not stratified by themselves. */
    private static Set<String> blamed(List<Axiom> axioms) {
        Set<String> predicates =
                axioms.stream().map(Axiom::predicate).collect(Collectors.toCollection(LinkedHashSet::new));
        if (predicates.size() > MOST) {
            return predicates;
        }
        List<Axiom> core = axioms;
        for (String predicate : List.copyOf(predicates)) {
            List<Axiom> without = core.stream()
                    .filter(axiom -> !axiom.predicate().equals(predicate))
                    .toList();
            if (Strata.of(without).isEmpty()) {
                core = without;
                predicates.remove(predicate);
            }
        }
        return predicates;
    }
}
