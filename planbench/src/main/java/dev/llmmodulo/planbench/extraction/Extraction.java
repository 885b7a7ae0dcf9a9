package dev.llmmodulo.planbench.extraction;

import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.util.List;
import java.util.stream.Collectors;

/** What was read from an answer. */
public sealed interface Extraction {

    /** For a log: the plan in IPC form, the facts in PDDL a line each, or the like; empty if nothing was read. */
    String text();

    /** The plan that the answer proposes, its claim that there is none, or why neither could be read. */
    record OfPlan(PlanReading reading) implements Extraction {
        @Override
        public String text() {
            return reading instanceof PlanReading.Read read ? read.plan().toIpc() : "";
        }
    }

    /** What the answer says about the plan that it was to verify. */
    record OfAssessment(Assessment assessment) implements Extraction {
        @Override
        public String text() {
            return assessment.toString();
        }
    }

    /**
     * The state that the answer describes.
     *
     * @param unread the parts that could not be read as facts; the rest is then no more than a part of what it says
     */
    record OfState(List<Literal> literals, List<String> unread) implements Extraction {
        public OfState {
            literals = List.copyOf(literals);
            unread = List.copyOf(unread);
        }

        @Override
        public String text() {
            return literals.stream().map(literal -> literal + "\n").collect(Collectors.joining());
        }
    }
}
