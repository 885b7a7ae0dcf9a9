package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReader;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import java.util.Locale;

/** How a plan is found in its text. */
enum ReadingMode {
    STRICT {
        @Override
        PlanReader reader(Problem problem) {
            return new StrictPlanReader();
        }
    },
    TOLERANT {
        @Override
        PlanReader reader(Problem problem) {
            return TolerantPlanReader.of(problem);
        }
    };

    abstract PlanReader reader(Problem problem);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
