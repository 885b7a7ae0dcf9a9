package dev.llmmodulo.verifiers.compiled;

import dev.llmmodulo.verifiers.pddl.Effect;
import java.util.Arrays;

/**
 * The present values of all functions, and what a step is about to make of them. Two changes of one value in one step are
 * left to the validator unless they are an increase or decrease each, which add up. Not thread-safe.
 */
final class Values {

    /** Stands for a function without a value. */
    static final long UNDEFINED = 0;

    private final long[] initialNumerators;
    private final long[] initialDenominators;
    private final long[] numerators;
    private final long[] denominators;

    private int[] changed = new int[8];
    private boolean[] additive = new boolean[8];
    private long[] newNumerators = new long[8];
    private long[] newDenominators = new long[8];
    private int changes;
    private final IntBuffer touched = new IntBuffer();

    /** @param denominators {@link #UNDEFINED} where there is no value */
    Values(long[] numerators, long[] denominators) {
        this.initialNumerators = numerators;
        this.initialDenominators = denominators;
        this.numerators = numerators.clone();
        this.denominators = denominators.clone();
    }

    /** Goes back to the initial values. */
    void reset() {
        if (touched.size() > numerators.length) {
            System.arraycopy(initialNumerators, 0, numerators, 0, numerators.length);
            System.arraycopy(initialDenominators, 0, denominators, 0, denominators.length);
        } else {
            for (int i = 0; i < touched.size(); i++) {
                numerators[touched.get(i)] = initialNumerators[touched.get(i)];
                denominators[touched.get(i)] = initialDenominators[touched.get(i)];
            }
        }
        touched.clear();
        changes = 0;
    }

    void push(int function, RatioStack ratios) {
        if (denominators[function] == UNDEFINED) {
            throw Workspace.LeftToTheValidator.INSTANCE;
        }
        ratios.push(numerators[function], denominators[function]);
    }

    /** Takes the amount off the stack. */
    void gather(int function, Effect.Operator operator, RatioStack ratios) {
        boolean adds = operator == Effect.Operator.INCREASE || operator == Effect.Operator.DECREASE;
        int place = 0;
        while (place < changes && changed[place] != function) {
            place++;
        }
        if (place < changes && !(adds && additive[place])) {
            throw Workspace.LeftToTheValidator.INSTANCE;
        }
        if (operator != Effect.Operator.ASSIGN) {
            combine(function, place, operator, ratios);
        }
        ratios.pop();
        keep(place, function, adds, ratios);
    }

    /** Replaces the amount on the stack by what the old value, or what it was already to become, is to become. */
    private void combine(int function, int place, Effect.Operator operator, RatioStack ratios) {
        if (operator == Effect.Operator.DECREASE) {
            ratios.negate();
        } else if (operator == Effect.Operator.SCALE_DOWN) {
            ratios.invert();
        }
        if (place < changes) {
            ratios.push(newNumerators[place], newDenominators[place]);
        } else {
            push(function, ratios);
        }
        if (operator == Effect.Operator.INCREASE || operator == Effect.Operator.DECREASE) {
            ratios.add();
        } else {
            ratios.multiply();
        }
    }

    private void keep(int place, int function, boolean adds, RatioStack ratios) {
        if (place == changed.length) {
            changed = Arrays.copyOf(changed, place * 2);
            additive = Arrays.copyOf(additive, place * 2);
            newNumerators = Arrays.copyOf(newNumerators, place * 2);
            newDenominators = Arrays.copyOf(newDenominators, place * 2);
        }
        changes = Math.max(changes, place + 1);
        changed[place] = function;
        additive[place] = adds;
        newNumerators[place] = ratios.numerator();
        newDenominators[place] = ratios.denominator();
    }

    /** Makes the gathered changes. */
    void apply() {
        for (int i = 0; i < changes; i++) {
            numerators[changed[i]] = newNumerators[i];
            denominators[changed[i]] = newDenominators[i];
            if (touched.size() <= numerators.length) {
                touched.add(changed[i]);
            }
        }
        changes = 0;
    }
}
