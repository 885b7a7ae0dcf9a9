package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.validation.PlanCost;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Task 2: find a plan of least cost. A plan costs what its problem's metric says; a problem without one takes the
 * durations that the wording states, and PlanBench counts one for each step whatever it states.
 *
 * @param expected the least costs
 * @param reference a plan of least cost, if one is known
 */
public record PlanOptimality(
        List<SolvedInstance> examples, Instance asked, ExpectedAnswer.OptimalPlan expected, Optional<Plan> reference)
        implements TaskPrompt {

    private static final PlanBenchTask TASK = PlanBenchTask.PLAN_OPTIMALITY;

    public PlanOptimality {
        examples = List.copyOf(examples);
    }

    @Override
    public Question write(Wording wording) {
        Instance priced = priced(asked, wording);
        Phrasing phrasing = new Phrasing(wording, FactOrder.UNDERSCORES);
        QuestionText text = new QuestionText(wording, TASK, priced);
        for (SolvedInstance example : examples) {
            Map<String, String> values = values(phrasing, example.instance());
            values.put("plan", new ShownPlan(phrasing, wording.form()).of(example));
            values.put("total", total(example, wording));
            text.example(values);
        }
        Prompt prompt = text.ask(values(phrasing, asked));
        return QuestionDraft.of(TASK, wording, asked, prompt)
                .examples(examples)
                .graded(priced.problem(), asked.problem(), expected, reference);
    }

    private static Instance priced(Instance instance, Wording wording) {
        Problem priced = wording.durations().priced(instance.problem());
        return wording.isStrict() ? new Instance(instance.id(), priced, instance.pddl()) : instance;
    }

    private static Map<String, String> values(Phrasing phrasing, Instance instance) {
        Map<String, String> values = new HashMap<>(phrasing.problem(instance));
        values.put(
                "wish",
                instance.problem()
                        .metric()
                        .map(metric -> "I want to " + metric.direction().name().toLowerCase(Locale.ROOT) + " "
                                + GeneratedIntroduction.TEXT.of(metric.expression()) + ".")
                        .orElse("I want to minimize the time taken to achieve my goal."));
        return values;
    }

    private static String total(SolvedInstance example, Wording wording) {
        Problem problem = example.instance().problem();
        if (!wording.isStrict()) {
            return time(BigDecimal.valueOf(example.plan().length()));
        }
        BigDecimal cost = PlanCost.of(priced(example.instance(), wording).problem(), example.plan());
        return problem.metric().isPresent() ? "With this plan that value is " + cost.toPlainString() + "." : time(cost);
    }

    private static String time(BigDecimal minutes) {
        return "The total time to execute the plan is " + minutes.toPlainString() + " minutes.";
    }
}
