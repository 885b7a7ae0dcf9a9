package dev.llmmodulo.planbench.run;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RoundRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.log.RunTexts;
import dev.llmmodulo.planbench.regrade.Recorded;
import dev.llmmodulo.planbench.regrade.RecordedFile;
import dev.llmmodulo.planbench.regrade.UnreadableRecordsException;
import dev.llmmodulo.planbench.score.HandedOut;
import dev.llmmodulo.planbench.task.Instance;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plans that one model gave, for task 3.1. They belong to problems and not to names: a plan is of an instance if the model
 * was told the same facts and the same goal. Of several tries of one problem the first counts, and of its answers what was
 * handed out; of a file of rounds with feedback the last one.
 */
final class ModelPlans {

    static final ModelPlans NONE = new ModelPlans(Map.of());

    /** The tasks whose answers are plans for the instance's own problem. */
    private static final Set<String> TASKS =
            Set.of(PlanBenchTask.PLAN_GENERATION.code(), PlanBenchTask.PLAN_GENERALIZATION.code());

    private final Map<Told, Plan> plans;

    private ModelPlans(Map<Told, Plan> plans) {
        this.plans = Map.copyOf(plans);
    }

    /** What is told of a problem whose goal is a list. */
    private record Told(Set<Fact> facts, Set<Literal> goal) {

        static Optional<Told> of(Problem problem) {
            return new Instance("", problem, "")
                    .goals()
                    .map(goal -> new Told(Set.copyOf(problem.init()), Set.copyOf(goal)));
        }
    }

    /** Those that a spec names, if it names any. */
    static ModelPlans of(RunSpec spec, DomainLibrary library) {
        return spec.modelPlans().map(from -> read(Path.of(from), library)).orElse(NONE);
    }

    /**
     * @param from the folder of a run, or a file of PlanBench's responses or results
     * @throws SpecException it cannot be read, holds no plans, or those of several models
     */
    static ModelPlans read(Path from, DomainLibrary library) {
        Map<Told, Plan> plans = new HashMap<>();
        try {
            if (Files.isDirectory(from)) {
                addRun(RunLog.open(from), plans);
            } else {
                addFile(from, library, plans);
            }
        } catch (IOException | UnreadableRecordsException unreadable) {
            throw new SpecException("the plans of a model cannot be read: " + unreadable.getMessage());
        }
        if (plans.isEmpty()) {
            throw new SpecException(from + ": no answer there is a plan for task 1 or 5");
        }
        return new ModelPlans(plans);
    }

    Optional<Plan> of(Problem problem) {
        return Told.of(problem).flatMap(told -> Optional.ofNullable(plans.get(told)));
    }

    private static void addRun(RunLog run, Map<Told, Plan> plans) throws IOException {
        Set<String> models = new TreeSet<>();
        List<InstanceRecord> records = new ArrayList<>();
        run.instances(record -> {
            if (TASKS.contains(record.key().task()) && !record.rounds().isEmpty()) {
                models.add(record.key().model() + ", " + record.key().protocol().id());
                records.add(record);
            }
        });
        requireOne(models, run.folder());
        RunTexts texts = run.texts();
        for (InstanceRecord record : records) {
            Optional<String> text = plan(HandedOut.of(record));
            if (text.isPresent() && new StrictPlanReader().read(text.get()) instanceof PlanReading.Read read) {
                problem(record, texts).flatMap(Told::of).ifPresent(told -> plans.putIfAbsent(told, read.plan()));
            }
        }
    }

    /** A step a line, if a plan was handed out. */
    private static Optional<String> plan(HandedOut handedOut) {
        if (handedOut instanceof HandedOut.AnAnswer answer) {
            return Optional.of(answer.round())
                    .filter(round -> round.candidate().equals("plan"))
                    .map(RoundRecord::plan);
        }
        return handedOut instanceof HandedOut.Plan plan ? Optional.of(plan.text()) : Optional.empty();
    }

    /** Read as it was when the run was made, so that it can be read. */
    private static Optional<Problem> problem(InstanceRecord record, RunTexts texts) throws IOException {
        Optional<String> domain = texts.text(record.problem().domainText());
        Optional<String> problem = texts.text(record.problem().problemText());
        return domain.flatMap(above ->
                problem.map(text -> new ProblemTexts(Source.of("domain", above), Source.of("problem", text))
                        .read()
                        .orThrow()));
    }

    private static void addFile(Path file, DomainLibrary library, Map<Told, Plan> plans)
            throws UnreadableRecordsException {
        Set<String> engines = new TreeSet<>();
        for (Recorded recorded : RecordedFile.read(file, library).answers()) {
            if (TASKS.contains(recorded.question().task().code())) {
                engines.add(recorded.answer().engine());
                TolerantPlanReader reader = TolerantPlanReader.of(
                        recorded.question().problem(), recorded.question().lexicon());
                if (reader.read(recorded.answer().rawResponse()) instanceof PlanReading.Read read) {
                    add(recorded, read.plan(), plans);
                }
            }
        }
        requireOne(engines, file);
    }

    private static void add(Recorded recorded, Plan plan, Map<Told, Plan> plans) {
        Told.of(recorded.question().problem()).ifPresent(told -> {
            if (recorded.answer().round().isPresent()) {
                plans.put(told, plan);
            } else {
                plans.putIfAbsent(told, plan);
            }
        });
    }

    private static void requireOne(Set<String> models, Path from) {
        if (models.size() > 1) {
            throw new SpecException(from + ": task 3.1 asks about the plans of one model in one protocol, and here are"
                    + " those of " + String.join("; ", models));
        }
    }
}
