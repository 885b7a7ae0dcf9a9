package dev.llmmodulo.generator.embedded.tokens;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.network.Transformer;
import dev.llmmodulo.generator.embedded.world.KnownDomain;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.generator.embedded.world.Role;
import dev.llmmodulo.generator.embedded.world.UnknownWorldException;
import dev.llmmodulo.generator.embedded.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One of the many ways to say a problem in tokens: which slot stands for which object, and in which order objects of the
 * same kind are said, are drawn. All ways mean the same.
 */
public final class Drawing {

    private static final Map<KnownDomain, Layout> LAYOUTS = Map.of(
            KnownDomain.BLOCKSWORLD, new BlocksworldLayout(),
            KnownDomain.LOGISTICS, new LogisticsLayout(),
            KnownDomain.DEPOTS, new DepotsLayout());

    /** The most tokens of a problem: one place of a text is left for what is asked for. */
    static final int LONGEST = Transformer.PLACES - 1;

    private final World world;
    private final int[] slots;
    private final List<Integer> order;
    private final int[] problem;

    /**
     * One way to say a problem.
     *
     * @throws UnknownWorldException the problem begins in a state that the model's words cannot say, or takes more of them than
     *     a text may have
     */
    public Drawing(World world, Draw draw) {
        this(world, draw.shuffled(numbers(world.things().size())), draw);
    }

    private Drawing(World world, List<Integer> order, Draw draw) {
        this(world, order, slots(world, draw));
    }

    private Drawing(World world, List<Integer> order, int[] slots) {
        this.world = world;
        this.order = order;
        this.slots = slots;
        this.problem = said();
    }

    /**
     * The same way to say a problem with the same objects, such as one that begins in a later state.
     *
     * @throws UnknownWorldException as for the other
     */
    public Drawing of(World other) {
        if (!other.things().equals(world.things())) {
            throw new IllegalArgumentException("a problem with other objects");
        }
        return new Drawing(other, order, slots);
    }

    /** The same objects by the same slots, said in another order. */
    public Drawing reordered(Draw draw) {
        return new Drawing(world, draw.shuffled(order), slots);
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static int[] slots(World world, Draw draw) {
        int[] slots = new int[world.things().size()];
        for (Role role : Role.values()) {
            List<Integer> free = draw.shuffled(numbers(role.slots()));
            int used = 0;
            for (int thing = 0; thing < slots.length; thing++) {
                if (world.role(thing) == role) {
                    slots[thing] = Vocabulary.STANDARD.token(Vocabulary.slot(role, free.get(used++)));
                }
            }
        }
        return slots;
    }

    private int[] said() {
        TokenList out = new TokenList(slots);
        out.word(world.domain().word());
        Layout layout = LAYOUTS.get(world.domain());
        FactBag init = new FactBag(world.init(), order);
        layout.init(world, order, init, out);
        init.left().forEach(atom -> AttemptTokens.say(atom, out));
        out.word(Vocabulary.GOAL);
        FactBag goal = new FactBag(world.goal(), order);
        layout.goal(world, order, goal, out);
        goal.left().forEach(atom -> AttemptTokens.say(atom, out));
        int[] said = out.toArray();
        if (said.length > LONGEST) {
            throw new UnknownWorldException("the embedded model reads no problem of " + said.length
                    + " tokens: there may be at most " + LONGEST);
        }
        return said;
    }

    public World world() {
        return world;
    }

    /** In which objects of the same kind are said. */
    public List<Integer> order() {
        return order;
    }

    /** The problem, without what is asked for. */
    public int[] problem() {
        return problem.clone();
    }

    /** An earlier attempt, to stand behind the problem. */
    public int[] attempt(Attempt attempt) {
        TokenList out = new TokenList(slots);
        AttemptTokens tokens = new AttemptTokens(world, out);
        attempt.steps().ifPresentOrElse(steps -> tokens.write(steps, attempt.faults()), tokens::writeUnreadable);
        return out.toArray();
    }

    /** A plan, ended. */
    public int[] plan(List<Move> plan) {
        TokenList out = new TokenList(slots);
        for (Move move : plan) {
            out.word(move.action());
            StepOrder.said(move.action(), move.things()).forEach(out::thing);
        }
        out.word(Vocabulary.END);
        return out.toArray();
    }

    /** The object that a token stands for, if it stands for one of this problem. */
    public Optional<Integer> thing(int token) {
        for (int thing = 0; thing < slots.length; thing++) {
            if (slots[thing] == token) {
                return Optional.of(thing);
            }
        }
        return Optional.empty();
    }

    /**
     * What may be in an answer: the domain's actions, the problem's objects, the end, and that there is no plan. Nothing
     * else could be written down in the problem's words. How these are put together is left to the model.
     */
    public boolean[] sayable() {
        boolean[] sayable = new boolean[Vocabulary.STANDARD.size()];
        Vocabulary.STANDARD.actions(world.domain()).forEach(token -> sayable[token] = true);
        Arrays.stream(slots).forEach(token -> sayable[token] = true);
        sayable[Vocabulary.STANDARD.token(Vocabulary.END)] = true;
        sayable[Vocabulary.STANDARD.token(Vocabulary.NONE)] = true;
        return sayable;
    }
}
