package dev.llmmodulo.training.problems;

import dev.llmmodulo.generator.embedded.world.KnownDomain;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** From a uniformly drawn state to another. */
public final class BlocksworldSource implements ProblemSource {

    /** How much of the goal's state the goal says. */
    public enum Goal {
        /** Everything, the table included. */
        FULL,
        /** Who stands on whom, as in PlanBench. */
        ON,
        /** Some of that. */
        SOME
    }

    private final Domain domain = KnownDomain.BLOCKSWORLD.domain();
    private final int blocks;
    private final Goal kind;

    public BlocksworldSource(int blocks, Goal kind) {
        this.blocks = blocks;
        this.kind = kind;
    }

    @Override
    public Problem draw(SplittableRandom random) {
        while (true) {
            Set<Fact> init = facts(BlockTowers.draw(blocks, random), true);
            List<Fact> goal = goal(facts(BlockTowers.draw(blocks, random), false), random);
            if (!goal.isEmpty() && !init.containsAll(goal)) {
                return problem(init, goal);
            }
        }
    }

    private Problem problem(Set<Fact> init, List<Fact> goal) {
        List<TypedName> objects = IntStream.range(0, blocks)
                .mapToObj(i -> new TypedName(name(i), Type.OBJECT))
                .toList();
        return Problems.of("blocks-" + blocks, domain, objects, init, goal);
    }

    private List<Fact> goal(Set<Fact> state, SplittableRandom random) {
        return state.stream()
                .filter(fact -> kind == Goal.FULL || fact.predicate().equals("on"))
                .filter(fact -> kind != Goal.SOME || random.nextInt(3) > 0)
                .toList();
    }

    private static Set<Fact> facts(BlockTowers state, boolean initial) {
        Set<Fact> facts = new LinkedHashSet<>();
        if (initial) {
            facts.add(Fact.of("handempty"));
        }
        for (List<Integer> tower : state.towers()) {
            facts.add(Fact.of("ontable", name(tower.get(0))));
            for (int i = 1; i < tower.size(); i++) {
                facts.add(Fact.of("on", name(tower.get(i)), name(tower.get(i - 1))));
            }
            if (initial) {
                facts.add(Fact.of("clear", name(tower.get(tower.size() - 1))));
            }
        }
        return facts;
    }

    private static String name(int block) {
        return "b" + (block + 1);
    }
}
