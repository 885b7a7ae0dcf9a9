package dev.llmmodulo.planbench.regrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.planning.PlanSolver;
import dev.llmmodulo.generator.planning.PlanningOptions;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.generator.planning.ProofOptions;
import dev.llmmodulo.generator.planning.Proving;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.standin.Script;
import dev.llmmodulo.generator.standin.ScriptedProposer;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import dev.llmmodulo.verifiers.text.Source;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Dialogues of reasoning models with PlanBench's verifier, held again with ours: the model's answers are those on record, and
 * each has to be told the same, and the plan found in the same round.
 */
class RecordedRoundsTest {

    /** Two lists of steps, of which PlanBench made one; neither is announced as the plan, so that we read none. */
    private static final int TWO_LISTS_ROW = 6;

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "o1-preview_chat,                mystery_blocksworld_3, 60,  3",
        "o1-mini_chat,                   blocksworld_hard,      214, 6",
        "deepseek-r1-api,                blocksworld_hard,      55,  0",
        "o1-preview_chat,                mystery_hard,          174, 11"
    })
    void should_criticize_and_end_as_recorded(String engine, String variant, int rows, int unread) throws Exception {
        Map<String, List<Recorded>> dialogues = RegradeCorpus.find().rows("bp_pddl").stream()
                .filter(one -> one.answer().engine().equals(engine))
                .filter(one -> one.answer().variant().equals(variant))
                .collect(Collectors.groupingBy(one -> one.answer().instanceId(), TreeMap::new, Collectors.toList()));
        List<String> differences = new ArrayList<>();
        dialogues.values().forEach(dialogue -> hold(dialogue, differences));

        assertThat(dialogues.values().stream().mapToInt(List::size).sum()).isEqualTo(rows);
        assertThat(differences).isEmpty();
        assertThat(dialogues.values().stream().flatMap(List::stream).filter(RecordedRoundsTest::isUnread))
                .as("answers in which PlanBench saw no step, and judged the empty plan instead")
                .hasSize(unread);
    }

    private static boolean isUnread(Recorded recorded) {
        return recorded.answer().extracted().plan().orElse("").isBlank();
    }

    private static void hold(List<Recorded> dialogue, List<String> differences) {
        dialogue.sort(Comparator.comparingInt(one -> one.answer().round().orElseThrow()));
        String[] answers =
                dialogue.stream().map(one -> one.answer().rawResponse()).toArray(String[]::new);
        Problem problem = dialogue.get(0).question().planBenchProblem();
        PddlWriter writer = new PddlWriter();
        ProblemTexts texts = new ProblemTexts(
                Source.of("domain", writer.write(problem.domain())), Source.of("problem", writer.write(problem)));
        Outcome<PlanReading> outcome = new PlanSolver(
                        PlanningOptions.DEFAULT.withProof(ProofOptions.DEFAULT.withWhen(Proving.NEVER)))
                .solve(
                        "recorded",
                        texts,
                        new ScriptedProposer(Script.ofRounds(answers), CLOCK),
                        Budget.ofRounds(answers.length));
        List<Turn<PlanReading>> turns = outcome.transcript().turns();
        for (int round = 0; round < dialogue.size(); round++) {
            RecordedAnswer recorded = dialogue.get(round).answer();
            if (round >= turns.size()) {
                differences.add(recorded.id() + " was not asked for");
            } else if (isUnread(dialogue.get(round)) || recorded.row() == TWO_LISTS_ROW
                    ? turns.get(round).verdict() instanceof Verdict.Valid
                    : !isAsRecorded(recorded, turns, round)) {
                differences.add(recorded.id() + " " + recorded.detail() + " but "
                        + turns.get(round).verdict());
            }
        }
    }

    private static boolean isAsRecorded(RecordedAnswer recorded, List<Turn<PlanReading>> turns, int round) {
        Verdict<PlanReading> verdict = turns.get(round).verdict();
        if (recorded.row() == RecordedCritiquesTest.CUT_OFF_ROW) {
            return verdict instanceof Verdict.Invalid<PlanReading> invalid
                    && invalid.critiques().get(0).id().equals("plan.unreadable");
        }
        boolean right = recorded.planbenchVerdict().orElseThrow();
        boolean same = right == (verdict instanceof Verdict.Valid)
                && RecordedFacts.agree(recorded.detail(), RecordedFacts.kind(recorded.detail()), verdict);
        // What is found is what the next round is told.
        return same
                && (round + 1 >= turns.size()
                        || turns.get(round + 1).prompt().told().equals(List.of(first(verdict))));
    }

    private static Critique first(Verdict<PlanReading> verdict) {
        return ((Verdict.Invalid<PlanReading>) verdict).critiques().get(0);
    }
}
