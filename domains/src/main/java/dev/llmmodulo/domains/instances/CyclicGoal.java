package dev.llmmodulo.domains.instances;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks for things that stand on each other in a ring, and for what the goal asks for of others. In a ring of three or more
 * no two facts exclude each other.
 *
 * @param relation says what stands on what
 * @param type of the objects that may stand on each other
 * @param least of the objects in the ring
 */
record CyclicGoal(String relation, Type type, int least) implements Twist {

    @Override
    public Optional<Problem> twist(Problem problem, Draw draw) {
        List<String> members = draw.shuffled(problem.objects().stream()
                .filter(object -> object.type().equals(type))
                .map(TypedName::name)
                .toList());
        if (members.size() < least) {
            return Optional.empty();
        }
        List<String> ring = members.subList(0, draw.between(least, members.size()));
        List<Fact> goal = new ArrayList<>();
        for (int place = 0; place < ring.size(); place++) {
            goal.add(Fact.of(relation, ring.get(place), ring.get((place + 1) % ring.size())));
        }
        Stream<Fact> kept = Facts.goal(problem).stream()
                .filter(fact -> fact.arguments().stream().noneMatch(ring::contains));
        kept.forEach(goal::add);
        return Optional.of(Facts.withGoal(problem, draw.shuffled(goal)));
    }
}
