package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.prompt.Template;
import dev.llmmodulo.verifiers.pddl.PddlText;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ways to show a problem. */
enum Statements implements Statement {
    /** By its facts and its goal. */
    IN_WORDS {
        @Override
        public String write(Instance instance, String facts, Optional<String> goals) {
            return inWords("", facts, goals);
        }
    },
    /** The same after a list of its objects, and numbers after the facts. */
    WITH_OBJECTS {
        @Override
        public String write(Instance instance, String facts, Optional<String> goals) {
            String objects = instance.problem().allObjects().stream()
                    .map(Statements::object)
                    .collect(Collectors.joining(", "));
            String values = instance.problem().values().entrySet().stream()
                    .map(value ->
                            ", (= " + value.getKey() + " " + value.getValue().toPlainString() + ")")
                    .collect(Collectors.joining());
            return inWords("The objects are: " + objects + ".\n", facts + values, goals);
        }
    },
    /** By its text, under a heading. */
    IN_PDDL {
        @Override
        public String write(Instance instance, String facts, Optional<String> goals) {
            return "[PROBLEM]\n" + instance.pddl().strip() + "\n";
        }
    },
    /** By its text. */
    BARE_PDDL {
        @Override
        public String write(Instance instance, String facts, Optional<String> goals) {
            return instance.pddl().strip();
        }
    },
    /**
     * By its text, less its last character, and with a parenthesis at the end: as PlanBench does, which fits only if the
     * last character is one.
     */
    CUT_PDDL {
        @Override
        public String write(Instance instance, String facts, Optional<String> goals) {
            String text = instance.pddl();
            int start = text.indexOf("(problem");
            return "(define" + text.substring(start, text.length() - 1).strip() + "\n)";
        }
    };

    private static final Template WORDS = Words.template("statement");

    private static String inWords(String objects, String facts, Optional<String> goals) {
        return WORDS.fill(Map.of(
                "objects",
                objects,
                "facts",
                facts.isEmpty() ? "nothing holds" : facts,
                "goals",
                goals.map(goal -> "My goal is to have that " + goal + ".\n").orElse("")));
    }

    private static String object(TypedName object) {
        return object.type().equals(Type.OBJECT)
                ? object.name()
                : object.name() + " (" + PddlText.of(object.type()) + ")";
    }
}
