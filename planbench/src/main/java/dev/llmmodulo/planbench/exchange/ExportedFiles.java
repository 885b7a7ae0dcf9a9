package dev.llmmodulo.planbench.exchange;

import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.grading.Settlements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files of PlanBench by their places, such as {@code prompts/blocksworld/task_1_plan_generation.json}, in the order of their
 * places.
 *
 * @param instances the problems in PDDL, such as {@code instances/blocksworld/generated_basic/instance-2.pddl}
 */
public record ExportedFiles(Map<String, PlanBenchFile> files, Map<String, String> instances) {

    public ExportedFiles {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        instances = Collections.unmodifiableMap(new TreeMap<>(instances));
    }

    /**
     * Prompts and problems.
     *
     * @param settlements as of {@link ExportedQuestions}
     */
    public static ExportedFiles ofPrompts(List<Question> questions, Settlements settlements) {
        SafeNames folders = folders(questions);
        Map<String, List<Question>> places = new LinkedHashMap<>();
        questions.forEach(question -> places.computeIfAbsent(place(question, folders), none -> new ArrayList<>())
                .add(question));
        Map<String, PlanBenchFile> files = new HashMap<>();
        places.forEach((place, ofOne) -> files.put("prompts/" + place + ".json", prompts(ofOne, settlements)));
        return new ExportedFiles(files, ExportedInstances.of(questions, folders));
    }

    /** The folders of the variants that questions are about. */
    static SafeNames folders(List<Question> questions) {
        return SafeNames.of(questions.stream().map(Question::variant).toList());
    }

    /** Without the ending {@code .json}: each variant, task and form has a file. */
    static String place(Question question, SafeNames folders) {
        return folders.apply(question.variant()) + "/" + ExportedQuestions.fileName(question);
    }

    static PlanBenchFile prompts(List<Question> questions, Settlements settlements) {
        List<String> ids = new ArrayList<>();
        questions.forEach(question -> {
            ids.add(question.instance());
            ids.addAll(question.examples());
        });
        InstanceNumbers numbers = InstanceNumbers.of(ids);
        return ExportedQuestions.of(
                questions.stream().map(question -> question.withIds(numbers)).toList(), settlements);
    }
}
