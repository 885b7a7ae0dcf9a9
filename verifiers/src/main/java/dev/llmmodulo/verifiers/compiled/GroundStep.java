package dev.llmmodulo.verifiers.compiled;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A step of which all is decided but the state.
 *
 * @param facts numbers of the facts that must hold, then of those that must not, then of those deleted, then of those
 *     added
 * @param holding where the first group ends
 * @param notHolding where the second group ends
 * @param deletes where the third group ends
 * @param cost in units of the problem's {@link CostScale}
 */
record GroundStep(int[] facts, int holding, int notHolding, int deletes, long cost) {

    boolean applicable(Bits state) {
        for (int i = 0; i < holding; i++) {
            if (!state.get(facts[i])) {
                return false;
            }
        }
        for (int i = holding; i < notHolding; i++) {
            if (state.get(facts[i])) {
                return false;
            }
        }
        return true;
    }

    void apply(Workspace workspace) {
        for (int i = notHolding; i < deletes; i++) {
            workspace.state.clear(facts[i]);
        }
        for (int i = deletes; i < facts.length; i++) {
            workspace.state.set(facts[i]);
        }
        if (cost != 0) {
            workspace.addCost(cost);
        }
    }

    /** Collects a step's parts for one binding of its action's parameters. */
    static final class Builder {

        private final int[] binding;
        private final IntBuffer holding = new IntBuffer();
        private final IntBuffer notHolding = new IntBuffer();
        private final IntBuffer deletes = new IntBuffer();
        private final IntBuffer adds = new IntBuffer();
        private long cost;

        Builder(int[] binding) {
            this.binding = binding;
        }

        void needs(AtomIndex atom) {
            holding.add(atom.of(binding));
        }

        void needsNot(AtomIndex atom) {
            notHolding.add(atom.of(binding));
        }

        void deletes(AtomIndex atom) {
            deletes.add(atom.of(binding));
        }

        void adds(AtomIndex atom) {
            adds.add(atom.of(binding));
        }

        /** False if the value is undefined, or the sum too large. */
        boolean costs(long[] values, AtomIndex function) {
            long value = values[function.of(binding)];
            long sum = cost + value;
            boolean fits = value != CostScale.UNDEFINED && ((cost ^ sum) & (value ^ sum)) >= 0;
            cost = sum;
            return fits;
        }

        GroundStep build() {
            int[] facts = Stream.of(holding, notHolding, deletes, adds)
                    .flatMapToInt(part -> Arrays.stream(part.toArray()))
                    .toArray();
            int needed = holding.size() + notHolding.size();
            return new GroundStep(facts, holding.size(), needed, needed + deletes.size(), cost);
        }
    }
}
