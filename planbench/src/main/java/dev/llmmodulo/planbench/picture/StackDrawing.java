package dev.llmmodulo.planbench.picture;

import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A world of blocks under whatever names: one predicate says what is on what, one of three others what is held. Which is
 * which is read from the initial state, so that renamed domains are drawn too; the one assumption is that of two blocks
 * the upper is named first.
 */
record StackDrawing(List<String> blocks, String on, String held) implements Drawing {

    private static final int PROPERTIES_OF_A_BLOCK = 3;
    private static final int ACTIONS = 4;

    static Optional<Drawing> forProblem(Problem problem) {
        Map<Integer, List<String>> names = new TreeMap<>();
        for (Predicate predicate : problem.domain().predicates()) {
            names.computeIfAbsent(predicate.parameters().size(), arity -> new ArrayList<>())
                    .add(predicate.name());
        }
        boolean isShapedLikeIt = problem.domain().actions().size() == ACTIONS
                && names.keySet().equals(Set.of(0, 1, 2))
                && names.get(0).size() == 1
                && names.get(1).size() == PROPERTIES_OF_A_BLOCK
                && names.get(2).size() == 1;
        if (!isShapedLikeIt) {
            return Optional.empty();
        }
        List<String> blocks = problem.allObjects().stream().map(TypedName::name).toList();
        String on = names.get(2).get(0);
        boolean isHandEmpty = problem.init().contains(Fact.of(names.get(0).get(0)));
        return names.get(1).stream()
                .filter(held -> isHeldIn(held, on, names.get(1), blocks, problem.init(), isHandEmpty))
                .findFirst()
                .map(held -> new StackDrawing(blocks, on, held));
    }

    /** Whether the other two properties are those of lying on the table and of having nothing on top. */
    private static boolean isHeldIn(
            String held, String on, List<String> properties, List<String> blocks, Set<Fact> init, boolean isHandEmpty) {
        Set<String> inHand = having(held, init);
        Set<String> low = new HashSet<>(blocks);
        Set<String> free = new HashSet<>(blocks);
        for (Fact fact : init) {
            if (fact.predicate().equals(on)) {
                low.remove(fact.arguments().get(0));
                free.remove(fact.arguments().get(1));
            }
        }
        low.removeAll(inHand);
        free.removeAll(inHand);
        Set<Set<String>> others = new HashSet<>();
        properties.stream().filter(one -> !one.equals(held)).forEach(one -> others.add(having(one, init)));
        return inHand.size() == (isHandEmpty ? 0 : 1) && others.equals(new HashSet<>(List.of(low, free)));
    }

    private static Set<String> having(String property, Set<Fact> facts) {
        Set<String> blocks = new HashSet<>();
        facts.stream()
                .filter(fact -> fact.predicate().equals(property))
                .forEach(fact -> blocks.add(fact.arguments().get(0)));
        return blocks;
    }

    @Override
    public Optional<Picture> of(State state) {
        Map<String, String> above = new HashMap<>();
        Set<String> carried = new HashSet<>();
        for (Fact fact : state.facts()) {
            if (fact.predicate().equals(on)) {
                boolean isSecondOnIt =
                        above.put(fact.arguments().get(1), fact.arguments().get(0)) != null;
                boolean isOnTwo = !carried.add(fact.arguments().get(0));
                if (isSecondOnIt || isOnTwo) {
                    return Optional.empty();
                }
            }
        }
        Set<String> inHand = having(held, state.facts());
        List<List<String>> stacks = blocks.stream()
                .filter(block -> !carried.contains(block) && !inHand.contains(block))
                .map(block -> upwards(block, above))
                .toList();
        boolean isAllDrawn = stacks.stream().mapToInt(List::size).sum() + inHand.size() == blocks.size();
        return isAllDrawn
                ? Optional.of(new Picture.Stacks(
                        stacks, blocks.stream().filter(inHand::contains).toList()))
                : Optional.empty();
    }

    private static List<String> upwards(String lowest, Map<String, String> above) {
        List<String> stack = new ArrayList<>();
        Optional<String> next = Optional.of(lowest);
        while (next.isPresent()) {
            stack.add(next.get());
            next = Optional.ofNullable(above.get(next.get()));
        }
        return stack;
    }
}
