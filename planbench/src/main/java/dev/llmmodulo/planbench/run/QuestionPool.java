package dev.llmmodulo.planbench.run;

import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.making.InstancePool;
import dev.llmmodulo.planbench.making.KnownPlan;
import dev.llmmodulo.planbench.making.MadeOnce;
import dev.llmmodulo.planbench.making.Making;
import dev.llmmodulo.planbench.making.QuestionMakers;
import dev.llmmodulo.planbench.making.ReferencePlanner;
import dev.llmmodulo.planbench.task.Instance;
import dev.llmmodulo.planbench.task.Wording;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.reading.PddlException;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The questions that PlanBench would ask about those of a set's instances that are of one domain. Problems that cannot be
 * read are no examples. Thread-safe.
 */
final class QuestionPool {

    /** Successors that are generated for a shortest plan of a user's own problem, of which any does: enough for a few blocks. */
    private static final int SHORT = 2_000;

    /** Of so many folders with the same domain the words are kept. */
    private static final int FOLDERS = 64;

    private final Forms forms;
    private final InstanceSet set;
    private final Source domainText;
    private final Domain domain;
    private final Map<String, Integer> positions = new HashMap<>();
    private final InstancePool pool;
    private final Map<String, Plan> modelPlans = new HashMap<>();
    private final MadeOnce<Optional<Path>, Optional<NamedDomain>> words = new MadeOnce<>(FOLDERS);

    /**
     * Reads instances; throws as {@link PddlReader} does if the domain cannot be read.
     *
     * @param sources those of the set that have this domain
     * @param plans that a model gave
     */
    QuestionPool(Forms forms, InstanceSet set, Source domainText, List<InstanceSource> sources, ModelPlans plans) {
        this.forms = forms;
        this.set = set;
        this.domainText = domainText;
        this.domain = new PddlReader().domain(domainText).orThrow();
        List<Instance> instances = new ArrayList<>();
        Map<Integer, KnownPlan> known = new HashMap<>();
        for (InstanceSource source : sources) {
            try {
                instances.add(instance(source));
                positions.put(source.id(), instances.size() - 1);
                plan(source).ifPresent(plan -> known.put(instances.size() - 1, plan));
            } catch (PddlException | UnreadableSourceException unusable) {
                // It is said where it is asked about.
            }
        }
        this.pool = new InstancePool(
                instances,
                set.isBundled() ? ReferencePlanner.usual() : ReferencePlanner.lookingForShortest(SHORT),
                ReferencePlanner.usual(),
                known);
        instances.forEach(
                instance -> plans.of(instance.problem()).ifPresent(plan -> modelPlans.put(instance.id(), plan)));
    }

    private static Optional<KnownPlan> plan(InstanceSource source) {
        return source.plan()
                .flatMap(text -> new StrictPlanReader().read(text) instanceof PlanReading.Read read
                                && read.plan() instanceof Plan.Sequential plan
                        ? Optional.of(new KnownPlan(plan, source.optimalLength().equals(OptionalInt.of(plan.length()))))
                        : Optional.empty());
    }

    private Optional<NamedDomain> words(InstanceSource asked) {
        return words.get(asked.domainFile(), () -> set.words(asked, domain));
    }

    /**
     * The set's name; of problems in a folder that of the folder where their domain is, if PlanBench calls such a domain so, however the
     * path to it is spelled.
     */
    private String name(InstanceSource asked) {
        return asked.domainFile()
                .flatMap(file -> Optional.ofNullable(
                        file.toAbsolutePath().normalize().getParent().getFileName()))
                .map(Path::toString)
                .filter(folder -> forms.library()
                        .domainOfVariant(folder)
                        .filter(named -> named.isLike(domain))
                        .isPresent())
                .orElse(set.name());
    }

    private Instance instance(InstanceSource source) {
        Source text = source.problem().get();
        return new Instance(source.id(), new PddlReader().problem(domain, text).orThrow(), text.text());
    }

    /**
     * The same question whenever the same is asked about.
     *
     * @throws PddlException the instance's problem is not right, or needs what is not supported
     * @throws SpecException there is no such question about the instance
     */
    Question question(PlanBenchTask task, InstanceSource asked, String form, boolean compat) {
        if (!positions.containsKey(asked.id())) {
            instance(asked);
            throw new SpecException("its problem could not be read when the run began");
        }
        PromptForm asForm = Forms.form(form).orElseThrow();
        Wording wording = forms.wording(
                asForm.isPddl() ? Optional.empty() : words(asked),
                name(asked),
                domain,
                domainText.text(),
                asForm,
                compat);
        Draw draw = Draw.seeded((task.code() + "/" + set.name() + "/" + asked.id()).hashCode());
        Making making = new QuestionMakers(domain, wording.durations(), modelPlans)
                .maker(task)
                .make(asForm.hasExample() ? pool : pool.withoutExamples(), positions.get(asked.id()), draw);
        if (making instanceof Making.NotMade none) {
            throw new SpecException(none.why());
        }
        try {
            return ((Making.Made) making).prompt().write(wording);
        } catch (IllegalArgumentException unsayable) {
            throw new SpecException(unsayable.getMessage());
        }
    }
}
