package dev.llmmodulo.generator.embedded.world;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A problem in a known domain's words. */
public final class World {

    private final DomainMatch match;
    private final List<Thing> things;
    private final Set<Atom> init;
    private final Set<Atom> goal;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    World(DomainMatch match, List<Thing> things, List<Fact> init, List<Fact> goal) {
        this.match = match;
        this.things = List.copyOf(things);
        IntStream.range(0, things.size()).forEach(i -> numbers.put(things.get(i).name(), i));
        this.init = atoms(init);
        this.goal = atoms(goal);
    }

    private Set<Atom> atoms(List<Fact> facts) {
        Set<Atom> atoms = new LinkedHashSet<>();
        facts.forEach(fact -> atom(fact).ifPresent(atoms::add));
        return Collections.unmodifiableSet(atoms);
    }

    public KnownDomain domain() {
        return match.known();
    }

    public List<Thing> things() {
        return things;
    }

    public Set<Atom> init() {
        return init;
    }

    /** The goal, all of which must hold. */
    public Set<Atom> goal() {
        return goal;
    }

    public Role role(int thing) {
        return things.get(thing).role();
    }

    /** Empty if the predicate or an object is none that the model knows. */
    public Optional<Atom> atom(Fact fact) {
        return match.knownPredicate(fact.predicate())
                .flatMap(known -> numbers(fact.arguments()).map(of -> new Atom(known, of)));
    }

    /** Empty if the action or an object is none that the model knows. */
    public Optional<Move> move(PlanStep step) {
        return match.knownAction(step.action())
                .flatMap(known -> numbers(step.arguments()).map(of -> new Move(known, of)));
    }

    /** In the problem's words. */
    public PlanStep step(Move move) {
        return new PlanStep(
                match.givenAction(move.action()),
                move.things().stream().map(thing -> things.get(thing).name()).toList());
    }

    /** The problem's word for an action of the known domain. */
    public String actionWord(String knownAction) {
        return match.givenAction(knownAction);
    }

    private Optional<List<Integer>> numbers(List<String> names) {
        List<Integer> found = new ArrayList<>();
        for (String name : names) {
            Integer number = numbers.get(name);
            if (number == null) {
                return Optional.empty();
            }
            found.add(number);
        }
        return Optional.of(found);
    }
}
