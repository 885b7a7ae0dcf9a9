package dev.llmmodulo.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is asked about problems, where nothing is run. */
final class QuestionOptions {

    @Option(
            names = "--task",
            paramLabel = "TASK",
            description = "PlanBench's name of it, such as t1 or t8_2; t1 if not given. May be repeated.")
    private List<String> tasks = List.of();

    @Option(
            names = "--prompt",
            paramLabel = "FORM",
            description =
                    "one-shot, zero-shot, one-shot-pddl, zero-shot-pddl or state-tracking; one-shot if not given. "
                            + "May be repeated.")
    private List<String> prompts = List.of();

    @Option(names = "--instances", paramLabel = "N", description = "The first ones only.")
    private Optional<Integer> instances = Optional.empty();

    @Option(
            names = "--model-plans",
            paramLabel = "RUN|FILE",
            description = "Where the plans are that task t3_1 asks about, as for bench run.")
    private Optional<String> modelPlans = Optional.empty();

    @Option(
            names = "--compat",
            paramLabel = "planbench",
            description = "Make PlanBench's own mistakes in prompts too, byte for byte.")
    private Optional<RunSpecOptions.Compatible> compat = Optional.empty();

    boolean isGiven() {
        return members().size() > 1 || !prompts.isEmpty();
    }

    /** As they could stand in a spec. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("prompts", prompts.isEmpty() ? List.of("one-shot") : prompts);
        if (!tasks.isEmpty()) {
            members.put("tasks", tasks);
        }
        instances.ifPresent(value -> members.put("instances", value));
        modelPlans.ifPresent(value -> members.put("modelPlans", value));
        compat.ifPresent(value -> members.put("compat", true));
        return members;
    }
}
