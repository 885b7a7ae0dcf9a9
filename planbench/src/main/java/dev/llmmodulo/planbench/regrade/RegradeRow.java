package dev.llmmodulo.planbench.regrade;

import dev.llmmodulo.planbench.grading.Score;
import dev.llmmodulo.planbench.statistics.Interval;
import dev.llmmodulo.planbench.statistics.Proportion;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The answers of one engine to one task in one variant of a domain, counted.
 *
 * @param unanswered how many further instances the same files ask about; if there are any, the run was stopped early, and nothing is
 *     known of a share of all instances
 * @param recorded how many were recorded as correct, of those with a recorded verdict
 * @param graded how many are correct, of those that could be decided
 * @param undecided how many could not be decided
 * @param nowCorrect the flips from wrong to correct, by cause
 * @param nowWrong the flips from correct to wrong, by cause
 */
public record RegradeRow(
        String engine,
        String task,
        String variant,
        int rows,
        int unanswered,
        Proportion recorded,
        Proportion graded,
        int undecided,
        Map<FlipCause, Integer> nowCorrect,
        Map<FlipCause, Integer> nowWrong) {

    public RegradeRow {
        nowCorrect = Collections.unmodifiableMap(new TreeMap<>(nowCorrect));
        nowWrong = Collections.unmodifiableMap(new TreeMap<>(nowWrong));
    }

    /** Whether instances are left that were not asked about, or not answered. */
    public boolean isStoppedEarly() {
        return unanswered > 0;
    }

    /** Those that are answered, and those that are not. */
    public int instances() {
        return rows + unanswered;
    }

    /**
     * For the share that is correct, at 95 %. Empty where nothing could be decided, and where the run was stopped early: what was
     * answered until then is no sample of the instances.
     */
    public Optional<Interval> interval() {
        return isStoppedEarly() ? Optional.empty() : graded.interval();
    }

    /**
     * By engine, task and variant, in the order of their names.
     *
     * @param unanswered in the same files; none counts that is answered in another one
     */
    public static List<RegradeRow> of(List<Regraded> answers, List<UnansweredInstance> unanswered) {
        return answers.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(
                                one.answer().engine(),
                                one.answer().task(),
                                one.answer().variant()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(
                        (one, other) -> String.join("\0", one).compareTo(String.join("\0", other))))
                .map(group -> row(group.getKey(), group.getValue(), unanswered))
                .toList();
    }

    private static RegradeRow row(List<String> key, List<Regraded> answers, List<UnansweredInstance> unanswered) {
        Set<String> answered =
                answers.stream().map(one -> one.answer().instanceId()).collect(Collectors.toSet());
        long without = unanswered.stream()
                .filter(one -> List.of(one.engine(), one.task(), one.variant()).equals(key))
                .map(UnansweredInstance::instanceId)
                .distinct()
                .filter(id -> !answered.contains(id))
                .count();
        Proportion recorded = Proportion.NONE;
        Proportion graded = Proportion.NONE;
        int undecided = 0;
        Map<FlipCause, Integer> nowCorrect = new EnumMap<>(FlipCause.class);
        Map<FlipCause, Integer> nowWrong = new EnumMap<>(FlipCause.class);
        for (Regraded one : answers) {
            Optional<Boolean> verdict = one.answer().planbenchVerdict();
            recorded = verdict.isPresent() ? recorded.plus(verdict.get()) : recorded;
            Optional<Boolean> correct = one.score().correct();
            graded = correct.isPresent() ? graded.plus(correct.get()) : graded;
            undecided += one.score() instanceof Score.Undecided ? 1 : 0;
            if (one.flip().isPresent()) {
                (correct.equals(Optional.of(true)) ? nowCorrect : nowWrong)
                        .merge(one.flip().get(), 1, Integer::sum);
            }
        }
        return new RegradeRow(
                key.get(0),
                key.get(1),
                key.get(2),
                answers.size(),
                (int) without,
                recorded,
                graded,
                undecided,
                nowCorrect,
                nowWrong);
    }
}
