package dev.llmmodulo.training.problems;

import dev.llmmodulo.generator.embedded.world.Atom;
import dev.llmmodulo.generator.embedded.world.KnownDomain;
import dev.llmmodulo.generator.embedded.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which problems are never trained on: a fifth of all, chosen by a hash that does not change when objects are renamed or
 * facts are put in another order, so that no problem is held out under one name and trained on under another. In
 * blocksworld only who stands on whom counts, so that a goal that says the table and one that leaves it to be inferred are
 * held out together.
 *
 * <p>The hash refines the colours of objects by the facts they are in (Weisfeiler and Leman, 1968). Problems that it cannot
 * tell apart are held out together, which does no harm.
 */
public final class HeldOut {

    private static final int FIFTH = 5;

    /** Which fifth: one that has some of the few problems of 3 blocks, 8 of 26, and 46 of the 223 of 4 blocks. */
    private static final int HELD_OUT = 3;

    private static final int ROUNDS = 8;

    private HeldOut() {}

    public static boolean holdsOut(World world) {
        return Long.remainderUnsigned(hash(world), FIFTH) == HELD_OUT;
    }

    /** The same for problems that differ only in names and order. */
    public static long hash(World world) {
        List<Atom> init = counted(world, world.init());
        List<Atom> goal = counted(world, world.goal());
        long[] colours = new long[world.things().size()];
        for (int thing = 0; thing < colours.length; thing++) {
            colours[thing] = mixed(1, world.role(thing).ordinal());
        }
        for (int round = 0; round < ROUNDS; round++) {
            long[] next = Arrays.stream(colours).map(colour -> mixed(2, colour)).toArray();
            spread(init, 3, colours, next);
            spread(goal, 4, colours, next);
            colours = next;
        }
        long hash = mixed(5, world.domain().word().hashCode());
        for (long colour : colours) {
            hash += mixed(6, colour);
        }
        return mixed(7, hash);
    }

    private static List<Atom> counted(World world, Iterable<Atom> facts) {
        List<Atom> counted = new ArrayList<>();
        for (Atom atom : facts) {
            if (world.domain() != KnownDomain.BLOCKSWORLD || atom.predicate().equals("on")) {
                counted.add(atom);
            }
        }
        return counted;
    }

    /** Sums do not depend on the order of the facts. */
    private static void spread(List<Atom> facts, int which, long[] colours, long[] next) {
        for (Atom atom : facts) {
            long fact = mixed(which, atom.predicate().hashCode());
            for (int i = 0; i < atom.things().size(); i++) {
                fact = mixed(fact, colours[atom.things().get(i)]);
            }
            for (int i = 0; i < atom.things().size(); i++) {
                next[atom.things().get(i)] += mixed(fact, i);
            }
        }
    }

    /** The finishing steps of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mixed(long one, long other) {
        long z = one * 0x9E3779B97F4A7C15L + other;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
