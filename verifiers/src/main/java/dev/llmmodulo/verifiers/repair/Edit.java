package dev.llmmodulo.verifiers.repair;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One change of a plan. Steps are numbered from 1 in the plan that is changed. */
public sealed interface Edit {

    /** The plan after the change. */
    List<PlanStep> applyTo(List<PlanStep> steps);

    /** What to do, as a phrase, with neither capital nor full stop. */
    String describe(Lexicon lexicon);

    /** As plain data, by name in alphabetical order. */
    Map<String, Object> facts();

    /** Puts a step in, so that it has this number. */
    record Insert(int number, PlanStep step) implements Edit {
        @Override
        public List<PlanStep> applyTo(List<PlanStep> steps) {
            List<PlanStep> edited = new ArrayList<>(steps);
            edited.add(number - 1, step);
            return List.copyOf(edited);
        }

        @Override
        public String describe(Lexicon lexicon) {
            return "insert " + lexicon.say(step) + " as step " + number;
        }

        @Override
        public Map<String, Object> facts() {
            return new TreeMap<>(Map.of("edit", "insert", "number", number, "action", step.toString()));
        }
    }

    /** Leaves a step out. */
    record Delete(int number, PlanStep step) implements Edit {
        @Override
        public List<PlanStep> applyTo(List<PlanStep> steps) {
            List<PlanStep> edited = new ArrayList<>(steps);
            edited.remove(number - 1);
            return List.copyOf(edited);
        }

        @Override
        public String describe(Lexicon lexicon) {
            return "leave out step " + number + ", " + lexicon.say(step);
        }

        @Override
        public Map<String, Object> facts() {
            return new TreeMap<>(Map.of("edit", "delete", "number", number, "action", step.toString()));
        }
    }

    /** Puts a step in the place of another. */
    record Replace(int number, PlanStep old, PlanStep step) implements Edit {
        @Override
        public List<PlanStep> applyTo(List<PlanStep> steps) {
            List<PlanStep> edited = new ArrayList<>(steps);
            edited.set(number - 1, step);
            return List.copyOf(edited);
        }

        @Override
        public String describe(Lexicon lexicon) {
            return "replace step " + number + ", " + lexicon.say(old) + ", by " + lexicon.say(step);
        }

        @Override
        public Map<String, Object> facts() {
            return new TreeMap<>(
                    Map.of("edit", "replace", "number", number, "action", step.toString(), "replaced", old.toString()));
        }
    }

    /** Lets two steps change places; the first comes before the second. */
    record Swap(int first, PlanStep firstStep, int second, PlanStep secondStep) implements Edit {
        @Override
        public List<PlanStep> applyTo(List<PlanStep> steps) {
            List<PlanStep> edited = new ArrayList<>(steps);
            Collections.swap(edited, first - 1, second - 1);
            return List.copyOf(edited);
        }

        @Override
        public String describe(Lexicon lexicon) {
            return "swap step " + first + ", " + lexicon.say(firstStep) + ", and step " + second + ", "
                    + lexicon.say(secondStep);
        }

        @Override
        public Map<String, Object> facts() {
            return new TreeMap<>(Map.of(
                    "edit",
                    "swap",
                    "number",
                    first,
                    "action",
                    firstStep.toString(),
                    "otherNumber",
                    second,
                    "otherAction",
                    secondStep.toString()));
        }
    }
}
