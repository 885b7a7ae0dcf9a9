package dev.llmmodulo.verifiers.compiled;

import java.util.Arrays;

/** The number of an atom's fact, computed from the objects that its variables stand for. */
final class AtomIndex {

    private static final int[] NONE = {};

    private final int base;
    private final int firstSlot;
    private final int firstStride;
    private final int secondSlot;
    private final int secondStride;
    private final int[] moreSlots;
    private final int[] moreStrides;

    /**
     * @param base the fact's number with all variables at object 0
     * @param slots where the object of each variable stands in a binding
     * @param strides what one object further adds, for each variable
     */
    AtomIndex(int base, int[] slots, int[] strides) {
        this.base = base;
        this.firstSlot = slots.length > 0 ? slots[0] : 0;
        this.firstStride = slots.length > 0 ? strides[0] : 0;
        this.secondSlot = slots.length > 1 ? slots[1] : 0;
        this.secondStride = slots.length > 1 ? strides[1] : 0;
        this.moreSlots = slots.length > 2 ? Arrays.copyOfRange(slots, 2, slots.length) : NONE;
        this.moreStrides = slots.length > 2 ? Arrays.copyOfRange(strides, 2, slots.length) : NONE;
    }

    /** @param binding has room for at least one object */
    int of(int[] binding) {
        int index = base + binding[firstSlot] * firstStride + binding[secondSlot] * secondStride;
        for (int i = 0; i < moreSlots.length; i++) {
            index += binding[moreSlots[i]] * moreStrides[i];
        }
        return index;
    }
}
