package dev.llmmodulo.planbench.run;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.planbench.Environment;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.log.RunLogWriter;
import dev.llmmodulo.planbench.log.RunManifest;
import dev.llmmodulo.planbench.log.SessionRecord;
import dev.llmmodulo.planbench.log.StrategyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One run of a benchmark, in one session or several. Each model has as many workers as its spec says; a worker takes an
 * instance, runs the loop on it, records what it came to, and takes the next.
 */
public final class BenchmarkRun {

    private final RunSpec spec;
    private final Map<String, RunModel> models;
    private final Expansion expansion;
    private final Exercises exercises;
    private final InstantSource clock;

    /**
     * @param models by their names in the spec; those too that its strategies name, unless all answer from a recording
     * @throws SpecException it cannot be run like this
     */
    public BenchmarkRun(RunSpec spec, Map<String, RunModel> models, DomainLibrary library, InstantSource clock) {
        SpecCheck.requireRunnable(spec);
        SpecCheck.requireKnown(spec, models);
        SpecCheck.requireLearned(spec, models);
        this.spec = spec;
        this.models = Map.copyOf(models);
        this.expansion = new Expansion(spec, InstanceSet.of(spec, library));
        this.clock = clock;
        ModelPlans plans = spec.modelPlans()
                .map(from -> ModelPlans.read(Path.of(from), library))
                .orElse(ModelPlans.NONE);
        this.exercises = new Exercises(library, expansion.sets(), plans);
    }

    /**
     * Begins the run in a folder that holds none; throws as {@link RunLogWriter#create} does.
     *
     * @throws SpecException what a strategy reads from a file makes no strategy of a run, or is more than a run keeps
     */
    public RunSession begin(Path folder, Environment environment) throws IOException {
        KeptFiles files = files(recording().map(Recording::strategyFiles).orElse(List.of()));
        files.requireBounded();
        RunLogWriter log = RunLogWriter.create(folder, RunManifest.of(spec, expansion.planned(), files.all()));
        return session(
                log, files, environment, Set.of(), new SameProblems(), EarlierCalls.NONE, new Learners(), meter());
    }

    /**
     * Goes on with this run in its folder; throws as {@link RunLogWriter#resume} does.
     *
     * @throws SpecException what a strategy reads from a file, or a problem of which there are results, has changed since the run
     *     began
     */
    public RunSession resume(Path folder, Environment environment) throws IOException {
        RunLogWriter log = RunLogWriter.resume(folder);
        try {
            RunLog before = RunLog.open(folder);
            KeptFiles files = files(before.strategyFiles());
            files.requireUnchanged();
            Set<String> done = new HashSet<>();
            SameProblems problems = new SameProblems(before);
            before.instances(record -> {
                if (record.error()
                        .filter(failure -> mayGoAway(record.key(), failure))
                        .isEmpty()) {
                    done.add(record.key().id());
                    problems.add(record);
                }
            });
            problems.requireUnchanged(expansion.all(), exercises);
            RunMeter meter = meter();
            before.calls(call -> meter.spent(call.call()));
            EarlierCalls earlier = EarlierCalls.of(before, id -> !done.contains(id));
            return session(log, files, environment, done, problems, earlier, Learners.of(before, done), meter);
        } catch (IOException | RuntimeException failure) {
            log.close();
            throw failure;
        }
    }

    /** @param kept when the run began, or when the one was that is repeated */
    private KeptFiles files(List<StrategyFile> kept) {
        KeptFiles files = KeptFiles.of(spec, models, kept);
        SpecCheck.requireOneProposalAtATime(spec, files);
        return files;
    }

    private Optional<Recording> recording() {
        return models.values().stream()
                .filter(Recording.class::isInstance)
                .map(Recording.class::cast)
                .findFirst();
    }

    /** Not so where there is nothing to ask, nor where the same model would refuse again. */
    private boolean mayGoAway(InstanceKey key, InstanceRecord.Failure failure) {
        boolean isRefusedForGood = failure.refusedBy().isPresent()
                && failure.refusedBy().equals(models.get(key.model()).revision(key));
        return !failure.boundary().equals(InstanceRunner.NO_QUESTION) && !isRefusedForGood;
    }

    private RunMeter meter() {
        return new RunMeter(spec.runLimits(), clock);
    }

    private RunSession session(
            RunLogWriter log,
            KeptFiles files,
            Environment environment,
            Set<String> done,
            SameProblems problems,
            EarlierCalls earlier,
            Learners learners,
            RunMeter meter)
            throws IOException {
        Instant started = recording().flatMap(Recording::started).orElseGet(clock::instant);
        log.append(new SessionRecord(started, environment));
        InstanceRunner runner =
                new InstanceRunner(spec, models, files, exercises, problems, learners, log, meter, clock);
        return new RunSession(spec, models, expansion, runner, log, done, earlier, meter);
    }
}
