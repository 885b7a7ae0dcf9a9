package dev.llmmodulo.benchmarks;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;

/** What is judged. */
public enum Case {
    /** Blocksworld of 12 blocks, 28 steps. */
    BLOCKS_12(new Tower(12), 2),
    /** Logistics of 213 packages, 852 steps. */
    LOGISTICS_850(new Deliveries(213), 0),
    /** Blocksworld, 10,000 steps. */
    STEPS_10_000(new Tower(12), 4_988),
    /** Blocksworld, 1,000,000 steps. */
    STEPS_1_000_000(new Tower(12), 499_988),
    /** Quantified and conditional effects, 104 steps. */
    ADL(new Moves(6, 8), 4),
    /** Numbers, 100 steps. */
    NUMERIC(new Drives(10), 4);

    private final Workload workload;
    private final int rounds;

    Case(Workload workload, int rounds) {
        this.workload = workload;
        this.rounds = rounds;
    }

    String domain() {
        return workload.domain();
    }

    String problemText() {
        return workload.problem();
    }

    String plan() {
        return workload.plan(rounds);
    }

    Problem problem() {
        return new PddlReader()
                .problem(Source.of("domain", domain()), Source.of("problem", problemText()))
                .orThrow();
    }
}
