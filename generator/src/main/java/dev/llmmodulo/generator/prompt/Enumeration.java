package dev.llmmodulo.generator.prompt;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Says literals one after the other, with commas between them and "and" before the last one.
 *
 * @param order the order in which facts are listed
 */
public record Enumeration(Lexicon lexicon, Comparator<Fact> order) {

    public String sorted(Collection<Literal> literals) {
        return inOrder(literals.stream()
                .sorted(Comparator.comparing(Literal::fact, order))
                .toList());
    }

    /** In the order given. */
    public String inOrder(List<Literal> literals) {
        List<String> said = literals.stream().map(lexicon::say).toList();
        if (said.size() < 2) {
            return String.join("", said);
        }
        int last = said.size() - 1;
        return String.join(", ", said.subList(0, last)) + " and " + said.get(last);
    }
}
