package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the embedded model has learned beside proposing. These weights learned nothing, but one of them has a head. */
class LearnedTest {

    private static final String NETWORK =
            "embedded:../generator/embedded/src/test/resources/dev/llmmodulo/generator/embedded/network/";
    private static final String WITH_HEAD = NETWORK + "tiny.value.safetensors";
    private static final String WITHOUT_HEAD = NETWORK + "tiny.safetensors";
    private static final String PROBLEM = "examples/blocksworld/sussman.pddl";

    @TempDir
    private Path folder;

    private static Ran solve(String options) {
        return Ran.of(("solve --prove never " + options + " " + PROBLEM).split(" "));
    }

    private Path ofRun() {
        return folder.resolve("run");
    }

    private Ran run(String model) {
        return Ran.of(
                "bench",
                "run",
                "--out",
                ofRun().toString(),
                "--domain",
                "blocksworld",
                "--instances",
                "3",
                "--prove",
                "never",
                "--model",
                model,
                "--strategy",
                "vote:3,critic=learned");
    }

    @Test
    void should_weigh_the_votes_of_a_solve() {
        Ran ran = solve("--model " + WITH_HEAD + " --max-output-tokens 40 --strategy vote:3,critic=learned");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.UNSOLVED.code());
        assertThat(ran.err()).containsPattern("has [123] of 3 votes, by the rounds \\[.*], which weigh [0-2]\\.[0-9]+");
    }

    @Test
    void should_record_and_report_what_it_thinks_of_each_plan_of_a_run_and_make_it_again() throws Exception {
        assertThat(run(WITH_HEAD).exit()).isEqualTo(ExitCode.OK.code());

        assertThat(ofRun().resolve("instances.jsonl"))
                .content()
                .contains("The chance that this plan is valid seems to be");
        assertThat(Ran.of("bench", "report", ofRun().toString()).out())
                .contains("## Soft critics", "## Calibration of soft critics", "## Reliability of soft critics");

        Path again = folder.resolve("again");
        Ran replay = Ran.of("bench", "run", "--out", again.toString(), "--replay", ofRun().toString());

        assertThat(replay.exit()).as(replay.err()).isEqualTo(ExitCode.OK.code());
        assertThat(again.resolve("instances.jsonl")).hasSameTextualContentAs(ofRun().resolve("instances.jsonl"));
    }

    @Test
    void should_refuse_a_run_by_what_the_weights_have_not_learned() {
        Ran ran = run(WITHOUT_HEAD);

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err())
                .contains(
                        "the strategy vote:3,critic=learned goes by what its model has learned of states and plans, and")
                .contains("tiny.safetensors has learned nothing of them");
        assertThat(Files.exists(ofRun())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {WITHOUT_HEAD, "noisy"})
    void should_refuse_a_solve_by_what_nobody_has_learned(String model) {
        Ran ran = solve("--model " + model + " --strategy vote:3,critic=learned");

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains("the critic learned is not there: the model has learned nothing of plans");
    }

    @Test
    void should_leave_undecided_what_its_tokens_cannot_say() throws Exception {
        Path problem = Files.writeString(folder.resolve("open.pddl"), """
                (define (problem open) (:domain blocksworld) (:objects a b c)
                  (:init (handempty) (ontable a) (clear a) (ontable b) (clear b) (ontable c))
                  (:goal (on a b)))
                """);

        Ran ran = Ran.of(
                "solve",
                "--prove",
                "never",
                "--model",
                WITH_HEAD,
                "--strategy",
                "best-first,reward=learned",
                "examples/blocksworld/domain.pddl",
                problem.toString());

        assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.UNDECIDED.code());
        assertThat(ran.err()).contains("the reward cannot be reckoned: ", "what \"clear\" says is left open");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loop,critic=learned       | critic means nothing to the embedded model",
                "controller,critic=learned | critic means nothing to the embedded model",
                "vote,critic=model         | critic=learned goes by what it has learned",
                "vote,critic=learned,critic-model=noisy | a critic of kind learned asks no model",
                "best-of,critic=learned    | critic means nothing to the embedded model",
            })
    void should_refuse_what_means_nothing_and_say_what_does(String strategy, String complaint) {
        Ran ran = solve("--model " + WITH_HEAD + " --strategy " + strategy);

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains(complaint);
    }
}
