package dev.llmmodulo.benchmarks;

import dev.llmmodulo.verifiers.compiled.CompiledProblem;
import dev.llmmodulo.verifiers.compiled.PlanChecker;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a plan's text in memory to its verdict, for a problem that is ready, on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Judging {

    /** What is judged. */
    public enum Case {
        /** Blocksworld of 12 blocks, 28 steps. */
        BLOCKS_12(new Tower(12), 2),
        /** Logistics of 213 packages, 852 steps. */
        LOGISTICS_850(new Deliveries(213), 0),
        /** Blocksworld, 10,000 steps. */
        STEPS_10_000(new Tower(12), 4_988),
        /** Blocksworld, 1,000,000 steps. */
        STEPS_1_000_000(new Tower(12), 499_988);

        private final Workload workload;
        private final int rounds;

        Case(Workload workload, int rounds) {
            this.workload = workload;
            this.rounds = rounds;
        }
    }

    @Param
    Case what = Case.BLOCKS_12;

    private String plan = "";
    private PlanChecker checker = checker(Case.BLOCKS_12);

    @Setup
    public void prepare() {
        plan = what.workload.plan(what.rounds);
        checker = checker(what);
        if (checker.check(plan) != PlanChecker.Result.VALID) {
            throw new IllegalStateException("not valid");
        }
    }

    private static PlanChecker checker(Case what) {
        Problem problem = new PddlReader()
                .problem(Source.of("domain", what.workload.domain()), Source.of("problem", what.workload.problem()))
                .orThrow();
        return CompiledProblem.of(problem).orElseThrow().checker();
    }

    @Benchmark
    public PlanChecker.Result plans() {
        return checker.check(plan);
    }
}
