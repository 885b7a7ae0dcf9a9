package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCommandTest {

    private static final String PROBLEM = "examples/blocksworld/sussman.pddl";
    private static final String UNSOLVABLE = "examples/blocksworld/no-hand.pddl";
    private static final String STEPS =
            "(unstack c a)\n(put-down c)\n(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)\n";

    @TempDir
    private Path folder;

    @Test
    void should_print_only_the_plan_and_its_cost_to_standard_output() {
        Ran ran = Ran.of("plan", PROBLEM);

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).isEqualTo(STEPS + "; cost = 6\n");
        assertThat(ran.err()).matches("h-ff: [0-9]+ states? expanded, .* s of grounding, .* s of search\n");
    }

    @ParameterizedTest
    @CsvSource({"lm-cut", "h-max", "blind"})
    void should_find_a_plan_that_no_other_is_cheaper_than(String heuristic) throws Exception {
        Path domain = Files.writeString(folder.resolve("domain.pddl"), """
                (define (domain going)
                  (:requirements :strips :action-costs)
                  (:predicates (there) (half))
                  (:functions (total-cost) - number)
                  (:action jump :parameters () :precondition (and) :effect (and (there) (increase (total-cost) 9)))
                  (:action walk :parameters () :precondition (and) :effect (and (half) (increase (total-cost) 2.5)))
                  (:action go :parameters () :precondition (half) :effect (and (there) (increase (total-cost) 2))))
                """);
        Path problem = Files.writeString(
                folder.resolve("p.pddl"),
                "(define (problem p) (:domain going) (:init (= (total-cost) 0)) (:goal (there))"
                        + " (:metric minimize (total-cost)))");

        Ran ran = Ran.of("plan", "--optimal", "--heuristic", heuristic, domain.toString(), problem.toString());

        assertThat(ran.out()).isEqualTo("(walk)\n(go)\n; cost = 4.5\n");
        assertThat(ran.err()).startsWith(heuristic + ": ");
        assertThat(ran.exit()).isZero();
        Ran both = Ran.of("plan", "--anytime", domain.toString(), problem.toString());
        assertThat(both.out()).endsWith("(walk)\n(go)\n; cost = 4.5\n");
        assertThat(both.err()).endsWith("no plan is cheaper than 4.5\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "prove"})
    void should_hand_out_a_plan_whose_metric_has_no_value(String command) throws Exception {
        Path domain = Files.writeString(folder.resolve("domain.pddl"), """
                (define (domain going)
                  (:requirements :strips :action-costs)
                  (:predicates (there))
                  (:functions (total-cost) - number)
                  (:action go :parameters () :precondition (and) :effect (there)))
                """);
        Path problem = Files.writeString(
                folder.resolve("p.pddl"),
                "(define (problem p) (:domain going) (:init (= (total-cost) 0)) (:goal (there))"
                        + " (:metric minimize (/ 10 (total-cost))))");

        Ran ran = Ran.of(command, domain.toString(), problem.toString());
        Ran json = Ran.of(command, "--json", domain.toString(), problem.toString());

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("(go)\n").doesNotContain("cost");
        JsonNode facts = new ObjectMapper().readTree(json.out());
        assertThat(facts.path("plan").path(0).asText()).isEqualTo("(go)");
        assertThat(facts.has("cost")).isFalse();
    }

    @Test
    void should_write_a_plan_that_validates() {
        Path plan = folder.resolve("plan");

        assertThat(Ran.of("plan", "--out", plan.toString(), PROBLEM).out()).isEmpty();
        assertThat(Ran.of("validate", PROBLEM, plan.toString()))
                .isEqualTo(new Ran(0, plan + ": valid, cost 6, 6 steps\n", ""));
    }

    @Test
    void should_end_with_eleven_only_by_a_proof() throws Exception {
        Ran ran = Ran.of("plan", UNSOLVABLE);

        assertThat(ran.exit()).isEqualTo(ExitCode.PROVEN_UNSOLVABLE.code());
        assertThat(ran.out()).contains("proven unsolvable: The goal needs \"(on a b)\"");
        assertThat(json(Ran.of("plan", "--json", UNSOLVABLE)).at("/certificate").textValue())
                .isEqualTo("relaxed-unreachable");
    }

    @ParameterizedTest
    @CsvSource({"12, ''", "12, --optimal", "20, --optimal", "50, ''"})
    void should_prove_at_once_that_a_contradictory_tower_cannot_be_built(int blocks, String option) throws Exception {
        StringBuilder text = new StringBuilder("(define (problem ring) (:domain blocksworld) (:objects");
        IntStream.rangeClosed(1, blocks).forEach(block -> text.append(" b").append(block));
        text.append(") (:init (handempty)");
        IntStream.rangeClosed(1, blocks)
                .forEach(block -> text.append("(ontable b" + block + ")").append("(clear b" + block + ")"));
        text.append(") (:goal (and");
        IntStream.rangeClosed(1, blocks)
                .forEach(block -> text.append("(on b" + block + " b" + (block % blocks + 1) + ")"));
        Path problem = Files.writeString(folder.resolve("p.pddl"), text + ")))");

        Ran ran = Ran.of(Stream.of("plan", option, "examples/blocksworld/domain.pddl", problem.toString())
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new));

        assertThat(ran.exit()).isEqualTo(ExitCode.PROVEN_UNSOLVABLE.code());
        assertThat(ran.out()).startsWith("proven unsolvable: ");
        assertThat(ran.err()).contains("acyclic-relation: proven").doesNotContain("expanded");
    }

    /** Both lights go on and off together; that takes pairs of facts to see. */
    private String[] lights() throws IOException {
        Path domain = Files.writeString(folder.resolve("domain.pddl"), """
                (define (domain lights)
                  (:requirements :strips :negative-preconditions)
                  (:predicates (a) (b))
                  (:action on :parameters () :precondition (and (not (a)) (not (b))) :effect (and (a) (b)))
                  (:action off :parameters () :precondition (and (a) (b)) :effect (and (not (a)) (not (b)))))
                """);
        Path problem = Files.writeString(
                folder.resolve("p.pddl"), "(define (problem p) (:domain lights) (:init) (:goal (and (a) (not (b)))))");
        return new String[] {domain.toString(), problem.toString()};
    }

    @ParameterizedTest
    @CsvSource({"--anytime", "--optimal"})
    void should_prove_after_a_search_that_saw_everything(String option) throws Exception {
        JsonNode json = json(Ran.of("plan", "--json", option, lights()[0], lights()[1]));

        assertThat(json.at("/outcome").textValue()).isEqualTo("unsolvable");
        assertThat(json.at("/certificate").textValue()).isEqualTo("mutex-pairs");
        assertThat(json.at("/statistics/evaluated").intValue()).isPositive();
        assertThat(json.at("/efforts").findValuesAsText("method"))
                .startsWith("weighted-count", "relaxed-unreachable", "mutex-group", "acyclic-relation")
                .endsWith("mutex-pairs");
        assertThat(json.at("/exitCode").intValue()).isEqualTo(ExitCode.PROVEN_UNSOLVABLE.code());
    }

    @Test
    void should_print_one_json_object() throws Exception {
        JsonNode json = json(Ran.of("plan", "--json", "--optimal", PROBLEM));

        assertThat(json.at("/outcome").textValue()).isEqualTo("optimal");
        assertThat(json.at("/plan")).hasSize(6);
        assertThat(json.at("/cost").intValue()).isEqualTo(6);
        assertThat(json.at("/validated").booleanValue()).isTrue();
        assertThat(json.at("/exitCode").intValue()).isZero();
    }

    @Test
    void should_print_what_the_search_did() throws Exception {
        JsonNode optimal = json(Ran.of("plan", "--json", "--optimal", "--heuristic", "blind", PROBLEM))
                .at("/statistics");

        assertThat(optimal.at("/heuristic").textValue()).isEqualTo("blind");
        long expanded = optimal.at("/expanded").longValue();
        assertThat(expanded).isGreaterThan(6);
        assertThat(optimal.at("/expandedBeforeLastLayer").longValue()).isBetween(1L, expanded - 1);
        assertThat(optimal.at("/generated").longValue())
                .isGreaterThanOrEqualTo(optimal.at("/evaluated").longValue() - 1);
        assertThat(optimal.at("/searchSeconds").isNumber()).isTrue();
        assertThat(optimal.at("/groundingSeconds").isNumber()).isTrue();
        JsonNode greedy = json(Ran.of("plan", "--json", PROBLEM)).at("/statistics");
        assertThat(greedy.at("/heuristic").textValue()).isEqualTo("h-ff");
        assertThat(greedy.has("expandedBeforeLastLayer")).isFalse();
        assertThat(Ran.of("plan", "--help").out())
                .contains("heuristic", "expandedBeforeLastLayer", "evaluated", "searchSeconds", "validated");
    }

    @Test
    void should_name_what_is_not_supported() throws Exception {
        Path domain = Files.writeString(folder.resolve("domain.pddl"), """
                (define (domain filling)
                  (:requirements :strips :numeric-fluents)
                  (:predicates (full))
                  (:functions (level))
                  (:action fill :parameters () :precondition (< (level) 3) :effect (increase (level) 1)))
                """);
        Path problem = Files.writeString(
                folder.resolve("p.pddl"),
                "(define (problem p) (:domain filling) (:init (= (level) 0)) (:goal (= (level) 2)))");

        for (String command : new String[] {"plan", "prove"}) {
            Ran ran = Ran.of(command, domain.toString(), problem.toString());

            assertThat(ran.exit()).as(command).isEqualTo(ExitCode.UNDECIDED.code());
            assertThat(ran.out() + ran.err()).as(command).contains("unsupported: ", "numeric");
        }
    }

    @Test
    void should_name_what_proofs_do_not_support() throws Exception {
        Path domain = Files.writeString(folder.resolve("domain.pddl"), """
                (define (domain dark)
                  (:requirements :strips :derived-predicates)
                  (:predicates (lit) (day) (bright))
                  (:action light :parameters () :precondition (day) :effect (lit))
                  (:derived (bright) (lit)))
                """);
        Path problem = Files.writeString(
                folder.resolve("p.pddl"), "(define (problem p) (:domain dark) (:init) (:goal (bright)))");

        Ran plan = Ran.of("plan", domain.toString(), problem.toString());
        assertThat(plan.exit()).isEqualTo(ExitCode.UNSOLVED.code());
        assertThat(plan.err()).contains("that there is no plan is not proven; proofs: unsupported: derived predicates");
        Ran prove = Ran.of("prove", domain.toString(), problem.toString());
        assertThat(prove.exit()).isEqualTo(ExitCode.UNDECIDED.code());
        assertThat(prove.out()).isEqualTo("undecided: unsupported: derived predicates\n");
    }

    @Test
    void should_end_when_the_time_is_up() {
        assertThat(Ran.of("plan", "--time-limit", "0s", PROBLEM).exit()).isEqualTo(ExitCode.OUT_OF_TIME.code());
        assertThat(Ran.of("plan", "--memory-limit", "1k", "--optimal", "--heuristic", "blind", PROBLEM)
                        .exit())
                .isEqualTo(ExitCode.OUT_OF_MEMORY.code());
    }

    @ParameterizedTest
    @CsvSource({
        "--optimal --anytime,        --optimal and --anytime exclude each other",
        "--anytime --heuristic h-max, --heuristic means nothing without --optimal",
        "--optimal --heuristic h,    there is no heuristic h; there are lm-cut",
        "--planner some,             there is no planner some",
        "--memory-limit much,        is no size such as 500m or 2g",
        "--time-limit 3000000h,      is too long: at most 2562047h",
        "--optimal --heuristic blind --planner fast-downward, mean nothing to another planner",
    })
    void should_say_what_is_wrong_with_an_option(String options, String complaint) {
        Ran ran = Ran.of(("plan " + options + " " + PROBLEM).split(" "));

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains(complaint);
    }

    @Test
    void should_say_that_the_other_planner_is_not_there() {
        Ran ran = Ran.of("plan", "--planner", "fast-downward", PROBLEM);

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err())
                .contains("neither fast-downward nor fast-downward.py is on the PATH", "leave out --planner");
    }

    @Test
    void should_prove_what_the_other_planner_finds_no_plan_for() throws Exception {
        Ran ran = withFastDownward("fast-downward", "exit 12", lights());

        assertThat(ran.exit()).isEqualTo(ExitCode.PROVEN_UNSOLVABLE.code());
        assertThat(ran.out()).startsWith("proven unsolvable: ");
        assertThat(ran.err()).contains("mutex-pairs: proven");
    }

    @ParameterizedTest
    @CsvSource({"fast-downward", "fast-downward.py"})
    void should_judge_the_plan_of_the_other_planner(String name) throws Exception {
        String script = "printf '" + STEPS.replace("\n", "\\n")
                + "; cost = 7 (unit cost)\\n' > \"$2\"; echo much; echo \"$@\" > '" + folder.resolve("asked") + "'";

        Ran ran = withFastDownward(name, script, "--optimal", PROBLEM);

        assertThat(ran).isEqualTo(new Ran(0, STEPS + "; cost = 6\n", ""));
        assertThat(Files.readString(folder.resolve("asked")))
                .contains("domain.pddl", "sussman.pddl --search astar(lmcut())");
    }

    @Test
    void should_take_the_last_of_several_plans() throws Exception {
        String script = "printf '(pick-up b)' > \"$2.1\"; printf '(pick-up b)' > \"$2.9\"; printf '"
                + STEPS.replace("\n", " ") + "' > \"$2.10\"";

        assertThat(withFastDownward("fast-downward", script, PROBLEM).out()).isEqualTo(STEPS + "; cost = 6\n");
    }

    @ParameterizedTest
    @CsvSource({
        "printf '(pick-up b)' > \"$2\",                   12, what it wrote is no valid plan",
        "printf 'Solution found!' > \"$2\",               12, what it wrote is no valid plan",
        "exit 12,                                         12, gave no plan and ended with 12",
        "exit 11,                                         12, gave no plan and ended with 11",
    })
    void should_believe_nothing_that_the_other_planner_says(String script, int exit, String told) throws Exception {
        Ran ran = withFastDownward("fast-downward", script, PROBLEM);

        assertThat(ran.exit()).isEqualTo(exit);
        assertThat(ran.err()).contains(told);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void should_end_the_other_planner_and_its_children_when_the_time_is_up() throws Exception {
        Path pids = folder.resolve("pids");
        String script = "echo $$ > '" + pids + "'; sleep 600 & echo $! >> '" + pids + "'; pwd >> '" + pids + "'; wait";

        Ran ran = withFastDownward("fast-downward", script, "--time-limit", "2s", PROBLEM);

        assertThat(ran.exit()).isEqualTo(ExitCode.OUT_OF_TIME.code());
        List<String> left = Files.readAllLines(pids);
        assertThat(left.subList(0, 2))
                .allSatisfy(
                        pid -> assertThat(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive))
                                .isEmpty());
        assertThat(Path.of(left.get(2))).doesNotExist();
    }

    /** Runs {@code plan} with a script of ours as the only planner on the PATH. */
    private Ran withFastDownward(String name, String script, String... arguments) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal usual = Ran.terminal("", out, err);
        String path = folder.resolve("none") + File.pathSeparator + folder;
        Terminal terminal = new Terminal(usual.in(), usual.out(), usual.err(), Map.of("PATH", path), false);
        int exit = Main.run(
                terminal,
                Stream.concat(Stream.of("plan", "--planner", "fast-downward"), Stream.of(arguments))
                        .toArray(String[]::new));
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static JsonNode json(Ran ran) throws IOException {
        return new ObjectMapper().readTree(ran.out());
    }
}
