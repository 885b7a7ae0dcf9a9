package dev.llmmodulo.planbench.regrade;

import dev.llmmodulo.planbench.statistics.Proportion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The answers of one engine in dialogues with feedback, by round.
 *
 * @param graded of each round from the first on, how many dialogues' last answers up to then are correct, of those that
 *     could be decided
 */
public record RoundScores(String engine, String task, String variant, List<Proportion> graded) {

    private static final Comparator<Regraded> BY_ROUND =
            Comparator.comparing(one -> one.answer().round().orElse(0));

    public RoundScores {
        graded = List.copyOf(graded);
    }

    /** What each dialogue ended with, in the order in which they begin; answers outside of dialogues stay. */
    public static List<Regraded> last(List<Regraded> answers) {
        List<Regraded> last = new ArrayList<>();
        dialogues(answers.stream().filter(RoundScores::isOfDialogue).toList())
                .forEach((key, rounds) -> last.add(Collections.max(rounds, BY_ROUND)));
        answers.stream().filter(one -> !isOfDialogue(one)).forEach(last::add);
        return last;
    }

    /** By engine, task and variant; none for answers outside of dialogues. */
    public static List<RoundScores> of(List<Regraded> answers) {
        Map<List<String>, List<Regraded>> groups = answers.stream()
                .filter(RoundScores::isOfDialogue)
                .collect(Collectors.groupingBy(
                        one -> List.of(
                                one.answer().engine(),
                                one.answer().task(),
                                one.answer().variant()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<RoundScores> scores = new ArrayList<>();
        groups.forEach((key, ofOne) -> scores.add(new RoundScores(key.get(0), key.get(1), key.get(2), byRound(ofOne))));
        return scores;
    }

    private static boolean isOfDialogue(Regraded one) {
        return one.answer().round().isPresent();
    }

    private static Map<List<Object>, List<Regraded>> dialogues(List<Regraded> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(
                                one.answer().engine(),
                                one.answer().task(),
                                one.answer().variant(),
                                one.answer().instanceId()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static List<Proportion> byRound(List<Regraded> answers) {
        Map<List<Object>, TreeMap<Integer, Regraded>> dialogues = new LinkedHashMap<>();
        dialogues(answers).forEach((key, rounds) -> {
            TreeMap<Integer, Regraded> byRound = new TreeMap<>();
            rounds.forEach(one -> byRound.put(one.answer().round().orElseThrow(), one));
            dialogues.put(key, byRound);
        });
        OptionalInt most = answers.stream()
                .mapToInt(one -> one.answer().round().orElseThrow())
                .max();
        List<Proportion> graded = new ArrayList<>();
        for (int round = 0; round <= most.orElse(-1); round++) {
            Proportion correct = Proportion.NONE;
            for (TreeMap<Integer, Regraded> dialogue : dialogues.values()) {
                Optional<Boolean> verdict = Optional.ofNullable(dialogue.floorEntry(round))
                        .flatMap(last -> last.getValue().score().correct());
                correct = verdict.isPresent() ? correct.plus(verdict.get()) : correct;
            }
            graded.add(correct);
        }
        return graded;
    }
}
