package dev.llmmodulo.planbench.making;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.ExpectedAnswer.Truth;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.task.Durations;
import dev.llmmodulo.planbench.task.Instance;
import dev.llmmodulo.planbench.task.PlanTruth;
import dev.llmmodulo.planbench.task.PlanVerification;
import dev.llmmodulo.planbench.task.Wording;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.search.OptimalSearch;
import dev.llmmodulo.verifiers.search.Planner;
import dev.llmmodulo.verifiers.search.SearchHeuristic;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import dev.llmmodulo.verifiers.validation.PlanCost;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionMakersTest {

    private static final Planner SEARCH =
            new OptimalSearch(SearchHeuristic.LM_CUT, SearchLimits.USUAL.withSuccessors(200_000));
    private static final ReferencePlanner PLANNER = new ReferencePlanner(SEARCH, new ProblemSettler());

    private static InstancePool ferries() {
        return new InstancePool(ferryProblems(), PLANNER);
    }

    private static List<Instance> ferryProblems() {
        Domain domain =
                new PddlReader().domain(Source.of("ferry", Ferry.DOMAIN)).orThrow();
        List<Instance> instances = new ArrayList<>();
        for (String pddl : Ferry.problems()) {
            instances.add(new Instance(
                    "ferry-" + instances.size(),
                    new PddlReader().problem(domain, Source.of("f", pddl)).orThrow(),
                    pddl));
        }
        return instances;
    }

    private static InstancePool pool(NamedDomain named) {
        List<Instance> instances = named.instances().stream()
                .sorted(Comparator.comparing(
                        instance -> instance.optimalLength().orElseThrow()))
                .filter(instance -> instance.optimalLength().orElseThrow() > 3)
                .limit(3)
                .map(instance -> new Instance(
                        instance.id(),
                        new PddlReader()
                                .problem(named.domain(), Source.of(instance.id(), instance.pddl()))
                                .orThrow(),
                        instance.pddl()))
                .toList();
        return new InstancePool(instances, PLANNER);
    }

    private static Map<String, Plan> modelPlans(InstancePool pool) {
        return Map.of(
                pool.instance(0).id(), ((Reference.Planned) pool.reference(0)).plan(),
                pool.instance(1).id(), Plan.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocksworld", "mystery-blocksworld", "logistics", "depots"})
    void should_make_every_task_in_every_form_of_planbench_domains(String name) {
        NamedDomain named = DomainLibrary.bundled().domain(name).orElseThrow();
        shouldMakeAll(
                named.domain(),
                pool(named),
                Arrays.stream(PromptForm.values())
                        .map(form -> form.isPddl()
                                ? Wording.of(name, named.domain(), named.pddl(), form)
                                : Wording.of(named, named.variants().get(0), form, Compatibility.STRICT))
                        .toList());
    }

    @Test
    void should_make_every_task_in_every_form_of_problems_that_nobody_has_words_for() {
        InstancePool pool = ferries();
        Domain domain = pool.instance(0).problem().domain();
        shouldMakeAll(
                domain,
                pool,
                Arrays.stream(PromptForm.values())
                        .map(form -> Wording.of("ferry", domain, Ferry.DOMAIN, form))
                        .toList());
    }

    private static void shouldMakeAll(Domain domain, InstancePool pool, List<Wording> wordings) {
        QuestionMakers makers = new QuestionMakers(domain, wordings.get(0).durations(), modelPlans(pool));
        Map<PromptForm, Set<PlanBenchTask>> made = new EnumMap<>(PromptForm.class);
        for (PlanBenchTask task : PlanBenchTask.values()) {
            for (int asked = 0; asked < pool.size(); asked++) {
                if (makers.maker(task).make(pool, asked, Draw.seeded(asked)) instanceof Making.Made ready) {
                    for (Wording wording : wordings) {
                        if (isAsked(task, wording.form())) {
                            Question question = ready.prompt().write(wording);
                            shouldBeRight(question);
                            assertThat(question.instance())
                                    .isEqualTo(pool.instance(asked).id());
                            assertThat(question.examples().isEmpty())
                                    .isEqualTo(!wording.form().hasExample());
                            made.computeIfAbsent(wording.form(), form -> EnumSet.noneOf(PlanBenchTask.class))
                                    .add(task);
                        }
                    }
                }
            }
        }
        for (PromptForm form : PromptForm.values()) {
            assertThat(made.get(form))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(PlanBenchTask.values())
                            .filter(task -> isAsked(task, form))
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void should_make_the_same_question_of_the_same_seed(PlanBenchTask task) {
        InstancePool pool = ferries();
        QuestionMakers makers =
                new QuestionMakers(pool.instance(0).problem().domain(), new Durations(Map.of()), modelPlans(pool));
        for (int seed = 0; seed < 3; seed++) {
            assertThat(makers.maker(task).make(ferries(), 0, Draw.seeded(seed)))
                    .isEqualTo(makers.maker(task).make(pool, 0, Draw.seeded(seed)))
                    .isInstanceOf(Making.Made.class);
        }
    }

    /** States are tracked where a plan is asked for. */
    private static boolean isAsked(PlanBenchTask task, PromptForm form) {
        return form != PromptForm.STATE_TRACKING || task.asksForPlan();
    }

    private static void shouldBeRight(Question question) {
        question.reference().ifPresent(plan -> {
            assertThat(verdict(question.problem(), plan))
                    .as(question.toString())
                    .isInstanceOf(Verdict.Valid.class);
            assertThat(verdict(question.planBenchProblem(), plan)).isInstanceOf(Verdict.Valid.class);
        });
        if (question.expected() instanceof ExpectedAnswer.Verification verification) {
            boolean valid = verdict(question.problem(), verification.plan()) instanceof Verdict.Valid;
            assertThat(verification.truth() instanceof Truth.Valid).isEqualTo(valid);
        }
        if (question.expected() instanceof ExpectedAnswer.OptimalPlan optimal) {
            assertThat(PlanCost.of(question.problem(), question.reference().orElseThrow()))
                    .isEqualByComparingTo(optimal.cost());
        }
        assertThat(question.prompt().messages()).hasSize(1);
        assertThat(question.prompt().messages().get(0).text())
                .doesNotContain("{{")
                .doesNotContain("}}");
    }

    private static Verdict<PlanReading> verdict(Problem problem, Plan plan) {
        return CriticBank.of(new PlanValidator()).judge(problem, PlanReading.Read.of(plan));
    }

    @Test
    void should_show_one_plan_of_each_kind_before_asking_whether_a_plan_is_valid() {
        InstancePool pool = pool(DomainLibrary.bundled().domain("blocksworld").orElseThrow());
        QuestionMaker maker =
                QuestionMakers.of(pool.instance(0).problem().domain()).maker(PlanBenchTask.PLAN_VERIFICATION);
        Set<List<Class<?>>> orders = new HashSet<>();
        Set<Class<?>> asked = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            Making making = maker.make(pool, seed % pool.size(), Draw.seeded(seed));
            PlanVerification question = (PlanVerification) ((Making.Made) making).prompt();
            List<Class<?>> kinds = question.examples().stream()
                    .<Class<?>>map(example -> PlanTruth.of(example).getClass())
                    .toList();
            assertThat(kinds)
                    .containsExactlyInAnyOrder(Truth.FailingStep.class, Truth.UnmetGoal.class, Truth.Valid.class);
            orders.add(kinds);
            asked.add(PlanTruth.of(question.asked()).getClass());
        }
        assertThat(orders).hasSizeGreaterThan(3);
        assertThat(asked).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void should_look_for_each_plan_once_however_often_a_question_is_made(PlanBenchTask task) {
        AtomicInteger searches = new AtomicInteger();
        InstancePool pool = new InstancePool(ferryProblems(), counting(searches));
        QuestionMakers makers =
                new QuestionMakers(pool.instance(0).problem().domain(), new Durations(Map.of()), modelPlans(pool));
        makers.maker(task).make(pool, 0, Draw.seeded(1));
        int first = searches.get();
        assertThat(first).isPositive();

        makers.maker(task).make(pool, 0, Draw.seeded(1));

        assertThat(searches).hasValue(first);
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAN_GENERATION", "PLAN_GENERALIZATION"})
    void should_look_for_no_plan_of_what_a_model_is_to_plan(PlanBenchTask task) {
        AtomicInteger searches = new AtomicInteger();
        InstancePool pool = new InstancePool(ferryProblems(), counting(searches));
        QuestionMaker maker =
                QuestionMakers.of(pool.instance(0).problem().domain()).maker(task);

        maker.make(pool.withoutExamples(), 0, Draw.seeded(1));
        assertThat(searches).hasValue(0);

        maker.make(pool, 0, Draw.seeded(1));
        assertThat(searches).as("for the example alone").hasValue(1);
    }

    private static ReferencePlanner counting(AtomicInteger searches) {
        return new ReferencePlanner(
                problem -> {
                    searches.incrementAndGet();
                    return SEARCH.plan(problem);
                },
                new ProblemSettler());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void should_search_for_a_plan_of_least_cost_unless_it_is_told_that_the_one_that_came_is_shortest(boolean told) {
        Plan.Sequential shortest = ((Reference.Planned) ferries().reference(0)).plan();
        AtomicInteger searches = new AtomicInteger();
        InstancePool pool = new InstancePool(
                ferryProblems(), PLANNER, counting(searches), Map.of(0, new KnownPlan(shortest, told)));
        QuestionMaker maker = new QuestionMakers(pool.instance(0).problem().domain(), new Durations(Map.of()), Map.of())
                .maker(PlanBenchTask.PLAN_OPTIMALITY);

        Making making = maker.make(pool.withoutExamples(), 0, Draw.seeded(1));

        assertThat(making)
                .isInstanceOfSatisfying(
                        Making.Made.class,
                        made -> assertThat(made.prompt()
                                        .write(Wording.of(
                                                "ferry",
                                                pool.instance(0).problem().domain(),
                                                Ferry.DOMAIN,
                                                PromptForm.ZERO_SHOT_PDDL))
                                        .expected())
                                .isEqualTo(new ExpectedAnswer.OptimalPlan(
                                        BigDecimal.valueOf(shortest.length()), shortest.length())));
        assertThat(searches).hasValue(told ? 0 : 1);
    }
}
