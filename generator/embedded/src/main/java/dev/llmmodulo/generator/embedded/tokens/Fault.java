package dev.llmmodulo.generator.embedded.tokens;

import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.List;

/** What a critique says of an attempt, as far as the model can be told. */
public sealed interface Fault {

    /**
     * A step does not apply.
     *
     * @param step its number, from 1
     * @param culprits the numbers of the steps that made false what it lacks, in order; empty if that was not told
     */
    record StepLacks(int step, List<Literal> missing, List<Integer> culprits) implements Fault {
        public StepLacks {
            missing = List.copyOf(missing);
            culprits = List.copyOf(culprits);
        }
    }

    /**
     * The goal does not hold at the end.
     *
     * @param culprits the numbers of the steps that made false what is lacking, in order; empty if that was not told
     */
    record GoalLacks(List<Literal> missing, List<Integer> culprits) implements Fault {
        public GoalLacks {
            missing = List.copyOf(missing);
            culprits = List.copyOf(culprits);
        }
    }
}
