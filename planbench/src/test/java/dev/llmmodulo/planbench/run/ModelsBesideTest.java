package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.opinion.Opinion;
import dev.llmmodulo.generator.opinion.Opinion.Belief;
import dev.llmmodulo.generator.opinion.SoftCritic;
import dev.llmmodulo.generator.planning.strategy.Learned;
import dev.llmmodulo.generator.planning.treesearch.StateReward;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.CallRecord;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.OpinionRecord;
import dev.llmmodulo.planbench.log.RoundRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.report.Cell;
import dev.llmmodulo.planbench.report.ReportFormat;
import dev.llmmodulo.planbench.report.RunReport;
import dev.llmmodulo.planbench.report.Table;
import dev.llmmodulo.planbench.score.HandedOut;
import dev.llmmodulo.planbench.score.ProofTime;
import dev.llmmodulo.planbench.statistics.Proportion;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.search.SearchResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Models that strategies ask beside the one that proposes, what they think, and what reports say of it. */
class ModelsBesideTest {

    private static final String WRONG = "(pick-up a)\n(stack a b)\n";

    @TempDir
    private Path folder;

    /** A model whose calls are in the ledger, and that says the words, or a plan instead of {@code PLAN}. */
    private static RunModel saying(String name, String... words) {
        return (key, exercise) -> request -> {
            request.meter().ledger().record(call(name, request.round(), PhysicalCall.OK));
            String text = words[Math.min(request.round(), words.length) - 1];
            boolean plan = text.equals("PLAN");
            return new Answer(
                    plan && exercise.plan() instanceof SearchResult.Solved solved
                            ? solved.plan().toIpc()
                            : text,
                    "",
                    Finish.COMPLETE,
                    Optional.empty(),
                    name);
        };
    }

    private static RunSpec spec(String strategies, String... more) {
        return Runs.spec(
                List.of(
                        "domains: [blocksworld]",
                        "instances: 2",
                        "models: [m]",
                        "rounds: 10",
                        "prove: never",
                        "strategies: [" + strategies + "]"),
                more);
    }

    private Path run(RunSpec spec, Map<String, RunModel> models) throws IOException {
        Path run = folder.resolve("run");
        new BenchmarkRun(spec, models, Runs.LIBRARY, InstantSource.system())
                .begin(run, Runs.ENVIRONMENT)
                .run();
        return run;
    }

    private static List<String> asked(Path run) throws IOException {
        List<String> models = new ArrayList<>();
        RunLog.open(run).calls((CallRecord call) -> models.add(call.call().model()));
        return models;
    }

    private static Table table(Path run, String id) throws IOException {
        return RunReport.of(List.of(run), ProofTime.OF_RUN, false).report().tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(Table table, String column) {
        return table.rows().get(0).cells().get(table.columns().indexOf(column));
    }

    @Test
    void should_ask_a_critic_s_own_model_about_every_proposal_and_record_what_it_thinks() throws IOException {
        Path run = run(
                spec("\"loop,critic=verifier,critic-model=judge\"", "others: [{model: \"openai:x\", name: judge}]"),
                Map.of(
                        "m", saying("m", WRONG, "PLAN"),
                        "judge", saying("judge", "Step 2 fails.\nVERDICT: invalid", "VERDICT: invalid")));

        assertThat(asked(run)).containsExactly("m", "judge", "m", "judge", "m", "judge", "m", "judge");
        assertThat(Runs.records(run)).allSatisfy(record -> {
            assertThat(record.spend().calls()).isEqualTo(4);
            assertThat(record.spend().money()).isEqualByComparingTo("4");
            assertThat(record.rounds().stream().map(RoundRecord::opinion))
                    .containsExactly(
                            Optional.of(new OpinionRecord("invalid", 0, "Step 2 fails.")),
                            Optional.of(new OpinionRecord("invalid", 0, "")));
        });
        Table opinions = table(run, "opinions");
        assertThat(cell(opinions, "asked")).isEqualTo(new Cell.Count(4));
        assertThat(cell(opinions, "false positives")).isEqualTo(new Cell.Share(new Proportion(0, 2)));
        assertThat(cell(opinions, "false negatives")).isEqualTo(new Cell.Share(new Proportion(2, 2)));
        assertThat(cell(opinions, "undecided")).isEqualTo(new Cell.Share(new Proportion(0, 4)));
    }

    @Test
    void should_make_the_same_bytes_when_the_answers_of_several_models_are_replayed() throws IOException {
        RunSpec spec = spec("\"loop,critic-model=judge\", \"controller,stronger=big\"", "others: [judge, big]");
        Path run = run(
                spec,
                Map.of(
                        "m", saying("m", WRONG),
                        "judge", saying("judge", "SCORE: 70", "SCORE: 50"),
                        "big", saying("big", "PLAN")));
        Path replayed = folder.resolve("replayed");
        new BenchmarkRun(spec, Map.of("m", Recording.of(RunLog.open(run))), Runs.LIBRARY, InstantSource.system())
                .begin(replayed, Runs.ENVIRONMENT)
                .run();

        assertThat(Runs.contents(replayed)).isEqualTo(Runs.contents(run));
    }

    /** A proposal of each state fails, one of them the last before states are judged. */
    @Test
    void should_make_the_same_bytes_when_a_model_said_how_near_states_are_to_the_goal() throws IOException {
        RunModel failing = (key, exercise) -> request -> {
            if (request.round() % 2 == 0 && !request.prompt().version().startsWith("reward")) {
                request.meter().ledger().record(call("m", request.round(), Kind.TIMED_OUT.name()));
                throw new ServiceException(Kind.TIMED_OUT, "too slow");
            }
            request.meter().ledger().record(call("m", request.round(), PhysicalCall.OK));
            List<PlanStep> plan = ((SearchResult.Solved) exercise.plan()).plan().steps();
            String step = plan.get(request.round() / 2 % plan.size()).toString();
            return new Answer(step, "", Finish.COMPLETE, Optional.empty(), "m");
        };
        RunSpec spec = spec(
                "\"best-first,chunk=1,reward-model=judge,samples=2\"", "others: [{model: \"openai:x\", name: judge}]");
        Path run = run(spec, Map.of("m", failing, "judge", saying("judge", "70", "no number")));
        Path replayed = folder.resolve("replayed");
        new BenchmarkRun(spec, Map.of("m", Recording.of(RunLog.open(run))), Runs.LIBRARY, InstantSource.system())
                .begin(replayed, Runs.ENVIRONMENT)
                .run();

        assertThat(asked(run)).startsWith("m", "m", "judge", "m", "m", "judge");
        assertThat(Runs.records(run))
                .flatExtracting(InstanceRecord::decisions)
                .extracting(Decision::choice)
                .contains("expand", "neutral");
        assertThat(Runs.contents(replayed)).isEqualTo(Runs.contents(run));
    }

    private static PhysicalCall call(String model, int round, String result) {
        return new PhysicalCall(
                model, round, 1, Instant.EPOCH, Duration.ZERO, result, Optional.empty(), Optional.of(BigDecimal.ONE));
    }

    @Test
    void should_score_the_plan_whose_votes_weighed_most() throws IOException {
        RunSpec spec = spec("\"vote:3,critic=verifier,critic-model=judge\"", "others: [judge]");
        Path run = run(
                spec,
                Map.of(
                        "m", saying("m", WRONG, WRONG, "PLAN"),
                        "judge", saying("judge", "VERDICT: invalid", "VERDICT: invalid", "VERDICT: valid")));

        assertThat(asked(run)).startsWith("m", "judge", "m", "judge", "m", "judge");
        assertThat(Runs.records(run)).hasSize(2).allSatisfy(record -> {
            assertThat(record.outcome()).isEqualTo("solved");
            assertThat(HandedOut.of(record))
                    .isEqualTo(new HandedOut.AnAnswer(record.rounds().get(2)));
        });
        assertThat(cell(table(run, "opinions"), "false positives")).isEqualTo(new Cell.Share(new Proportion(0, 4)));
    }

    /** Says a plan in the third round, and takes that for valid with 0.75, what is wrong with 0.1 and once with 0.6. */
    private static RunModel learnedModel() {
        RunModel model = saying("m", WRONG, WRONG, "PLAN");
        SoftCritic<Problem, PlanReading> critic =
                request -> switch (request.turn().round()) {
                    case 1 -> new Opinion(Belief.INVALID, 0.1, "It looks wrong.");
                    case 2 -> new Opinion(Belief.VALID, 0.6, "");
                    default -> new Opinion(Belief.VALID, 0.75, "", List.of(0.50004, 0.6, 0.7));
                };
        return new RunModel() {
            @Override
            public Proposer proposer(InstanceKey key, Exercise exercise) {
                return model.proposer(key, exercise);
            }

            @Override
            public Optional<Learned> learned() {
                return Optional.of(new Learned(StateReward.CONSTANT, critic));
            }
        };
    }

    @Test
    void should_weigh_votes_by_what_the_model_has_learned_and_report_how_far_it_is_right() throws IOException {
        Path run = run(spec("\"vote:3,critic=learned\""), Map.of("m", learnedModel()));

        assertThat(asked(run)).containsOnly("m").hasSize(6);
        assertThat(Runs.records(run)).hasSize(2).allSatisfy(record -> {
            assertThat(record.outcome()).isEqualTo("solved");
            assertThat(record.rounds().get(0).opinion()).hasValue(new OpinionRecord("invalid", 0.1, "It looks wrong."));
            assertThat(record.decisions())
                    .extracting(Decision::reason)
                    .allMatch(reason -> reason.contains("weigh 0.75"));
            assertThat(HandedOut.of(record))
                    .isEqualTo(new HandedOut.AnAnswer(record.rounds().get(2)));
        });
        assertThat(cell(table(run, "opinions"), "false positives")).isEqualTo(new Cell.Share(new Proportion(2, 4)));
        Table calibration = table(run, "calibration");
        assertThat(cell(calibration, "proposals")).isEqualTo(new Cell.Count(6));
        assertThat(cell(calibration, "valid")).isEqualTo(new Cell.Share(new Proportion(2, 6)));
        // (0.01 + 0.36 + 0.0625) / 3, 1/3 * 2/3, and (0.1 + 0.6 + 0.25) / 3
        assertThat(cell(calibration, "Brier score").value()).isEqualTo("0.144");
        assertThat(cell(calibration, "Brier score of the share").value()).isEqualTo("0.222");
        assertThat(cell(calibration, "calibration error").value()).isEqualTo("0.317");
        Table reliability = table(run, "reliability");
        assertThat(reliability.rows()).extracting(Table.Row::at).containsExactly("10–20 %", "60–70 %", "70–80 %");
        assertThat(reliability.rows())
                .extracting(row -> row.cells().get(1).words())
                .containsExactly("10.0 %", "60.0 %", "75.0 %");
        assertThat(reliability.rows())
                .extracting(row -> row.cells().get(2))
                .containsExactly(
                        new Cell.Share(new Proportion(0, 2)),
                        new Cell.Share(new Proportion(0, 2)),
                        new Cell.Share(new Proportion(2, 2)));
    }

    @Test
    void should_tell_how_far_a_critic_is_right_on_its_way_through_a_plan_where_it_says_so() throws IOException {
        Path run = run(spec("\"vote:3,critic=learned\""), Map.of("m", learnedModel()));

        assertThat(Runs.records(run))
                .allSatisfy(record -> assertThat(record.rounds())
                        .extracting(round -> round.opinion().orElseThrow().along())
                        .containsExactly(List.of(), List.of(), List.of(0.5, 0.6, 0.7)));
        Table onTheWay = table(run, "on-the-way");
        assertThat(onTheWay.rows()).extracting(Table.Row::at).containsExactly("0 %", "25 %", "50 %", "75 %", "100 %");
        assertThat(onTheWay.rows()).extracting(row -> row.cells().get(0)).containsOnly(new Cell.Count(2));
        assertThat(onTheWay.rows())
                .extracting(row -> row.cells().get(2).value())
                .containsExactly("0.250", "0.160", "0.160", "0.090", "0.090");
    }

    @Test
    void should_make_the_same_bytes_when_votes_that_what_was_learned_weighed_are_replayed() throws IOException {
        RunSpec spec = spec("\"vote:3,critic=learned\"");
        RunModel model = learnedModel();
        Path run = run(spec, Map.of("m", model));
        Path replayed = folder.resolve("replayed");
        Recording recording = Recording.of(RunLog.open(run));
        new BenchmarkRun(
                        spec, Map.of("m", recording.withLearned(model.learned())), Runs.LIBRARY, InstantSource.system())
                .begin(replayed, Runs.ENVIRONMENT)
                .run();

        assertThat(Runs.contents(replayed)).isEqualTo(Runs.contents(run));
        assertThatThrownBy(() -> new BenchmarkRun(spec, Map.of("m", recording), Runs.LIBRARY, InstantSource.system()))
                .hasMessageContaining("m has learned nothing of them");
    }

    @Test
    void should_reckon_with_no_opinion_where_the_critic_could_not_say() throws IOException {
        Path run = run(
                spec("\"vote:3,critic=verifier,critic-model=judge\"", "others: [judge]"),
                Map.of(
                        "m", saying("m", WRONG, "No plan at all.", "PLAN"),
                        "judge", saying("judge", "I cannot say.", "VERDICT: valid", "VERDICT: valid")));

        assertThat(cell(table(run, "opinions"), "asked")).isEqualTo(new Cell.Count(6));
        assertThat(cell(table(run, "calibration"), "proposals")).isEqualTo(new Cell.Count(2));
        assertThat(cell(table(run, "calibration"), "calibration error").value()).isEqualTo("0.000");
    }

    @Test
    void should_turn_to_the_stronger_model_that_the_strategy_names() throws IOException {
        Path run = run(
                spec("\"controller,stronger=openai:big\""),
                Map.of("m", saying("m", WRONG), "openai:big", saying("openai:big", "PLAN")));

        assertThat(Runs.records(run)).extracting(InstanceRecord::outcome).containsOnly("solved");
        assertThat(asked(run)).contains("m").endsWith("openai:big");
        assertThat(Runs.records(run).get(0).key().protocol().id()).contains("controller,stronger=openai:big");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void should_report_how_often_a_critic_was_wrong_in_every_format(ReportFormat format) throws IOException {
        Path run =
                run(spec("loop, \"loop,critic=contrary\""), Map.of("m", saying("m", WRONG, "No plan at all.", "PLAN")));

        // Of the plan that could not be read, it says the opposite of invalid too.
        Table opinions = table(run, "opinions");
        assertThat(opinions.rows()).hasSize(1);
        assertThat(cell(opinions, "false positives")).isEqualTo(new Cell.Share(new Proportion(4, 4)));
        assertThat(cell(opinions, "false negatives")).isEqualTo(new Cell.Share(new Proportion(2, 2)));
        assertThat(RunReport.of(List.of(run), ProofTime.OF_RUN, false).write(format))
                .contains("false positives");
    }

    @Test
    void should_leave_the_table_out_where_nobody_was_asked() throws IOException {
        Path run = run(spec("loop"), Map.of("m", saying("m", "PLAN")));

        assertThat(RunReport.of(List.of(run), ProofTime.OF_RUN, false).report().tables())
                .extracting(Table::id)
                .contains("spend")
                .doesNotContain("opinions", "calibration", "reliability", "sending");
        assertThat(Runs.contents(run).get("instances.jsonl")).doesNotContain("opinion", "leftOut", "continuations");
    }

    @Test
    void should_record_and_report_that_answers_were_cut_off_and_prompts_shortened() throws IOException {
        RunModel patient = (key, exercise) -> request -> request.round() == 1
                ? new Answer(WRONG, "", Finish.LENGTH, Optional.empty(), "m", 0, 2)
                : new Answer("Hm.", "", Finish.COMPLETE, Optional.empty(), "m", 4, 0);
        Path run = run(spec("loop"), Map.of("m", patient));

        assertThat(Runs.records(run).get(0).rounds())
                .extracting(RoundRecord::continuations)
                .startsWith(2, 0);
        assertThat(Runs.records(run).get(0).rounds())
                .extracting(RoundRecord::leftOut)
                .startsWith(0, 4);
        Table sending = table(run, "sending");
        long proposals = Runs.records(run).stream()
                .mapToLong(record -> record.rounds().size())
                .sum();
        long tries = Runs.records(run).size();
        assertThat(cell(sending, "cut off")).isEqualTo(new Cell.Share(new Proportion(tries, proposals)));
        assertThat(cell(sending, "continued")).isEqualTo(new Cell.Share(new Proportion(tries, proposals)));
        assertThat(cell(sending, "shortened")).isEqualTo(new Cell.Share(new Proportion(proposals - tries, proposals)));
        assertThat(RunReport.of(List.of(run), ProofTime.OF_RUN, false).write(ReportFormat.HTML))
                .contains("asked to go on: 2")
                .contains("messages not sent: 4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"loop,stronger=big\"                    | []    | turns to no stronger model",
                "\"best-of:2,critic-model=big\"           | []    | hears no critic",
                "\"choice,critic-model=big\"              | []    | hears no critic",
                "\"loop,critic=contrary,critic-model=big\" | []   | asks no model",
                "\"loop,reward-model=big\"                | []    | no reward is asked of a model",
                "\"puct,reward=goals,reward-model=big\"   | []    | no reward is asked of a model",
                "\"puct,reward-model=big\"                | []    | which cannot be asked here",
                "\"controller,stronger=a+\"               | []    | has no name",
                "\"loop,critic=human\"                    | []    | no person",
                "loop                                     | [big] | no strategy asks the model big",
                "\"controller,stronger=big\"              | []    | which cannot be asked here",
            })
    void should_refuse_what_names_a_model_for_nothing(String strategy, String others, String words) {
        assertThatThrownBy(() -> run(spec(strategy, "others: " + others), Map.of("m", saying("m", "PLAN"))))
                .hasMessageContaining(words);
    }
}
