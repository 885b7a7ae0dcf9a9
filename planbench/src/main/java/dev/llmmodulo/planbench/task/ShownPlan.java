package dev.llmmodulo.planbench.task;

import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import java.util.List;
import java.util.Map;

/** How the plan of an example is shown: its steps, or each step with the states around it. */
record ShownPlan(Phrasing phrasing, PromptForm form) {

    String of(SolvedInstance example) {
        return form == PromptForm.STATE_TRACKING ? tracked(example) : phrasing.plan(example.plan());
    }

    /** @throws IllegalArgumentException a step of the example's plan does not apply */
    private String tracked(SolvedInstance example) {
        List<PlanStep> steps = example.plan().steps();
        List<State> states =
                PlanTrace.of(example.instance().problem(), example.plan()).states();
        if (states.size() <= steps.size()) {
            throw new IllegalArgumentException("the plan of the example cannot be executed: instance "
                    + example.instance().id());
        }
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < steps.size(); index++) {
            PlanStep step = steps.get(index);
            text.append(Words.template("state-tracking.step")
                    .fill(Map.of(
                            "number", String.valueOf(index + 1),
                            "before", phrasing.facts(states.get(index).facts()),
                            "step", phrasing.step(step),
                            "preconditions",
                                    phrasing.condition(StepPrecondition.of(
                                            example.instance().problem().domain(), step)),
                            "after", phrasing.facts(states.get(index + 1).facts()))));
        }
        State end = states.get(states.size() - 1);
        return text.append(Words.template("state-tracking.end").fill(Map.of("end", phrasing.facts(end.facts()))))
                .toString();
    }
}
