package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.planning.OnProof;
import dev.llmmodulo.generator.planning.OnWrongClaim;
import dev.llmmodulo.generator.planning.PlanSolver;
import dev.llmmodulo.generator.planning.PlanningOptions;
import dev.llmmodulo.generator.planning.ProofOptions;
import dev.llmmodulo.generator.planning.Proving;
import dev.llmmodulo.generator.planning.StrategyMaker;
import dev.llmmodulo.generator.planning.strategy.Strategies;
import dev.llmmodulo.generator.planning.strategy.StrategyAids;
import dev.llmmodulo.generator.prompt.Feedback;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.CallRecord;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.InstanceRecord.Failure;
import dev.llmmodulo.planbench.log.OpinionRecord;
import dev.llmmodulo.planbench.log.RunLogWriter;
import dev.llmmodulo.planbench.score.Graders;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.reading.PddlException;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs single instances: the loop where a plan is asked for, else one question. Thread-safe. */
final class InstanceRunner {

    /** What failed where there is no such question about an instance. */
    static final String NO_QUESTION = "question";

    private static final long USUAL_SEED = 1;

    /** How far seeds are apart, so that samples have room between them. */
    private static final long FURTHER_SEED = 1_000_003;

    private final RunSpec spec;
    private final Map<String, RunModel> models;
    private final KeptFiles files;
    private final Exercises exercises;
    private final SameProblems problems;
    private final Graders graders;
    private final RunLogWriter log;
    private final InstanceRecords records;
    private final RunMeter meter;
    private final InstantSource clock;
    private final Learners learners;
    private final Map<String, Patience> patience = new TreeMap<>();

    /** @param models those too that strategies name, by their names */
    InstanceRunner(
            RunSpec spec,
            Map<String, RunModel> models,
            KeptFiles files,
            Exercises exercises,
            SameProblems problems,
            Learners learners,
            RunLogWriter log,
            RunMeter meter,
            InstantSource clock) {
        this.spec = spec;
        this.models = models;
        this.files = files;
        this.exercises = exercises;
        this.problems = problems;
        this.learners = learners;
        this.graders = new Graders(new ProblemSettler(ProofLimits.USUAL.withTime(spec.proofTime())));
        this.log = log;
        this.records = new InstanceRecords(log, clock);
        this.meter = meter;
        this.clock = clock;
        Stream.concat(spec.models().stream(), StrategyModels.of(spec).stream())
                .forEach(entry -> patience.put(entry.name(), Patience.with(entry, meter)));
    }

    /** The models whose services are left alone now. */
    List<String> resting() {
        return patience.entrySet().stream()
                .filter(model -> model.getValue().isResting())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What a recording answers is as it was recorded, failures too. */
    private Proposer patient(String name, RunModel model, Proposer proposer, JournalledModel journal) {
        return model instanceof Recording ? proposer : patience.get(name).around(proposer, journal::waited);
    }

    /**
     * Runs one instance.
     *
     * @param earlier calls that were recorded of it in earlier sessions
     * @return empty if the run stopped first
     * @throws SpecException there are results of another problem under the same name
     */
    Optional<InstanceRecord> run(Work work, RunModel model, Deque<CallRecord> earlier) throws IOException {
        Optional<InstanceRecord> record = tried(work, model, earlier);
        // Without what a search would have found that was interrupted, there may be no question, or another one.
        return Thread.interrupted() ? Optional.empty() : record;
    }

    private Optional<InstanceRecord> tried(Work work, RunModel model, Deque<CallRecord> earlier) throws IOException {
        Instant begun = clock.instant();
        Exercise exercise;
        try {
            exercise = exercises.get(work);
        } catch (SpecException none) {
            return Optional.of(records.unusable(work, begun, NO_QUESTION, none));
        } catch (PddlException | UnreadableSourceException unusable) {
            return Optional.of(records.unusable(work, begun, "problem", unusable));
        }
        problems.requireSame(work, exercise);
        // What all tries of a problem share is no part of the time of the one that came first.
        Instant started = clock.instant();
        JournalledModel proposer =
                new JournalledModel(model.proposer(work.key(), exercise), work, earlier, log, meter, clock);
        Proposer patient = patient(work.key().model(), model, proposer, proposer);
        CostLedger ledger = new CostLedger(proposer::called, effort -> {});
        boolean planAsked = exercise.question()
                .map(question -> question.task().asksForPlan())
                .orElse(true);
        BudgetMeter budget = new BudgetMeter(budget(work, model, earlier), ledger, clock);
        Optional<OneShot.Result> result = planAsked
                ? solve(work, exercise, model, patient, proposer, budget)
                : ask(work, exercise, patient, budget);
        if (result.isEmpty()) {
            return Optional.empty();
        }
        Optional<Failure> error = result.get()
                .error()
                .map(failure -> refused(failure, work, model))
                .or(() -> Outage.of(result.get(), ledger.calls()));
        InstanceRecord record =
                records.of(work, exercise, started, result.get(), error, ledger.total(), proposer.modelTime());
        learners.learn(record, ledger.calls());
        return Optional.of(record);
    }

    /** A model that is asked alone refuses for good as long as it is the same, if it is one that does. */
    private static Failure refused(Failure failure, Work work, RunModel model) {
        boolean isRefusal =
                failure.boundary().equals("model") && failure.reason().startsWith(Kind.REJECTED + ": ");
        boolean isAlone = StrategyModels.of(work.key().protocol().strategy().orElse(RunSpec.LOOP))
                .isEmpty();
        return isRefusal && isAlone
                ? new Failure(failure.boundary(), failure.reason(), model.revision(work.key()))
                : failure;
    }

    /** Calls that failed in earlier sessions do not count, or an instance could not be done again for which all failed. */
    private Budget budget(Work work, RunModel model, Deque<CallRecord> earlier) {
        Budget budget = spec.instanceLimits().budget(spec.rounds());
        long failed = earlier.stream().filter(call -> call.call().isFailed()).count()
                + (model instanceof Recording recording ? recording.failedBefore(work.key()) : 0);
        return budget.calls().isPresent() ? budget.withCalls(budget.calls().getAsInt() + (int) failed) : budget;
    }

    private Optional<OneShot.Result> ask(Work work, Exercise exercise, Proposer proposer, BudgetMeter budget) {
        try {
            return Optional.of(new OneShot(
                            exercise.question().orElseThrow(),
                            proposer,
                            graders.grader(work.key().protocol()),
                            clock)
                    .ask(name(work), budget));
        } catch (InterruptedException stop) {
            return Optional.empty();
        }
    }

    private Optional<OneShot.Result> solve(
            Work work,
            Exercise exercise,
            RunModel model,
            Proposer patient,
            JournalledModel journal,
            BudgetMeter budget) {
        Map<Integer, OpinionRecord> opinions = new TreeMap<>();
        SolveListener listener = event -> {
            if (event instanceof SolveEvent.Opined opined) {
                opinions.put(opined.round(), OpinionRecord.of(opined));
            }
        };
        Outcome<PlanReading> outcome = new PlanSolver(options(work, exercise, model, journal))
                .strategy(exercise.problem(), exercises.source(exercise), patient, listener)
                .solve(name(work), exercise.problem(), budget);
        // A critic that the stop of a run kept from answering leaves the thread interrupted, whatever the outcome.
        boolean stopped = Thread.interrupted();
        if (stopped
                || outcome instanceof Outcome.Aborted<?> aborted
                        && aborted.boundary() == Outcome.Boundary.INTERRUPTED) {
            return Optional.empty();
        }
        Rounds rounds = new Rounds(exercise.style().format().lexicon(), opinions);
        return Optional.of(SolveResult.of(work.key().protocol(), outcome, rounds));
    }

    /** What chance is keyed by, so that every model and protocol meets the same. */
    private static String name(Work work) {
        return work.key().set() + "/" + work.key().instance();
    }

    private PlanningOptions options(Work work, Exercise exercise, RunModel model, JournalledModel journal) {
        ProofOptions proof = new ProofOptions(
                Words.parse(Proving.class, spec.prove()), spec.proofTime(), OnProof.END, OnWrongClaim.NOTHING);
        return PlanningOptions.DEFAULT
                .withStyle(exercise.style())
                .withFeedback(Words.parse(Feedback.class, work.key().protocol().feedback()))
                .withStrategy(strategy(work, exercise, model, journal))
                .withProof(proof);
    }

    private StrategyMaker strategy(Work work, Exercise exercise, RunModel model, JournalledModel journal) {
        String text = work.key().protocol().strategy().orElse(RunSpec.LOOP);
        StrategyModels named = StrategyModels.of(text);
        // A recording answers for all models, in the order in which they were asked.
        StrategyAids aids = named.aids(
                        work.key().model(),
                        name -> model instanceof Recording ? journal : beside(name, work, exercise, journal))
                .withLearned(model.learned())
                .withExperience(learners.before(work.key()))
                .withSeed(seed(work.key()))
                .withFiles(files);
        Optional<Decision> chosen = named.strategy().chooses() ? model.chosen(work.key()) : Optional.empty();
        return chosen.isPresent()
                ? Strategies.chosen(named.strategy(), chosen.get(), aids)
                : Strategies.of(named.strategy(), aids);
    }

    /** Of its own for each seed and sample, since learners are independent of each other; the first draws as a solve does. */
    private static long seed(InstanceKey key) {
        return (key.seed().orElse(USUAL_SEED) - USUAL_SEED) * FURTHER_SEED + key.sample();
    }

    private Proposer beside(String name, Work work, Exercise exercise, JournalledModel journal) {
        RunModel model = models.get(name);
        return patient(name, model, journal.beside(model.proposer(work.key(), exercise)), journal);
    }
}
