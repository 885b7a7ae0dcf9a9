package dev.llmmodulo.benchmarks;

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

/** From the texts of a domain and a problem in memory to the model, PDDL4J's reading compared with ours. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadingProblems {

    /** Each is a package with its house. */
    @Param({"5000"})
    int pairs = 5000;

    private Source domain = Source.of("domain", "");
    private Source problem = domain;

    @Setup
    public void prepare() {
        Workload deliveries = new Deliveries(pairs);
        domain = Source.of("domain", deliveries.domain());
        problem = Source.of("problem", deliveries.problem());
    }

    @Benchmark
    public Problem problems() {
        return new PddlReader().problem(domain, problem).orThrow();
    }
}
