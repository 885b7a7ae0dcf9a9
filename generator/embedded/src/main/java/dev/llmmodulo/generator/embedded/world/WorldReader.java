package dev.llmmodulo.generator.embedded.world;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads problems of one domain, which may be a known one in other words. Thread-safe. */
public final class WorldReader {

    private final Domain domain;
    private final DomainMatch match;

    private WorldReader(Domain domain, DomainMatch match) {
        this.domain = domain;
        this.match = match;
    }

    /** @throws UnknownWorldException the domain is no known one in whatever words */
    public static WorldReader of(Domain domain) {
        DomainMatch match = DomainMatch.of(domain)
                .orElseThrow(() -> new UnknownWorldException("the domain " + domain.name()
                        + " is none that the embedded model was trained on: those are blocksworld, logistics and depots,"
                        + " under whatever names"));
        return new WorldReader(domain, match);
    }

    /** @throws UnknownWorldException the problem has objects, or a goal, of a kind that the model does not know */
    public World read(Problem problem) {
        if (!problem.domain().equals(domain)) {
            throw new IllegalArgumentException(
                    "a problem of another domain: " + problem.domain().name());
        }
        require(
                problem.timedInitials().isEmpty() && problem.constraints().isEmpty(),
                "timed initial literals and constraints are nothing that the embedded model knows");
        List<Thing> things = new ArrayList<>();
        int[] counts = new int[Role.values().length];
        for (TypedName object : problem.objects()) {
            Optional<Role> role = match.known().roleOf(object, problem, match);
            require(role.isPresent(), "the embedded model cannot tell what the object " + object.name() + " is");
            int count = ++counts[role.get().ordinal()];
            require(
                    count <= role.get().slots(),
                    "the embedded model knows at most " + role.get().slots() + " objects like " + object.name());
            things.add(new Thing(object.name(), role.get()));
        }
        List<Fact> goal = new ArrayList<>();
        addFacts(problem.goal(), goal);
        World world = new World(match, things, List.copyOf(problem.init()), goal);
        for (Fact fact : goal) {
            require(world.atom(fact).isPresent(), "the embedded model knows nothing of the goal " + fact);
        }
        return world;
    }

    private static void addFacts(Formula goal, List<Fact> facts) {
        if (goal instanceof Formula.And and) {
            and.operands().forEach(operand -> addFacts(operand, facts));
            return;
        }
        require(goal instanceof Formula.Atom, "the embedded model knows no goals but facts that are all to hold");
        Formula.Atom atom = (Formula.Atom) goal;
        facts.add(new Fact(
                atom.predicate(), atom.arguments().stream().map(Term::name).toList()));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new UnknownWorldException(otherwise);
        }
    }
}
