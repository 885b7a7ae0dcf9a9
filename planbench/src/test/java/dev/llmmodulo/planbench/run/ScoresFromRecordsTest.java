package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.planbench.score.InstanceScore;
import dev.llmmodulo.planbench.score.InstanceScore.Kind;
import dev.llmmodulo.planbench.score.Scorer;
import dev.llmmodulo.verifiers.unsolvability.ProofLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresFromRecordsTest {

    private static final String RIGHT = "(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)\n";
    private static final String WRONG = "(pick-up a)\n(stack a b)\n";
    private static final String CLAIM = "There is no plan that reaches the goal.";

    private static final ProofLimits LIMITS = ProofLimits.USUAL.withTime(Duration.ofSeconds(20));

    @TempDir
    Path folder;

    private Path problems;

    @BeforeEach
    void writeProblems() throws IOException {
        NamedDomain domain = Runs.LIBRARY.domain("blocksworld").orElseThrow();
        problems = Files.createDirectories(folder.resolve("problems"));
        Files.writeString(problems.resolve("domain.pddl"), domain.pddl());
        writeProblem("tower", domain, "(on a b) (on b c)");
        writeProblem("ring", domain, "(on a b) (on b a)");
        Files.writeString(problems.resolve("damaged.pddl"), "(define (problem p) (:domain");
    }

    private void writeProblem(String name, NamedDomain domain, String goal) throws IOException {
        Files.writeString(
                problems.resolve(name + ".pddl"),
                "(define (problem p) (:domain " + domain.domain().name() + ") (:objects a b c) (:init (handempty)"
                        + " (ontable a) (ontable b) (ontable c) (clear a) (clear b) (clear c)) (:goal (and " + goal
                        + ")))");
    }

    /** The record of the problem with this name, when this was answered in the only round. */
    private InstanceRecord record(String problem, String prove, RunModel model) throws IOException {
        Path run = folder.resolve("run");
        Runs.of(
                        Runs.spec(
                                "folders: ['" + problems + "']",
                                "models: [m]",
                                "rounds: 1",
                                "proofTime: 20s",
                                "prove: " + prove),
                        model)
                .begin(run, Runs.ENVIRONMENT)
                .run();
        return Runs.records(run).stream()
                .filter(record -> record.key().instance().equals(problem))
                .findFirst()
                .orElseThrow();
    }

    private static RunModel answering(String text, Finish finish) {
        return (key, exercise) -> request -> new Answer(text, "", finish, Optional.empty(), "m");
    }

    private InstanceScore score(InstanceRecord record, ProofLimits limits) throws IOException {
        return new Scorer(RunLog.open(folder.resolve("run")).texts(), Runs.LIBRARY, limits).score(record);
    }

    @ParameterizedTest
    @CsvSource({
        "tower, right,                                          COMPLETE, never,    SOLVED",
        "tower, 'Here it is:\n```\nright```\nDone.',             COMPLETE, never,    SOLVED",
        "tower, wrong,                                          COMPLETE, never,    NOT_SOLVED",
        "tower, The sky is blue.,                               COMPLETE, never,    NOT_SOLVED",
        "tower, '',                                             COMPLETE, never,    EMPTY",
        "tower, '[PLAN]\n[PLAN END]',                           COMPLETE, never,    EMPTY",
        "tower, I cannot help with that.,                       REFUSED,  never,    REFUSED",
        "tower, right,                                          REFUSED,  never,    SOLVED",
        "tower, There is no plan that reaches the goal.,        REFUSED,  never,    REFUSED",
        "ring,  There is no plan that reaches the goal.,        REFUSED,  never,    REFUSED",
        "ring,  There is no plan that reaches the goal.,        REFUSED,  on-claim, REFUSED",
        "tower, There is no plan that reaches the goal.,        COMPLETE, never,    CLAIM_FALSE",
        "ring,  There is no plan that reaches the goal.,        COMPLETE, never,    CLAIM_TRUE",
        "ring,  There is no plan that reaches the goal.,        COMPLETE, on-claim, CLAIM_TRUE",
        "ring,  right,                                          COMPLETE, never,    NOT_SOLVED",
        "ring,  right,                                          COMPLETE, first,    NOT_ASKED",
        "damaged, right,                                        COMPLETE, never,    NOT_SCORED"
    })
    void should_be(String problem, String answer, Finish finish, String prove, Kind kind) throws IOException {
        String text = answer.replace("right", RIGHT).replace("wrong", WRONG);

        InstanceRecord record = record(problem, prove, answering(text, finish));

        assertThat(score(record, LIMITS)).extracting(InstanceScore::kind).isEqualTo(kind);
    }

    @Test
    void should_not_score_a_claim_that_cannot_be_settled() throws IOException {
        InstanceRecord record =
                record("tower", "never", answering("There is no plan that reaches the goal.", Finish.COMPLETE));

        InstanceScore score = score(record, LIMITS.withTime(Duration.ZERO));

        assertThat(score.kind()).isEqualTo(Kind.CLAIM_UNKNOWN);
        assertThat(score.kind().isScored()).isFalse();
    }

    /** As on a machine that is too busy to find anything. */
    @Test
    void should_check_the_certificate_that_the_run_found_rather_than_find_it_again() throws IOException {
        InstanceRecord proven = record("ring", "on-claim", answering(CLAIM, Finish.COMPLETE));

        assertThat(proven.certificate()).isPresent();
        assertThat(score(proven, LIMITS.withTime(Duration.ZERO)))
                .isEqualTo(new InstanceScore(Kind.CLAIM_TRUE, proven.detail()));
    }

    @Test
    void should_check_the_certificate_when_it_was_found_for_a_question_of_planbench() throws IOException {
        Path run = folder.resolve("run");
        Runs.of(
                        Runs.spec(
                                "domains: [unsolvable_blocksworld]",
                                "instances: 1",
                                "models: [m]",
                                "prompts: [zero-shot]",
                                "rounds: 1",
                                "prove: on-claim"),
                        answering(CLAIM, Finish.COMPLETE))
                .begin(run, Runs.ENVIRONMENT)
                .run();
        InstanceRecord proven = Runs.records(run).get(0);

        assertThat(proven.question()).isPresent();
        assertThat(score(proven, LIMITS.withTime(Duration.ZERO)).kind()).isEqualTo(Kind.CLAIM_TRUE);
    }

    /** That of the ring proves nothing of the tower, and what is no certificate proves nothing. */
    @Test
    void should_believe_no_certificate_that_does_not_prove_it() throws IOException {
        InstanceRecord claimed = record("tower", "on-claim", answering(CLAIM, Finish.COMPLETE));
        InstanceRecord ring = Runs.records(folder.resolve("run")).stream()
                .filter(record -> record.certificate().isPresent())
                .findFirst()
                .orElseThrow();

        for (String hash :
                List.of(ring.certificate().orElseThrow(), claimed.problem().domainText(), "of no text")) {
            InstanceRecord forged = withCertificate(claimed, hash);
            assertThat(score(forged, LIMITS).kind()).isEqualTo(Kind.CLAIM_FALSE);
            assertThat(score(forged, LIMITS.withTime(Duration.ZERO)).kind()).isEqualTo(Kind.CLAIM_UNKNOWN);
        }
    }

    /** As on a machine that is too busy to find it in time. */
    @Test
    void should_find_by_work_rather_than_time_that_there_is_a_plan() throws IOException {
        InstanceRecord claimed = record("tower", "never", answering(CLAIM, Finish.COMPLETE));

        assertThat(score(claimed, LIMITS.withTime(Duration.ofNanos(1))).kind()).isEqualTo(Kind.CLAIM_FALSE);
    }

    /** Its plans came with the set; those of blocksworld did not. */
    @ParameterizedTest
    @CsvSource({
        "blocksworld_hard, pddl,               CLAIM_FALSE",
        "blocksworld_hard, zero-shot-pddl,     CLAIM_FALSE",
        "blocksworld,      pddl,               CLAIM_UNKNOWN"
    })
    void should_know_by_a_plan_on_record_that_a_claim_is_false(String set, String prompt, Kind kind)
            throws IOException {
        Runs.of(
                        Runs.spec(
                                "domains: [" + set + "]",
                                "instances: 1",
                                "models: [m]",
                                "prompts: [" + prompt + "]",
                                "rounds: 1",
                                "prove: never"),
                        answering("There is no plan that reaches the goal.", Finish.COMPLETE))
                .begin(folder.resolve("run"), Runs.ENVIRONMENT)
                .run();

        InstanceRecord record = Runs.records(folder.resolve("run")).get(0);

        assertThat(score(record, LIMITS.withTime(Duration.ZERO)).kind()).isEqualTo(kind);
    }

    @Test
    void should_not_score_what_a_service_failed_to_answer() throws IOException {
        InstanceRecord record = record("tower", "never", (key, exercise) -> request -> {
            throw new ServiceException(ServiceException.Kind.TIMED_OUT, "no answer");
        });

        assertThat(score(record, LIMITS)).isEqualTo(new InstanceScore(Kind.NOT_SCORED, "TIMED_OUT: no answer"));
    }

    @Test
    void should_believe_the_answer_and_not_what_the_record_says_came_of_it() throws IOException {
        InstanceRecord wrong = record("tower", "never", answering(WRONG, Finish.COMPLETE));

        assertThat(score(withOutcome(wrong, "solved", RIGHT), LIMITS).kind()).isEqualTo(Kind.NOT_SOLVED);
        assertThat(score(withOutcome(wrong, "proven-unsolvable", ""), LIMITS).kind())
                .isEqualTo(Kind.NOT_SCORED);
    }

    @Test
    void should_count_only_a_model_that_was_asked_where_it_is_proven_that_there_is_no_plan() throws IOException {
        InstanceRecord asked = record("ring", "never", answering(WRONG, Finish.COMPLETE));
        InstanceScore proven = score(withOutcome(asked, "proven-unsolvable", ""), LIMITS);
        assertThat(proven.kind()).isEqualTo(Kind.UNSOLVABLE_PROVEN);
        assertThat(proven.kind().isScored()).isTrue();
    }

    /** As on a machine that is too busy to find anything. */
    @Test
    void should_know_by_its_certificate_alone_why_a_model_was_not_asked() throws IOException {
        InstanceRecord unasked = record("ring", "first", answering(WRONG, Finish.COMPLETE));

        InstanceScore score = score(unasked, LIMITS.withTime(Duration.ZERO));

        assertThat(unasked.rounds()).isEmpty();
        assertThat(score).isEqualTo(new InstanceScore(Kind.NOT_ASKED, unasked.detail()));
        assertThat(score.kind().isScored()).isFalse();
    }

    @Test
    void should_not_score_without_the_texts_of_the_problem() throws IOException {
        InstanceRecord record = record("tower", "never", answering(RIGHT, Finish.COMPLETE));
        Files.writeString(folder.resolve("run").resolve("texts.jsonl"), "");

        assertThat(score(record, LIMITS).kind()).isEqualTo(Kind.NOT_SCORED);
    }

    private static InstanceRecord withCertificate(InstanceRecord record, String hash) {
        return with(record, record.outcome(), record.detail(), record.text(), record.decisions(), Optional.of(hash));
    }

    private static InstanceRecord withOutcome(InstanceRecord record, String outcome, String text) {
        return with(record, outcome, "", text, List.of(), Optional.empty());
    }

    private static InstanceRecord with(
            InstanceRecord record,
            String outcome,
            String detail,
            String text,
            List<Decision> decisions,
            Optional<String> certificate) {
        return new InstanceRecord(
                record.key(),
                record.problem(),
                record.question(),
                record.started(),
                record.time(),
                outcome,
                detail,
                text,
                record.rounds(),
                record.spend(),
                record.error(),
                decisions,
                record.modelTime(),
                certificate);
    }
}
