package dev.llmmodulo.planbench.making;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.task.UnexpectedEvent;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * PlanBench's event in logistics: every package in a vehicle is suddenly at a random location that is not its goal. The
 * names are those that the domain has for the predicates of logistics.
 */
record PackagesJump(String in, String at, String location) implements EventRule {

    @Override
    public Optional<UnexpectedEvent> draw(Problem rest, int afterStep, Draw draw) {
        Set<Fact> state = rest.init();
        Set<Fact> becameTrue = new HashSet<>();
        Set<Fact> becameFalse = new TreeSet<>();
        state.stream().filter(fact -> fact.predicate().equals(in)).forEach(becameFalse::add);
        for (Fact loaded : becameFalse) {
            String box = loaded.arguments().get(0);
            List<Fact> places = state.stream()
                    .filter(fact -> fact.predicate().equals(location))
                    .map(fact -> Fact.of(at, box, fact.arguments().get(0)))
                    .filter(place -> !asksFor(place, rest.goal()))
                    .sorted()
                    .toList();
            if (places.isEmpty()) {
                return Optional.empty();
            }
            becameTrue.add(draw.of(places));
        }
        return becameFalse.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnexpectedEvent(afterStep, becameTrue, becameFalse));
    }

    private static boolean asksFor(Fact fact, Formula goal) {
        if (goal instanceof Formula.And and) {
            return and.operands().stream().anyMatch(operand -> asksFor(fact, operand));
        }
        return goal instanceof Formula.Atom atom
                && atom.predicate().equals(fact.predicate())
                && atom.arguments().stream().map(Term::name).toList().equals(fact.arguments());
    }
}
