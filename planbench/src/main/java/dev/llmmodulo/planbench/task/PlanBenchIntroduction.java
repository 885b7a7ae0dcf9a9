package dev.llmmodulo.planbench.task;

import dev.llmmodulo.domains.PlanBenchWords;
import dev.llmmodulo.planbench.Compatibility;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.Optional;

/** PlanBench's own texts; where it has none, a strict prompt gets its plain introduction and a sentence of ours. */
record PlanBenchIntroduction(PlanBenchWords words, PromptForm form, Compatibility compatibility)
        implements Introduction {

    @Override
    public String write(PlanBenchTask task, Problem asked) {
        if (task == PlanBenchTask.PLAN_OPTIMALITY) {
            return own(words.costIntroduction(), "durations")
                    .orElseGet(() -> words.introduction() + Introduction.duration(task, asked));
        }
        return form == PromptForm.STATE_TRACKING
                ? own(words.stateTrackingIntroduction(), "state tracking")
                        .orElseGet(() -> words.introduction() + PlanCorrectness.TEXT)
                : words.introduction();
    }

    private Optional<String> own(Optional<String> text, String what) {
        if (text.isEmpty() && compatibility == Compatibility.PLANBENCH) {
            throw new IllegalArgumentException("PlanBench has no introduction with " + what + " to this domain");
        }
        return text;
    }
}
