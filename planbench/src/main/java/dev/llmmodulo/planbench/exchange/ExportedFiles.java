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
        Map<String, PlanBenchFile> files = new HashMap<>();
        byPlace(questions)
                .forEach((place, ofOne) -> files.put("prompts/" + place + ".json", prompts(ofOne, settlements)));
        return new ExportedFiles(files, ExportedInstances.of(questions));
    }

    /** Questions of one file together: each variant and task has a file. */
    static Map<String, List<Question>> byPlace(List<Question> questions) {
        Map<String, List<Question>> files = new LinkedHashMap<>();
        questions.forEach(question -> files.computeIfAbsent(place(question), none -> new ArrayList<>())
                .add(question));
        return files;
    }

    static String place(Question question) {
        return safe(question.variant()) + "/" + ExportedQuestions.fileName(question);
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

    /** As the name of a folder, wherever the files are taken. */
    static String safe(String name) {
        String plain = name.replaceAll("[^\\w.-]+", "_");
        return plain.matches("\\.*") ? "_" + plain : plain;
    }
}
