package dev.llmmodulo.training.teacher;

import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.world.Atom;
import dev.llmmodulo.generator.embedded.world.Move;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts every block that cannot stay on the table, tower by tower from the top, and then builds the goal's towers from the
 * bottom up. At most twice as long as need be (Gupta and Nau, "On the complexity of blocks-world planning", 1992).
 */
final class BlocksworldTeacher implements Teacher {

    @Override
    public Optional<List<Move>> plan(Drawing drawing) {
        Stacks stacks = new Stacks(drawing.world());
        if (drawing.world().init().stream().anyMatch(atom -> atom.predicate().equals("holding"))) {
            return Optional.empty();
        }
        List<Move> plan = new ArrayList<>();
        Set<Integer> stayed = new HashSet<>();
        for (int base : drawing.order()) {
            if (drawing.world().init().contains(Atom.of("ontable", base))) {
                takeDown(base, stacks, stayed, plan);
            }
        }
        for (int base : drawing.order()) {
            if (stacks.goalBelow(base).isEmpty()) {
                build(base, stacks, stayed, plan);
            }
        }
        return Optional.of(plan);
    }

    private static void takeDown(int base, Stacks stacks, Set<Integer> stayed, List<Move> plan) {
        List<Integer> tower = new ArrayList<>(List.of(base));
        tower.addAll(stacks.tower(base));
        int keep = 0;
        while (keep < tower.size() && stacks.canStay(tower.get(keep))) {
            stayed.add(tower.get(keep++));
        }
        for (int i = tower.size() - 1; i >= Math.max(keep, 1); i--) {
            plan.add(Move.of("unstack", tower.get(i), tower.get(i - 1)));
            plan.add(Move.of("put-down", tower.get(i)));
        }
    }

    private static void build(int base, Stacks stacks, Set<Integer> stayed, List<Move> plan) {
        int top = base;
        for (int next : stacks.goalTower(base)) {
            if (!stayed.contains(next)) {
                plan.add(Move.of("pick-up", next));
                plan.add(Move.of("stack", next, top));
            }
            top = next;
        }
    }
}
