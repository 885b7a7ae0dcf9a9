package dev.llmmodulo.planbench.exchange;

import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The problems that questions are about, as PlanBench keeps its own: {@code instances/DOMAIN/generated_domain.pddl} and
 * {@code instances/DOMAIN/generated_basic/instance-N.pddl}; those of task 5 in {@code generated}. Of tasks 4 and 6, which change
 * the problem, there are none: PlanBench has the changed ones in its prompts.
 */
final class ExportedInstances {

    private static final Set<PlanBenchTask> CHANGED = EnumSet.of(PlanBenchTask.PLAN_REUSE, PlanBenchTask.REPLANNING);

    private ExportedInstances() {}

    /**
     * PDDL by its place.
     *
     * @param variants the folders of the variants
     * @throws ExchangeException problems of one folder have several domains
     */
    static Map<String, String> of(List<Question> questions, SafeNames variants) {
        Map<String, List<Question>> folders = new LinkedHashMap<>();
        questions.stream()
                .filter(question -> !CHANGED.contains(question.task()))
                .forEach(question -> folders.computeIfAbsent(folder(question, variants), none -> new ArrayList<>())
                        .add(question));
        Map<String, String> texts = new LinkedHashMap<>();
        PddlWriter writer = new PddlWriter();
        folders.forEach((folder, ofOne) -> {
            InstanceNumbers numbers = InstanceNumbers.of(
                    ofOne.stream().map(Question::instance).distinct().toList());
            SafeNames names = SafeNames.of(
                    ofOne.stream().map(Question::instance).map(numbers).toList());
            for (Question question : ofOne) {
                String variant = "instances/" + variants.apply(question.variant());
                String domain = writer.write(question.planBenchProblem().domain());
                if (!domain.equals(texts.computeIfAbsent(variant + "/generated_domain.pddl", place -> domain))) {
                    throw new ExchangeException("the problems of " + question.variant()
                            + " are of several domains, and PlanBench has one domain for a folder");
                }
                texts.computeIfAbsent(
                        folder + "/instance-" + names.apply(numbers.apply(question.instance())) + ".pddl",
                        place -> writer.write(question.planBenchProblem()));
            }
        });
        return texts;
    }

    private static String folder(Question question, SafeNames variants) {
        boolean generalization = question.task() == PlanBenchTask.PLAN_GENERALIZATION;
        return "instances/" + variants.apply(question.variant()) + "/"
                + (generalization ? "generated" : "generated_basic");
    }
}
