package dev.llmmodulo.training.evaluation;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.tokens.AnswerText;
import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.training.traces.PlanWriter;
import dev.llmmodulo.training.traces.PlanWriter.Answer;
import dev.llmmodulo.training.traces.PlanWriter.Asked;
import dev.llmmodulo.training.traces.PlanWriter.Way;
import dev.llmmodulo.training.traces.TraceReplay;
import dev.llmmodulo.training.traces.TraceSoundness;
import dev.llmmodulo.training.traces.WrittenTrace;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One problem to ask a model for in one way. Each call says it anew, as each proposal of the embedded model does. */
record TraceTrial(String kind, int number, Problem problem, PlanWriter model, Way way) {

    /** What came of some calls. */
    private static final class Calls {

        private final long started = System.nanoTime();
        private final List<Long> tokens = new ArrayList<>();
        private boolean solved;
        private boolean claimed;
        private TraceSoundness trace = TraceSoundness.NONE;
        private int walkable;

        long spent() {
            return tokens.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** @param longest tokens of the answer */
    TraceMeasurement greedy(long seed, int longest) {
        Calls calls = new Calls();
        ask(calls, 0, seed, longest);
        return measurement(calls, TraceMeasurement.greedy(way));
    }

    /**
     * Asks until an answer is valid, or the tokens in and out are as many as the budget.
     *
     * @param seed of the first call; each has the next
     * @param longest tokens of one answer
     */
    TraceMeasurement resampled(double temperature, long seed, int longest, long budget) {
        Calls calls = new Calls();
        while (!calls.solved && calls.spent() < budget) {
            ask(calls, temperature, seed + calls.tokens.size(), longest);
        }
        return measurement(calls, TraceMeasurement.resampled(way));
    }

    private void ask(Calls calls, double temperature, long seed, int longest) {
        World world = WorldReader.of(problem.domain()).read(problem);
        Drawing drawing = new Drawing(world, Draw.seeded(seed));
        Answer answer = model.answer(drawing, new Asked(way, temperature, seed, longest));
        calls.tokens.add((long) answer.read() + answer.tokens().length);
        Optional<int[]> plan = Optional.of(answer.tokens());
        if (way == Way.TRACE) {
            WrittenTrace written = WrittenTrace.of(answer.tokens(), world.domain());
            TraceSoundness soundness = new TraceReplay(problem, drawing).replay(written.items());
            calls.trace = calls.trace.plus(soundness);
            calls.walkable += soundness.walkable() ? 1 : 0;
            plan = written.plan();
        }
        Optional<PlanReading> reading =
                plan.map(new AnswerText(drawing)::write).map(TolerantPlanReader.of(problem)::read);
        calls.solved = reading.filter(this::isValid).isPresent();
        calls.claimed |=
                reading.filter(PlanReading.UnsolvableClaim.class::isInstance).isPresent();
    }

    private boolean isValid(PlanReading reading) {
        return CriticBank.of(new PlanValidator()).judge(problem, reading) instanceof Verdict.Valid;
    }

    private TraceMeasurement measurement(Calls calls, String name) {
        double seconds = (System.nanoTime() - calls.started) / 1e9;
        return new TraceMeasurement(
                new Measurement(kind, number, name, calls.solved, calls.tokens, seconds, calls.claimed),
                calls.trace,
                calls.walkable);
    }
}
