package dev.llmmodulo.verifiers.certificate;

import dev.llmmodulo.verifiers.judgement.Certificate;

/**
 * A set of states that holds the initial state and that no step leads out of, so that every reachable state is in it: an
 * inductive set (Eriksson, Röger and Helmert, "Unsolvability certificates for classical planning", ICAPS 2017). Alone it
 * is a certificate if no state in it satisfies the goal.
 */
public sealed interface Invariant extends Certificate
        permits AcyclicRelation,
                ExhaustedStates,
                MutexGroup,
                MutexPairs,
                Projection,
                RelaxedUnreachable,
                WeightedCount {

    <R> R match(Cases<R> cases);

    /** One answer for each kind of invariant, so that the compiler sees when a kind is forgotten. */
    interface Cases<R> {

        R relaxedUnreachable(RelaxedUnreachable literals);

        R mutexPairs(MutexPairs pairs);

        R mutexGroup(MutexGroup group);

        R weightedCount(WeightedCount count);

        R acyclicRelation(AcyclicRelation relation);

        R projection(Projection projection);

        R exhaustedStates(ExhaustedStates states);
    }
}
