package dev.llmmodulo.planbench.extraction;

import dev.llmmodulo.planbench.extraction.Assessment.UnmetPrecondition;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How PlanBench reads what is said about a plan, line by line; a step is then written as its first extractor writes it. */
public final class PlanBenchAssessments {

    private final PlanBenchPlanReader steps;
    private final PlanBenchStates states;

    public PlanBenchAssessments(PlanBenchPlanReader steps, PlanBenchStates states) {
        this.steps = steps;
        this.states = states;
    }

    public Assessment read(String text) {
        return new Parser().parse(text);
    }

    private final class Parser {

        private @Nullable Boolean valid;
        private @Nullable List<String> unmetGoal;
        private @Nullable UnmetPrecondition unmet;
        private boolean goalIsNext;
        private boolean stepIsNext;
        private boolean stepWasRead;
        private boolean factsAreNext;

        Assessment parse(String text) {
            for (String line : text.split("\n", -1)) {
                if (line.contains("[STATEMENT]")) {
                    break;
                }
                if (!PlanBenchText.strip(line).isEmpty() && !goesOn(line)) {
                    break;
                }
            }
            return new Assessment(
                    Optional.ofNullable(valid), Optional.ofNullable(unmet), Optional.ofNullable(unmetGoal));
        }

        /** Reads a line, and says whether the lines behind it count. */
        private boolean goesOn(String line) {
            if (goalIsNext) {
                unmetGoal = states.find(PlanBenchText.strip(line));
                goalIsNext = false;
                return true;
            } else if (stepIsNext) {
                unmet = new UnmetPrecondition(Optional.of(step(line)), Optional.empty());
                stepIsNext = false;
                stepWasRead = true;
                return true;
            }
            if (stepWasRead && factsAreNext) {
                readFacts(line);
                factsAreNext = false;
            }
            if (line.contains("plan is valid")) {
                valid = valid == null ? Boolean.TRUE : valid;
                return false;
            } else if (line.contains("plan is invalid")) {
                valid = false;
            }
            return heading(line);
        }

        private boolean heading(String line) {
            boolean goal = line.contains("unmet goal");
            boolean precondition = line.contains("unmet precondition");
            if (goal && precondition) {
                return false;
            } else if (goal) {
                unmetGoal = List.of();
                goalIsNext = true;
            } else if (precondition && line.contains("action")) {
                unmet = new UnmetPrecondition(Optional.empty(), Optional.empty());
                stepIsNext = true;
            } else if (precondition) {
                factsAreNext = true;
            } else if (line.contains("Unmet precondition:") && stepWasRead) {
                readFacts(line);
            }
            return true;
        }

        private void readFacts(String line) {
            List<String> facts = states.find(PlanBenchText.strip(line));
            Optional<String> step = unmet == null ? Optional.empty() : unmet.step();
            unmet = new UnmetPrecondition(step, Optional.of(facts));
            stepWasRead = false;
        }

        private String step(String line) {
            return steps.read(PlanBenchText.strip(line)) instanceof Read read
                    ? read.plan().steps().stream().map(step -> step + "\n").collect(Collectors.joining())
                    : "";
        }
    }
}
