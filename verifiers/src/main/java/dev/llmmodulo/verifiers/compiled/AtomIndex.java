package dev.llmmodulo.verifiers.compiled;

/** The number of an atom's fact, computed from the objects that its variables stand for. */
final class AtomIndex {

    private final int base;
    private final int[] slots;
    private final int[] strides;

    /**
     * @param base the fact's number with all variables at object 0
     * @param slots where the object of each variable stands in a binding
     * @param strides what one object further adds, for each variable
     */
    AtomIndex(int base, int[] slots, int[] strides) {
        this.base = base;
        this.slots = slots;
        this.strides = strides;
    }

    int of(int[] binding) {
        int index = base;
        for (int i = 0; i < slots.length; i++) {
            index += binding[slots[i]] * strides[i];
        }
        return index;
    }
}
