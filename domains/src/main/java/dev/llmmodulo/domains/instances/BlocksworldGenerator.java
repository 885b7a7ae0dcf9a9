package dev.llmmodulo.domains.instances;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Problems of blocksworld. The initial state and the goal's state are drawn from all states, each as likely as any other
 * (a goal of so many facts: from all states that have as many). 100,000 problems of a dozen blocks take a few seconds.
 */
public final class BlocksworldGenerator implements InstanceGenerator {

    private final Domain domain;
    private final Words words;
    private final int blocks;
    private final BlocksworldGoal goal;
    private final BlocksworldStates states;

    /** The predicates of a blocksworld, and what its problems are called. */
    private record Words(String problem, String handEmpty, String onTable, String clear, String on) {}

    private static final List<Words> KNOWN = List.of(
            new Words("bw-rand", "handempty", "ontable", "clear", "on"),
            new Words("my-rand", "harmony", "planet", "province", "craves"));

    /**
     * @param domain PlanBench's blocksworld, or its mystery blocksworld
     * @throws IllegalArgumentException it is another, or there are not blocks enough for the goal
     */
    public BlocksworldGenerator(Domain domain, int blocks, BlocksworldGoal goal) {
        if (goal.least() >= blocks) {
            throw new IllegalArgumentException("of " + blocks + " blocks at most " + (blocks - 1)
                    + " are on others, so no goal has " + goal.least() + " such facts");
        }
        this.domain = domain;
        this.words = wordsOf(domain);
        this.blocks = blocks;
        this.goal = goal;
        this.states = new BlocksworldStates(blocks);
    }

    private static Words wordsOf(Domain domain) {
        return KNOWN.stream()
                .filter(words -> domain.predicate(words.on()).isPresent()
                        && domain.predicate(words.handEmpty()).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the domain " + domain.name() + " is no blocksworld"));
    }

    @Override
    public Problem generate(Draw draw) {
        Towers start = states.draw(draw);
        Towers end = states.draw(draw);
        while (end.ons().size() < goal.least()) {
            end = states.draw(draw);
        }
        List<Towers.On> all = end.ons();
        List<Towers.On> wanted =
                goal.places().map(count -> draw.some(count, all)).orElse(all);
        return problem(start, wanted, goal.table() ? end.lowest() : List.of());
    }

    /**
     * The problem to bring towers into a state.
     *
     * @param places the blocks that are to stand on others
     * @param table the blocks that are to stand on the table
     */
    public Problem problem(Towers start, List<Towers.On> places, List<Integer> table) {
        List<TypedName> objects = IntStream.range(0, blocks)
                .mapToObj(block -> new TypedName(name(block), Type.OBJECT))
                .toList();
        List<Fact> goals = new ArrayList<>();
        places.forEach(each -> goals.add(on(each)));
        table.forEach(block -> goals.add(Fact.of(words.onTable(), name(block))));
        return Facts.problem(words.problem() + "-" + blocks, domain, objects, init(start), goals);
    }

    private List<Fact> init(Towers towers) {
        List<Fact> facts = new ArrayList<>(List.of(Fact.of(words.handEmpty())));
        towers.ons().forEach(each -> facts.add(on(each)));
        towers.lowest().forEach(block -> facts.add(Fact.of(words.onTable(), name(block))));
        towers.highest().forEach(block -> facts.add(Fact.of(words.clear(), name(block))));
        return facts;
    }

    private Fact on(Towers.On each) {
        return Fact.of(words.on(), name(each.upper()), name(each.lower()));
    }

    /** PlanBench's: a to z; then aa, ab and so on. */
    static String name(int block) {
        int letters = 'z' - 'a' + 1;
        String last = String.valueOf((char) ('a' + block % letters));
        return block < letters ? last : name(block / letters - 1) + last;
    }
}
