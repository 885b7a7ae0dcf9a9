package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.planbench.Question;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.score.InstanceScore;
import dev.llmmodulo.planbench.score.InstanceScore.Kind;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a try is scored by where it is not simply its last answer. */
class ScoresOfStrategiesTest {

    /** Answers by the letters that tables have for them. */
    private static final Map<Character, String> ANSWERS = Map.of(
            'R', "(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)\n",
            'W', "(pick-up a)\n(stack a b)\n",
            // What is to come behind W.
            'S', "(unstack a b)\n(put-down a)\n(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)\n",
            'C', "There is no plan that reaches the goal.",
            'U', "0: (rest) [1]",
            'F', "0: (fly) [1]");

    @TempDir
    private Path folder;

    /** A folder with one problem: a tower of three blocks, a ring of two, or a lamp that goes on and off at once. */
    private Path problem(String name) throws IOException {
        NamedDomain blocks = Runs.LIBRARY.domain("blocksworld").orElseThrow();
        String goal = name.equals("tower") ? "(on a b) (on b c)" : "(on a b) (on b a)";
        String table = "(define (problem p) (:domain " + blocks.domain().name()
                + ") (:objects a b c) (:init (handempty)"
                + " (ontable a) (ontable b) (ontable c) (clear a) (clear b) (clear c)) (:goal (and " + goal + ")))";
        String resting = """
                (define (domain lamp) (:requirements :durative-actions :timed-initial-literals)
                  (:predicates (light) (rested))
                  (:durative-action rest :parameters () :duration (= ?duration 1)
                    :condition (at start (light)) :effect (at end (rested))))
                """;
        String lamp = "(define (problem p) (:domain lamp) (:init (light) (at 5 (light)) (at 5.00001 (not (light))))"
                + " (:goal (rested)))";
        boolean isLamp = name.equals("lamp");
        Path problems = Files.createDirectories(folder.resolve("problems"));
        Files.writeString(problems.resolve("domain.pddl"), isLamp ? resting : blocks.pddl());
        Files.writeString(problems.resolve(name + ".pddl"), isLamp ? lamp : table);
        return problems;
    }

    private InstanceScore score(InstanceRecord record) throws IOException {
        return new Scorer(
                        RunLog.open(folder.resolve("run")).texts(),
                        Runs.LIBRARY,
                        ProofLimits.USUAL.withTime(Duration.ofSeconds(20)))
                .score(record);
    }

    private InstanceRecord record(String problem, String strategy, String prove, String answers) throws IOException {
        RunModel model = (key, exercise) -> request -> {
            String text = ANSWERS.get(answers.charAt(Math.min(request.round(), answers.length()) - 1));
            return new Answer(text, "", Finish.COMPLETE, Optional.empty(), "m");
        };
        Runs.of(
                        Runs.spec(
                                "folders: ['" + problem(problem) + "']",
                                "models: [m]",
                                "rounds: " + answers.length(),
                                "proofTime: 20s",
                                "prove: " + prove,
                                "strategies: ['" + strategy + "']"),
                        model)
                .begin(folder.resolve("run"), Runs.ENVIRONMENT)
                .run();
        return Runs.records(folder.resolve("run")).get(0);
    }

    @Test
    void should_grade_the_one_answer_where_no_plan_is_asked_for_whatever_the_strategy() throws IOException {
        RunModel right = (key, exercise) -> request -> new Answer(
                RightAnswers.to(exercise.question().orElseThrow()), "", Finish.COMPLETE, Optional.empty(), "m");
        Runs.of(
                        Runs.spec(
                                "tasks: [t3, t7]",
                                "domains: [blocksworld]",
                                "instances: 2",
                                "models: [m]",
                                "prompts: [zero-shot]",
                                "strategies: [loop, single, 'vote:3', 'resample:3', 'best-of:3', controller]"),
                        right)
                .begin(folder.resolve("run"), Runs.ENVIRONMENT)
                .run();

        List<InstanceRecord> records = Runs.records(folder.resolve("run"));
        assertThat(records).hasSize(2 * 2 * 6);
        for (InstanceRecord record : records) {
            assertThat(score(record).kind()).as(record.key().id()).isEqualTo(Kind.SOLVED);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ring  | loop                 | on-claim | WC  | CLAIM_TRUE",
                "ring  | resample:3           | on-claim | WCW | CLAIM_TRUE",
                "ring  | best-of:3            | on-claim | WCW | CLAIM_TRUE",
                "ring  | loop,ask=rest        | on-claim | WC  | CLAIM_TRUE",
                "ring  | puct,samples=2       | on-claim | WC  | CLAIM_TRUE",
                "ring  | controller,then=puct | on-claim | WC  | CLAIM_TRUE",
                "ring  | vote:3               | on-claim | CWC | CLAIM_TRUE",
                "ring  | vote:3               | never    | CWC | CLAIM_TRUE",
                "ring  | vote:2               | on-claim | CW  | CLAIM_TRUE",
                "ring  | vote:3               | on-claim | WCW | UNSOLVABLE_PROVEN",
                "ring  | vote:3               | never    | WCW | NOT_SOLVED",
                "tower | vote:3               | never    | CWC | CLAIM_FALSE",
                "tower | vote:3               | never    | RWR | SOLVED",
                "tower | vote:3               | never    | WRW | NOT_SOLVED",
                "tower | vote:2               | never    | RW  | SOLVED",
            })
    void should_judge_a_claim_that_was_handed_out_as_the_loop_s(
            String problem, String strategy, String prove, String answers, Kind kind) throws IOException {
        assertThat(score(record(problem, strategy, prove, answers)).kind()).isEqualTo(kind);
    }

    /** A controller reads what is said behind the steps that can be executed as said behind them, and so does the score. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tower | controller         | never    | WS  | SOLVED",
                "tower | controller         | never    | WR  | NOT_SOLVED",
                "tower | controller         | never    | R   | SOLVED",
                "tower | controller         | never    | WWR | SOLVED",
                "ring  | controller         | on-claim | WC  | CLAIM_TRUE",
                "ring  | controller         | never    | WC  | CLAIM_TRUE",
                "tower | loop,ask=rest      | never    | WS  | SOLVED",
                "tower | loop,ask=rest      | never    | WR  | NOT_SOLVED",
            })
    void should_score_what_went_on_from_the_steps_before(
            String problem, String strategy, String prove, String answers, Kind kind) throws IOException {
        assertThat(score(record(problem, strategy, prove, answers)).kind()).isEqualTo(kind);
    }

    @Test
    void should_not_take_a_plan_for_right_that_went_on_from_the_steps_before_and_costs_too_much() throws IOException {
        RunModel costly = (key, exercise) -> request -> {
            Question question = exercise.question().orElseThrow();
            List<PlanStep> cheapest = RightAnswers.plan(question).steps();
            PlanStep first = cheapest.get(0);
            PlanStep back = new PlanStep(first.action().equals("pick-up") ? "put-down" : "stack", first.arguments());
            List<PlanStep> steps = new ArrayList<>(List.of(first));
            if (request.round() > 1) {
                steps.add(back);
                steps.addAll(cheapest);
            }
            String text = steps.stream().map(question.lexicon()::say).collect(Collectors.joining("\n"));
            return new Answer(text, "", Finish.COMPLETE, Optional.empty(), "m");
        };
        Runs.of(
                        Runs.spec(
                                "tasks: [t2]",
                                "domains: [blocksworld]",
                                "instances: 1",
                                "models: [m]",
                                "prompts: [zero-shot]",
                                "rounds: 2",
                                "prove: never",
                                "strategies: [loop, controller]"),
                        costly)
                .begin(folder.resolve("run"), Runs.ENVIRONMENT)
                .run();

        List<InstanceRecord> records = Runs.records(folder.resolve("run"));
        assertThat(records).hasSize(2);
        for (InstanceRecord record : records) {
            assertThat(record.outcome()).isEqualTo("solved");
            assertThat(score(record).kind()).as(record.key().id()).isEqualTo(Kind.NOT_SOLVED);
            assertThat(score(record).reason()).contains("is enough");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "single     | U   | contradict each other",
                "vote:3     | UFU | contradict each other",
                "best-of:2  | UF  | contradict each other",
                "resample:2 | UF  | contradict each other",
                "puct       | U   | not supported in tree search",
            })
    void should_not_score_what_no_verifier_could_decide(String strategy, String answers, String reason)
            throws IOException {
        InstanceScore score = score(record("lamp", strategy, "never", answers));

        assertThat(score.kind()).isEqualTo(Kind.NOT_SCORED);
        assertThat(score.reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"vote:3 | FUF", "best-of:2 | FF", "resample:2 | FF"})
    void should_score_what_was_refuted_where_others_could_not_be_decided(String strategy, String answers)
            throws IOException {
        assertThat(score(record("lamp", strategy, "never", answers)).kind()).isEqualTo(Kind.NOT_SOLVED);
    }
}
