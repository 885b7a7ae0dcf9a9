package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.llmmodulo.verifiers.report.CritiqueData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateTest {

    private static final Path BLOCKS = Path.of("examples/blocksworld");
    private static final String DOMAIN = BLOCKS.resolve("domain.pddl").toString();
    private static final String PROBLEM = BLOCKS.resolve("sussman.pddl").toString();
    private static final String RIGHT = BLOCKS.resolve("sussman.plan").toString();
    private static final String WRONG = BLOCKS.resolve("wrong.plan").toString();

    private static final String DETOUR = BLOCKS.resolve("detour.plan").toString();

    @TempDir
    private Path folder;

    @Test
    void should_say_that_a_plan_is_valid_and_what_it_costs() {
        assertThat(Ran.of("validate", DOMAIN, PROBLEM, RIGHT))
                .isEqualTo(new Ran(0, RIGHT + ": valid, cost 6, 6 steps\n", ""));
    }

    @Test
    void should_find_the_domain_beside_the_problem() {
        assertThat(Ran.of("validate", PROBLEM, RIGHT)).isEqualTo(Ran.of("validate", DOMAIN, PROBLEM, RIGHT));
    }

    @Test
    void should_say_why_a_plan_is_not_valid() {
        assertThat(Ran.of("validate", PROBLEM, WRONG))
                .isEqualTo(new Ran(
                        ExitCode.NOT_VALID.code(),
                        WRONG + ": invalid: Step 3, (pick-up a), has an unsatisfied precondition: (clear a).\n",
                        ""));
    }

    @Test
    void should_print_sarif_for_editors() throws Exception {
        Ran ran = Ran.of("validate", "--sarif", PROBLEM, RIGHT, WRONG);
        JsonNode result = new ObjectMapper().readTree(ran.out()).at("/runs/0/results");

        assertThat(ran.exit()).isEqualTo(ExitCode.NOT_VALID.code());
        assertThat(result).hasSize(1);
        assertThat(result.at("/0/ruleId").asText()).isEqualTo("precondition.unsatisfied");
        assertThat(result.at("/0/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(3);
    }

    @Test
    void should_judge_several_plans_and_let_the_invalid_one_decide_the_exit_code() {
        Ran ran = Ran.of("validate", PROBLEM, RIGHT, WRONG, RIGHT);

        assertThat(ran.exit()).isEqualTo(ExitCode.NOT_VALID.code());
        assertThat(ran.out().lines()).hasSize(3);
    }

    @Test
    void should_read_a_plan_from_standard_input() throws Exception {
        assertThat(Ran.withInput(Files.readString(Path.of(RIGHT)), "validate", PROBLEM, "-"))
                .isEqualTo(new Ran(0, "-: valid, cost 6, 6 steps\n", ""));
    }

    @Test
    void should_read_an_answer_of_a_model_only_when_told_to() {
        String answer = "Here is my plan:\n1. (unstack c a)\n2. (put-down c)\n";

        assertThat(Ran.withInput(answer, "validate", PROBLEM, "-").out()).contains("cannot be read as a plan");
        assertThat(Ran.withInput(answer, "validate", "--reading", "tolerant", PROBLEM, "-")
                        .out())
                .contains("does not reach the goal");
    }

    @Test
    void should_show_each_state_and_the_step_that_cannot_be_executed() {
        assertThat(Ran.of("validate", "--trace", PROBLEM, WRONG).out().lines())
                .element(1)
                .isEqualTo("  state: (clear b) (clear c) (handempty) (on c a) (ontable a) (ontable b)");
        assertThat(Ran.of("validate", "--trace", PROBLEM, WRONG).out().lines())
                .element(2)
                .isEqualTo("  step 1: (pick-up b)");
        assertThat(Ran.of("validate", "--trace", PROBLEM, WRONG).out().lines())
                .last()
                .isEqualTo("  not executed: step 3: (pick-up a)");
    }

    @Test
    void should_say_when_a_plan_costs_more_than_the_bound() {
        Ran ran = Ran.of("validate", "--cost-bound", "5", PROBLEM, RIGHT);

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("valid, cost 6, 6 steps: The plan costs 6, which is more than the bound of 5.");
    }

    @Test
    void should_print_one_json_object_for_all_plans() throws Exception {
        Ran ran = Ran.of("validate", "--json", "--trace", PROBLEM, RIGHT, WRONG);

        JsonNode json = new ObjectMapper().readTree(ran.out());
        assertThat(json.at("/exitCode").intValue()).isEqualTo(ran.exit()).isEqualTo(ExitCode.NOT_VALID.code());
        assertThat(json.at("/plans/0/verdict").textValue()).isEqualTo("valid");
        assertThat(json.at("/plans/0/cost").intValue()).isEqualTo(6);
        assertThat(json.at("/plans/0/states")).hasSize(7);
        assertThat(json.at("/plans/1/verdict").textValue()).isEqualTo("invalid");
        assertThat(json.at("/plans/1/critiques/0/id").textValue()).isEqualTo("precondition.unsatisfied");
        assertThat(json.at("/plans/1/critiques/0/facts/step").isMissingNode()).isFalse();
    }

    @Test
    void should_print_a_json_object_also_when_the_problem_is_broken() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.pddl"), "(define (problem broken)");

        Ran ran = Ran.of("validate", "--json", DOMAIN, broken.toString(), RIGHT);

        JsonNode json = new ObjectMapper().readTree(ran.out());
        assertThat(json.at("/exitCode").intValue()).isEqualTo(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(json.at("/problems/0/code").textValue()).isEqualTo("text.missing-parenthesis");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void should_name_every_flaw_and_which_of_them_only_follow() {
        assertThat(Ran.of("validate", "--all-flaws", "skip", PROBLEM, WRONG).out())
                .isEqualTo(WRONG + """
                : invalid:
                  Step 3, (pick-up a), has an unsatisfied precondition: (clear a).
                  Step 4, (stack a b), has an unsatisfied precondition: (holding a). This would not be so if the failing \
                steps before it could be executed.
                  The plan does not reach the goal. The unsatisfied goal condition is: (on a b). This would not be so if \
                the failing steps before it could be executed.
                """);
        assertThat(Ran.of("validate", "--all-flaws", "apply", PROBLEM, WRONG).out())
                .isEqualTo(WRONG + ": invalid: Step 3, (pick-up a), has an unsatisfied precondition: (clear a).\n");
        assertThat(Ran.of("validate", "--all-flaws", "skip", PROBLEM, RIGHT))
                .isEqualTo(Ran.of("validate", PROBLEM, RIGHT));
    }

    /** In words, by the published schemas, and in a batch. */
    @Test
    void should_name_every_flaw_of_a_plan_with_times() throws Exception {
        Path domain = Files.writeString(folder.resolve("domain.pddl"), """
                (define (domain matches) (:requirements :durative-actions) (:predicates (light) (hand) (mended ?f))
                  (:durative-action mend :parameters (?f) :duration (= ?duration 5)
                    :condition (and (at start (hand)) (over all (light)))
                    :effect (and (at start (not (hand))) (at end (mended ?f)) (at end (hand)))))
                """);
        Path problem = Files.writeString(folder.resolve("p.pddl"), """
                (define (problem p) (:domain matches) (:requirements :timed-initial-literals) (:objects f g)
                  (:init (light) (hand) (at 3 (not (light)))) (:goal (mended f)))
                """);
        Path plan = Files.writeString(folder.resolve("plan"), "0: (mend f) [5]\n6: (mend g) [4]\n");
        String[] command = {"validate", "--all-flaws", "skip", domain.toString(), problem.toString(), plan.toString()};

        Ran said = Ran.of(command);
        JsonNode json =
                new ObjectMapper().readTree(Ran.of(with("--json", command)).out());
        JsonNode sarif =
                new ObjectMapper().readTree(Ran.of(with("--sarif", command)).out());

        assertThat(said.out()).isEqualTo(plan + """
                : invalid:
                  Step 1, (mend f), has an unsatisfied condition while it lasts, after what happens at time 3: (light).
                  Step 2, (mend g), has the duration 4, but it must be exactly 5.
                  Step 2, (mend g), has an unsatisfied condition at its start, at time 6: (hand). This would not be so if \
                the failing steps before it could be executed.
                  The plan does not reach the goal. The unsatisfied goal condition is: (mended f). This would not be so if \
                the failing steps before it could be executed.
                """);
        assertThat(said.exit()).isEqualTo(ExitCode.NOT_VALID.code());
        assertThat(json.at("/plans/0/critiques").findValuesAsText("origin"))
                .containsExactly("first-hand", "first-hand", "follow-on", "follow-on");
        assertThat(sarif.at("/runs/0/results").findValuesAsText("ruleId"))
                .isEqualTo(json.at("/plans/0/critiques").findValuesAsText("id"))
                .containsExactly(
                        "condition.unsatisfied", "duration.violated", "condition.unsatisfied", "goal.unsatisfied");
        assertThat(json.at("/plans/0/critiques"))
                .allSatisfy(critique ->
                        assertThat(critiqueSchema().validate(critique)).isEmpty());
    }

    private static String[] with(String option, String[] command) {
        return Stream.concat(
                        Stream.of(command[0], option), Arrays.stream(command).skip(1))
                .toArray(String[]::new);
    }

    private static Schema critiqueSchema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CritiqueData.schema());
    }

    /** VAL ends with the number of plans that are not valid, modulo 256. */
    @Test
    void should_not_end_as_with_valid_plans_however_many_are_not_valid() {
        String[] command = Stream.concat(Stream.of("validate", PROBLEM), Collections.nCopies(256, WRONG).stream())
                .toArray(String[]::new);

        assertThat(Ran.of(command).exit()).isEqualTo(ExitCode.NOT_VALID.code());
    }

    @Test
    void should_say_what_could_be_better_about_a_valid_plan() {
        Ran ran = Ran.of("validate", "--advice", "--optimum", "6", PROBLEM, DETOUR);

        assertThat(ran).isEqualTo(new Ran(0, DETOUR + """
                : valid, cost 8, 8 steps:
                  The plan costs 8, but the cheapest plan costs 6.
                  The plan is still valid without these steps: 3, (pick-up a); 4, (put-down a).
                  Steps 3 to 4 lead back to the state before them: after step 4 it is the same as after step 2.
                """, ""));
        assertThat(Ran.of("validate", "--advice", PROBLEM, RIGHT)).isEqualTo(Ran.of("validate", PROBLEM, RIGHT));
    }

    @Test
    void should_say_which_edits_make_a_plan_valid_only_when_asked() {
        assertThat(Ran.of("validate", "--repair", "2", PROBLEM, WRONG).out())
                .contains("The plan becomes valid with 2 changes: insert (unstack c a) as step 1");
        assertThat(Ran.of("validate", "--repair", "1", PROBLEM, WRONG)).isEqualTo(Ran.of("validate", PROBLEM, WRONG));
        assertThat(Ran.of("validate", "--repair", "2", "--repair-time", "0s", PROBLEM, WRONG))
                .isEqualTo(Ran.of("validate", PROBLEM, WRONG));
    }

    @ParameterizedTest
    @CsvSource({
        "--repair 0,        --repair takes a number of edits",
        "--repair-time 5s,  --repair-time means nothing without --repair",
        "--all-flaws maybe, Invalid value for option '--all-flaws'",
    })
    void should_say_what_is_wrong_with_an_option(String options, String complaint) {
        Ran ran = Ran.of(("validate " + options + " " + PROBLEM + " " + RIGHT).split(" "));

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains(complaint);
    }

    @Test
    void should_print_critiques_by_the_published_schema() throws Exception {
        Schema schema = critiqueSchema();
        Ran ran = Ran.withInput(
                "Hello!",
                "validate",
                "--json",
                "--all-flaws",
                "skip",
                "--advice",
                "--repair",
                "2",
                PROBLEM,
                WRONG,
                DETOUR,
                "-");

        List<JsonNode> critiques = new ObjectMapper()
                .readTree(ran.out()).at("/plans").findValues("critiques").stream()
                        .flatMap(plan -> StreamSupport.stream(plan.spliterator(), false))
                        .toList();
        assertThat(critiques)
                .extracting(critique -> critique.path("id").textValue())
                .containsOnly(
                        "precondition.unsatisfied",
                        "goal.unsatisfied",
                        "plan.repair",
                        "steps.avoidable",
                        "state.repeated",
                        "plan.unreadable");
        assertThat(critiques)
                .allSatisfy(critique -> assertThat(schema.validate(critique)).isEmpty());
    }

    @Test
    void should_say_what_is_not_supported() throws Exception {
        Path domain = Files.writeString(folder.resolve("domain.pddl"), """
                (define (domain waiting)
                  (:requirements :durative-actions)
                  (:predicates (done))
                  (:event finish
                    :parameters ()
                    :precondition ()
                    :effect (done)))
                """);
        Path problem = Files.writeString(
                folder.resolve("p.pddl"), "(define (problem p) (:domain waiting) (:init) (:goal (done)))");

        Ran ran = Ran.of("validate", domain.toString(), problem.toString(), RIGHT);

        assertThat(ran.exit()).isEqualTo(ExitCode.UNDECIDED.code());
        assertThat(ran.err()).contains("unsupported");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(= (length) 3) | (:metric minimize (total-cost)) | 0  | valid, cost 3, 1 step",
                "(= (length) 3) | ''                              | 0  | valid, cost 1, 1 step",
                "''             | (:metric minimize (total-cost)) | 13 | invalid: Step 1, (go), cannot be executed",
            })
    void should_reckon_with_the_costs_of_actions(String init, String metric, int exit, String told) throws Exception {
        Path domain = Files.writeString(folder.resolve("domain.pddl"), """
                (define (domain going)
                  (:requirements :strips :action-costs)
                  (:predicates (there))
                  (:functions (total-cost) - number (length) - number)
                  (:action go
                    :parameters ()
                    :precondition (and)
                    :effect (and (there) (increase (total-cost) (length)))))
                """);
        Path problem = Files.writeString(
                folder.resolve("p.pddl"),
                "(define (problem p) (:domain going) (:init " + init + ") (:goal (there)) " + metric + ")");

        Ran ran = Ran.withInput("(go)", "validate", "--trace", domain.toString(), problem.toString(), "-");

        assertThat(ran.out()).startsWith("-: " + told).contains("\n  state: \n");
        assertThat(ran.exit()).isEqualTo(exit);
    }

    @Test
    void should_warn_of_a_problem_that_is_for_another_domain() throws Exception {
        Path problem = Files.writeString(
                folder.resolve("p.pddl"),
                Files.readString(BLOCKS.resolve("sussman.pddl")).replace(":domain blocksworld", ":domain logistics"));
        String domain = BLOCKS.resolve("domain.pddl").toString();

        Ran ran = Ran.of("validate", domain, problem.toString(), RIGHT);

        assertThat(ran.exit()).isZero();
        assertThat(ran.err())
                .contains("warning: the problem is for the domain logistics")
                .hasLineCount(1);
        assertThat(Ran.of("validate", "--json", domain, problem.toString(), RIGHT)
                        .out())
                .contains("pddl.other-domain");
        assertThat(Ran.of("solve", domain, problem.toString()).err()).contains("for the domain logistics");
    }

    @Test
    void should_name_a_file_that_is_missing() {
        assertThat(Ran.of("validate", "none.pddl", RIGHT))
                .isEqualTo(new Ran(ExitCode.INPUT_ERROR.code(), "", "none.pddl: there is no such file\n"));
        assertThat(Ran.of("validate", PROBLEM, "none.plan").err()).contains("none.plan", "there is no such file");
    }

    @Test
    void should_print_nothing_that_a_terminal_would_obey() {
        Ran ran = Ran.withInput("(pick-up \u001B[31mb)", "validate", PROBLEM, "-");

        assertThat(ran.out()).doesNotContain("\u001B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "soon", "1e-100000000"})
    void should_refuse_a_tolerance_that_is_none(String epsilon) {
        Ran ran = Ran.of("validate", "--epsilon=" + epsilon, "a.pddl", "a.plan");

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains("'" + epsilon + "' is no tolerance such as 0.001");
    }
}
