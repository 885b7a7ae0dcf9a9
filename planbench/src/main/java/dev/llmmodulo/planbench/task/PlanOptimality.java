package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import dev.llmmodulo.verifiers.validation.PlanCost;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Task 2: find a plan of least cost. A plan costs what its problem's metric says, or without one what its steps take;
 * PlanBench counts one for each step whatever it states.
 *
 * @param durations how long actions take in problems without a metric
 * @param expected the least costs
 * @param reference a plan of least cost, if one is known
 */
public record PlanOptimality(
        Durations durations,
        List<SolvedInstance> examples,
        Instance asked,
        ExpectedAnswer.OptimalPlan expected,
        Optional<Plan> reference)
        implements TaskPrompt {

    private static final PlanBenchTask TASK = PlanBenchTask.PLAN_OPTIMALITY;

    public PlanOptimality {
        examples = List.copyOf(examples);
    }

    @Override
    public Question write(Wording wording) {
        Instance shown = shown(asked, wording);
        Phrasing phrasing = new Phrasing(wording, FactOrder.UNDERSCORES);
        QuestionText text = new QuestionText(wording, TASK, shown);
        for (SolvedInstance example : examples) {
            Map<String, String> values = values(phrasing, shown(example.instance(), wording));
            values.put("plan", new ShownPlan(phrasing, wording.form()).of(example));
            values.put("total", total(example, wording));
            text.example(values);
        }
        Prompt prompt = text.ask(values(phrasing, shown));
        return QuestionDraft.of(TASK, wording, asked, prompt)
                .examples(examples)
                .graded(durations.priced(asked.problem()), asked.problem(), expected, reference);
    }

    /** With the durations as its metric, unless the introduction states them. */
    private Instance shown(Instance instance, Wording wording) {
        Problem problem = instance.problem();
        Optional<Durations> stated = wording.words().durations();
        if (stated.isEmpty() && wording.isStrict()) {
            Problem priced = durations.priced(problem);
            return priced.equals(problem)
                    ? instance
                    : new Instance(instance.id(), priced, new PddlWriter().write(priced));
        } else if (stated.filter(durations::equals).isEmpty() && wording.isStrict()) {
            throw new IllegalArgumentException("the introduction of " + wording.variant() + " states other durations");
        }
        return instance;
    }

    private static Map<String, String> values(Phrasing phrasing, Instance shown) {
        Map<String, String> values = new HashMap<>(phrasing.problem(shown));
        values.put(
                "wish",
                shown.problem()
                        .metric()
                        .map(metric -> "I want to " + metric.direction().name().toLowerCase(Locale.ROOT) + " "
                                + GeneratedIntroduction.TEXT.of(metric.expression()) + ".")
                        .orElse("I want to minimize the time taken to achieve my goal."));
        return values;
    }

    private String total(SolvedInstance example, Wording wording) {
        if (!wording.isStrict()) {
            return time(BigDecimal.valueOf(example.plan().length()));
        }
        Problem priced = durations.priced(example.instance().problem());
        BigDecimal cost = PlanCost.of(priced, example.plan());
        return shown(example.instance(), wording).problem().metric().isPresent()
                ? "With this plan that value is " + cost.toPlainString() + "."
                : time(cost);
    }

    private static String time(BigDecimal minutes) {
        return "The total time to execute the plan is " + minutes.toPlainString() + " minutes.";
    }
}
