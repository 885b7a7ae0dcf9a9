package dev.llmmodulo.benchmarks;

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

    @Param
    Case what = Case.BLOCKS_12;

    private String plan = "";
    private Judge judge = any -> false;

    @Setup
    public void prepare() {
        plan = what.plan();
        judge = Judge.of(what.problem());
        if (!judge.isValid(plan)) {
            throw new IllegalStateException("not valid");
        }
    }

    @Benchmark
    public boolean plans() {
        return judge.isValid(plan);
    }
}
