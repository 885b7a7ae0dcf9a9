package dev.llmmodulo.verifiers.batch;

import dev.llmmodulo.verifiers.batch.BatchItem.Text;
import dev.llmmodulo.verifiers.batch.ReadyProblem.NotReady;
import dev.llmmodulo.verifiers.batch.ReadyProblem.Ready;
import dev.llmmodulo.verifiers.compiled.CompiledProblem;
import dev.llmmodulo.verifiers.compiled.PlanChecker;
import dev.llmmodulo.verifiers.compiled.PlanChecker.Result;
import dev.llmmodulo.verifiers.critique.Flaw;
import dev.llmmodulo.verifiers.critique.StepCritique;
import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReader;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import dev.llmmodulo.verifiers.validation.AllFlaws;
import dev.llmmodulo.verifiers.validation.PlanCost;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Judges plans one after the other, for whatever problem each names. The problems are shared; the rest belongs to one
 * thread, so each thread takes a judge of its own from {@link #another()}.
 */
public final class BatchJudge {

    /** Problems kept ready. */
    private static final int PROBLEMS = 256;

    /** Checkers kept by one thread. */
    private static final int CHECKERS = 64;

    private final Options options;
    private final ProblemCache<ProblemKey> problems;
    private final PddlReader reader = new PddlReader();
    private final Map<CompiledProblem, PlanChecker> checkers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CompiledProblem, PlanChecker> eldest) {
            return size() > CHECKERS;
        }
    };

    /**
     * How to judge.
     *
     * @param tolerant find the plan in a model's answer, instead of taking only a plan
     * @param critiques say what is wrong, which takes longer
     * @param epsilon the tolerance for times, unless a plan brings its own
     * @param flaws go on behind a step that fails, in this way, instead of naming the first flaw only
     * @param advice critics beside the validator; with any, or with {@code flaws}, plans are judged the slow way
     */
    public record Options(
            boolean tolerant,
            boolean critiques,
            BigDecimal epsilon,
            Optional<Treatment> flaws,
            List<Critic<Problem, PlanReading>> advice) {
        public Options {
            advice = List.copyOf(advice);
        }

        /** With neither {@code flaws} nor {@code advice}. */
        public Options(boolean tolerant, boolean critiques, BigDecimal epsilon) {
            this(tolerant, critiques, epsilon, Optional.empty(), List.of());
        }
    }

    /** @param versions of the files among the texts */
    private record ProblemKey(Text domain, Text problem, List<Optional<FileVersion>> versions) {}

    public BatchJudge(Options options) {
        this(options, new ProblemCache<>(PROBLEMS));
    }

    private BatchJudge(Options options, ProblemCache<ProblemKey> problems) {
        this.options = options;
        this.problems = problems;
    }

    /** A judge for another thread, with the same problems at hand. */
    public BatchJudge another() {
        return new BatchJudge(options, problems);
    }

    /** Judges a plan by what its files say now. */
    public BatchVerdict judge(BatchItem item) {
        return sitting().judge(item);
    }

    /** For plans that are at hand together. */
    public Sitting sitting() {
        return new Sitting();
    }

    /** Judges plans by what their files said when they were first looked at for one of them, which is done once. */
    public final class Sitting {

        private final Map<Text, Optional<FileVersion>> seen = new HashMap<>();

        private Sitting() {}

        public BatchVerdict judge(BatchItem item) {
            ProblemKey key = new ProblemKey(
                    item.domain(), item.problem(), List.of(version(item.domain()), version(item.problem())));
            ReadyProblem ready = problems.get(key, () -> read(key));
            return ready instanceof Ready at
                    ? BatchJudge.this.judge(at, item)
                    : new BatchVerdict.Unknown(((NotReady) ready).reason());
        }

        private Optional<FileVersion> version(Text text) {
            return text instanceof Text.InFile file
                    ? seen.computeIfAbsent(text, same -> FileVersion.of(file.path()))
                    : Optional.empty();
        }
    }

    private ReadyProblem read(ProblemKey key) {
        try {
            return ReadyProblem.of(reader.problem(source("domain", key.domain()), source("problem", key.problem())));
        } catch (UnreadableSourceException | InvalidPathException unreadable) {
            return new NotReady(unreadable.getMessage());
        }
    }

    private static Source source(String name, Text text) {
        return text instanceof Text.InFile file
                ? Source.read(Path.of(file.path()))
                : Source.of(name, ((Text.Given) text).text());
    }

    private BatchVerdict judge(Ready ready, BatchItem item) {
        String plan = item.plan();
        if (ready.compiled().isPresent()
                && !options.tolerant()
                && options.advice().isEmpty()) {
            PlanChecker checker = checkers.computeIfAbsent(ready.compiled().get(), CompiledProblem::checker);
            Result result = checker.check(plan);
            if (result == Result.VALID) {
                return new BatchVerdict.Valid(Optional.of(checker.cost()), List.of());
            } else if (!options.critiques() && result == Result.STEP_FAILS) {
                return new BatchVerdict.Invalid(OptionalInt.of(checker.failingStep()), List.of());
            } else if (!options.critiques() && result == Result.GOAL_FAILS) {
                return new BatchVerdict.Invalid(OptionalInt.empty(), List.of());
            }
        }
        return explain(ready.problem(), plan, item.epsilon().orElse(options.epsilon()));
    }

    private BatchVerdict explain(Problem problem, String plan, BigDecimal epsilon) {
        PlanReader planReader = options.tolerant() ? TolerantPlanReader.of(problem) : new StrictPlanReader();
        PlanReading reading = planReader.read(plan);
        List<Critic<Problem, PlanReading>> critics = new ArrayList<>(options.advice());
        critics.add(
                0,
                options.flaws()
                        .<Critic<Problem, PlanReading>>map(treatment -> new AllFlaws(treatment, epsilon))
                        .orElseGet(() -> new PlanValidator(epsilon)));
        Verdict<PlanReading> verdict = new CriticBank<>(critics).judge(problem, reading);
        if (verdict instanceof Verdict.Valid<PlanReading> valid) {
            return valid(problem, ((PlanReading.Read) reading).plan(), epsilon, valid.advice());
        } else if (verdict instanceof Verdict.Invalid<PlanReading> invalid) {
            return invalid(invalid.critiques());
        }
        return new BatchVerdict.Unknown(
                ((Verdict.Unknown<PlanReading>) verdict).reason().text());
    }

    private static BatchVerdict valid(Problem problem, Plan plan, BigDecimal epsilon, List<Critique> advice) {
        try {
            return new BatchVerdict.Valid(Optional.of(PlanCost.of(problem, plan, epsilon)), advice);
        } catch (WorkLimitException | IllegalArgumentException none) {
            return new BatchVerdict.Valid(Optional.empty(), advice);
        }
    }

    private BatchVerdict invalid(List<Critique> critiques) {
        List<Critique> told = options.critiques() ? critiques : List.of();
        if (BatchVerdict.Unreadable.isSaidBy(critiques)) {
            return new BatchVerdict.Unreadable(told);
        }
        Critique first = critiques.get(0) instanceof Flaw flaw ? flaw.finding() : critiques.get(0);
        OptionalInt step = first instanceof StepCritique at ? OptionalInt.of(at.stepNumber()) : OptionalInt.empty();
        return new BatchVerdict.Invalid(step, told);
    }
}
