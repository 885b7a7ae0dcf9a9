package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.judgement.ProofAttempt.Proven;
import dev.llmmodulo.verifiers.judgement.ProofAttempt.Unproven;
import dev.llmmodulo.verifiers.judgement.Prover;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tries all kinds of proofs of unsolvability in the order of their cost; it does not look for plans. */
public final class UnsolvabilityProver implements Prover<Problem> {

    private static final List<Method> COSTLY = List.of(Method.PAIRS, Method.PROJECTION, Method.EXHAUSTION);

    private final ProofLimits limits;
    private final List<Method> methods;

    public UnsolvabilityProver() {
        this(ProofLimits.USUAL);
    }

    public UnsolvabilityProver(ProofLimits limits) {
        this(limits, Stream.concat(Method.CHEAP.stream(), COSTLY.stream()).toList());
    }

    private UnsolvabilityProver(ProofLimits limits, List<Method> methods) {
        this.limits = limits;
        this.methods = methods;
    }

    /** Only the proofs that take little more than making the problem free of variables; to be tried before a search. */
    public static UnsolvabilityProver cheap(ProofLimits limits) {
        List<Method> methods = new ArrayList<>(Method.CHEAP);
        methods.replaceAll(method -> method == Method.COUNTS ? method.withAllTheTime() : method);
        return new UnsolvabilityProver(limits, methods);
    }

    @Override
    public ProofAttempt attempt(Problem problem) {
        Settlement settlement = prove(problem);
        if (settlement instanceof Settlement.Unsolvable unsolvable) {
            return new Proven(unsolvable.certificate());
        } else if (settlement instanceof Settlement.Undecided undecided) {
            return new Unproven(undecided.reason().text());
        }
        return new Unproven("there is a plan");
    }

    /** As {@link #attempt}, with what was tried. The problem may turn out to have a plan. */
    public Settlement prove(Problem problem) {
        return new Portfolio(problem, limits).settle(methods);
    }
}
