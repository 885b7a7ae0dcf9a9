package dev.llmmodulo.verifiers.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The axioms of one layer as Horn rules, closed by counting the premises that each rule still lacks (Dowling and
 * Gallier, 1984). Literals that this layer does not derive are looked up once, when evaluation begins; a choice inside
 * a body is a proposition of its own.
 */
final class AxiomLayer {

    private final BitSet derivedHere = new BitSet();
    private final Map<Integer, Integer> propositionOf = new HashMap<>();
    private final List<Integer> factOf = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final int[][] rulesNeeding;
    private final int[] lacking;
    private final boolean[] reached;
    private final int[] queue;
    private int queued;

    private static final int NO_FACT = -1;

    /**
     * @param given literals that this layer does not derive
     * @param premises propositions of this layer
     */
    private record Rule(int[] given, int[] premises, int head) {}

    AxiomLayer(List<GroundAxiom> axioms) {
        axioms.forEach(axiom -> derivedHere.set(axiom.fact()));
        axioms.forEach(axiom -> addRule(axiom.body(), propositionOf(axiom.fact())));
        this.rulesNeeding = index();
        this.lacking = new int[rules.size()];
        this.reached = new boolean[factOf.size()];
        this.queue = new int[factOf.size()];
    }

    private int propositionOf(int fact) {
        return propositionOf.computeIfAbsent(fact, this::newProposition);
    }

    private int newProposition(int fact) {
        factOf.add(fact);
        return factOf.size() - 1;
    }

    private void addRule(Condition body, int head) {
        List<Integer> premises = new ArrayList<>();
        List<Integer> given = new ArrayList<>();
        for (int literal : body.literals()) {
            if (literal >= 0 && derivedHere.get(literal)) {
                premises.add(propositionOf(literal));
            } else {
                given.add(literal);
            }
        }
        for (List<Condition> choice : body.choices()) {
            int made = newProposition(NO_FACT);
            choice.forEach(alternative -> addRule(alternative, made));
            premises.add(made);
        }
        rules.add(new Rule(array(given), array(premises), head));
    }

    private int[][] index() {
        List<List<Integer>> needing = new ArrayList<>();
        factOf.forEach(proposition -> needing.add(new ArrayList<>()));
        for (int rule = 0; rule < rules.size(); rule++) {
            for (int premise : rules.get(rule).premises()) {
                needing.get(premise).add(rule);
            }
        }
        return needing.stream().map(AxiomLayer::array).toArray(int[][]::new);
    }

    /** Adds what follows in this layer to a state in which the lower layers are complete. */
    void derive(long[] words) {
        Arrays.fill(reached, false);
        queued = 0;
        for (int rule = 0; rule < lacking.length; rule++) {
            Rule one = rules.get(rule);
            lacking[rule] = one.premises().length + (hold(one.given(), words) ? 0 : 1);
            if (lacking[rule] == 0) {
                reach(one.head(), words);
            }
        }
        for (int next = 0; next < queued; next++) {
            for (int rule : rulesNeeding[queue[next]]) {
                if (--lacking[rule] == 0) {
                    reach(rules.get(rule).head(), words);
                }
            }
        }
    }

    private void reach(int proposition, long[] words) {
        if (!reached[proposition]) {
            reached[proposition] = true;
            queue[queued++] = proposition;
            int fact = factOf.get(proposition);
            if (fact != NO_FACT) {
                words[fact >> 6] |= 1L << fact;
            }
        }
    }

    private static boolean hold(int[] literals, long[] words) {
        for (int literal : literals) {
            int fact = literal >= 0 ? literal : ~literal;
            if ((words[fact >> 6] & 1L << fact) != 0 != literal >= 0) {
                return false;
            }
        }
        return true;
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
