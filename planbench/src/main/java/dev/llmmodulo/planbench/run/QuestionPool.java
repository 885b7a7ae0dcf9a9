package dev.llmmodulo.planbench.run;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.making.InstancePool;
import dev.llmmodulo.planbench.making.KnownPlan;
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
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.OptimalSearch;
import dev.llmmodulo.verifiers.search.SearchHeuristic;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The questions that PlanBench would ask about a set's instances, whose domains have to be the same. Problems that cannot be
 * read are no examples. Thread-safe.
 */
final class QuestionPool {

    /**
     * Counts what is looked at for a plan, so that every machine finds the same; the time never decides. With 20 blocks so many
     * successors take a minute or two.
     */
    private static final SearchLimits LIMITS =
            SearchLimits.USUAL.withSuccessors(300_000).withTime(Duration.ofDays(1));

    private final InstanceSet set;
    private final Source domainText;
    private final Domain domain;
    private final List<String> ids = new ArrayList<>();
    private final InstancePool pool;
    private final Map<String, Plan> modelPlans = new HashMap<>();

    /**
     * Reads all instances; throws as {@link PddlReader} does if the domain cannot be read.
     *
     * @param plans that a model gave
     */
    QuestionPool(InstanceSet set, ModelPlans plans) {
        this.set = set;
        this.domainText = set.instances().get(0).domain().get();
        this.domain = new PddlReader().domain(domainText).orThrow();
        List<Instance> instances = new ArrayList<>();
        Map<Integer, KnownPlan> known = new HashMap<>();
        for (InstanceSource source : set.all()) {
            try {
                instances.add(instance(source));
                ids.add(source.id());
                plan(source).ifPresent(plan -> known.put(instances.size() - 1, plan));
            } catch (PddlException | UnreadableSourceException unusable) {
                // It is said where it is asked about.
            }
        }
        ReferencePlanner planner = new ReferencePlanner(
                problem -> {
                    SearchResult best = new OptimalSearch(SearchHeuristic.LM_CUT, LIMITS).plan(problem);
                    return best instanceof SearchResult.Stopped ? new ForwardSearch(LIMITS).plan(problem) : best;
                },
                new ProblemSettler());
        this.pool = new InstancePool(instances, planner, known);
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
    Question question(PlanBenchTask task, InstanceSource asked, Forms forms, String form, boolean compat) {
        if (!ids.contains(asked.id())) {
            instance(asked);
        }
        PromptForm asForm = Forms.form(form).orElseThrow();
        Wording wording = forms.wording(set.words(), set.name(), domain, domainText.text(), asForm, compat);
        Draw draw = Draw.seeded((task.code() + "/" + set.name() + "/" + asked.id()).hashCode());
        Making making = new QuestionMakers(domain, wording.durations(), modelPlans)
                .maker(task)
                .make(asForm.hasExample() ? pool : pool.withoutExamples(), ids.indexOf(asked.id()), draw);
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
