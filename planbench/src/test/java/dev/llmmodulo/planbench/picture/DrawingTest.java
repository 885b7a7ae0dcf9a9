package dev.llmmodulo.planbench.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final String FOUR_ACTIONS = """
            (define (domain d) (:predicates (%1$s ?x) (%2$s ?x) (%3$s) (%4$s ?x) (%5$s ?x ?y))
              (:action one :parameters (?x) :precondition (and (%1$s ?x) (%2$s ?x) (%3$s))
                :effect (and (%4$s ?x) (not (%1$s ?x)) (not (%2$s ?x)) (not (%3$s))))
              (:action two :parameters (?x) :precondition (%4$s ?x)
                :effect (and (%1$s ?x) (%2$s ?x) (%3$s) (not (%4$s ?x))))
              (:action three :parameters (?x ?y) :precondition (and (%1$s ?y) (%4$s ?x))
                :effect (and (%1$s ?x) (%3$s) (%5$s ?x ?y) (not (%1$s ?y)) (not (%4$s ?x))))
              (:action four :parameters (?x ?y) :precondition (and (%1$s ?x) (%3$s) (%5$s ?x ?y))
                :effect (and (%1$s ?y) (%4$s ?x) (not (%1$s ?x)) (not (%3$s)) (not (%5$s ?x ?y)))))
            """;

    private static final String GRID = """
            (define (domain sokoban) (:types loc dir box)
              (:predicates (at-robot ?l - loc) (at ?o - box ?l - loc) (adjacent ?a ?b - loc ?d - dir) (clear ?l - loc))
              (:action move :parameters (?from ?to - loc ?d - dir)
                :precondition (and (clear ?to) (at-robot ?from) (adjacent ?from ?to ?d))
                :effect (and (at-robot ?to) (not (at-robot ?from))))
              (:action push :parameters (?r ?b ?f - loc ?d - dir ?x - box)
                :precondition (and (at-robot ?r) (at ?x ?b) (clear ?f) (adjacent ?r ?b ?d) (adjacent ?b ?f ?d))
                :effect (and (at-robot ?b) (at ?x ?f) (clear ?b) (not (at-robot ?r)) (not (at ?x ?b)) (not (clear ?f)))))
            """;

    private static final String GRID_PROBLEM = """
            (define (problem p) (:domain sokoban)
              (:objects f0-0f f0-1f f1-0f f1-1f - loc %1$s %2$s - dir box0 - box)
              (:init (adjacent f0-0f f0-1f %1$s) (adjacent f0-0f f1-0f %2$s) (adjacent f1-0f f1-1f %1$s)
                (at-robot f0-0f) (at box0 f1-0f) (clear f0-0f) (clear f0-1f) (clear f1-1f))
              (:goal (at box0 f1-1f)))
            """;

    private static Problem problem(String domain, String problem) {
        return new PddlReader()
                .problem(Source.of("domain.pddl", domain), Source.of("problem.pddl", problem))
                .orThrow();
    }

    private static List<Problem> bundled(String name) {
        NamedDomain domain = DomainLibrary.bundled().domain(name).orElseThrow();
        return domain.instances().stream()
                .map(instance -> new PddlReader()
                        .problem(Source.of(name, domain.pddl()), Source.of(instance.source(), instance.pddl()))
                        .orThrow())
                .toList();
    }

    private static Problem blocks(String free, String low, String empty, String held, String on, String init) {
        return problem(
                FOUR_ACTIONS.formatted(free, low, empty, held, on),
                "(define (problem p) (:domain d) (:objects a b c) (:init " + init + ") (:goal (" + on + " a b)))");
    }

    @Test
    void should_draw_every_bundled_world_of_blocks_as_stacks() {
        for (String name : List.of("blocksworld", "mystery-blocksworld")) {
            bundled(name).forEach(problem -> {
                assertThat(Drawing.forProblem(problem).of(new State(problem.init())))
                        .as(name)
                        .containsInstanceOf(Picture.Stacks.class);
            });
        }
    }

    @Test
    void should_draw_stacks_under_any_names() {
        Problem problem = blocks("xq", "zu", "no", "wa", "mi", "(mi a b) (zu b) (zu c) (xq a) (xq c) (no)");

        assertThat(Drawing.forProblem(problem).of(new State(problem.init())))
                .contains(new Picture.Stacks(List.of(List.of("b", "a"), List.of("c")), List.of()));
    }

    @Test
    void should_draw_what_is_held() {
        Problem problem = blocks("xq", "zu", "no", "wa", "mi", "(mi a b) (zu b) (xq a) (wa c)");

        assertThat(Drawing.forProblem(problem).of(new State(problem.init())))
                .contains(new Picture.Stacks(List.of(List.of("b", "a")), List.of("c")));
    }

    @Test
    void should_not_draw_a_state_that_is_no_stacks() {
        Drawing drawing = Drawing.forProblem(blocks(
                "clear",
                "low",
                "empty",
                "held",
                "on",
                "(low a) (low b) (low c) (clear a) (clear b) (clear c) (empty)"));

        assertThat(drawing.of(new State(Set.of(Fact.of("on", "a", "b"), Fact.of("on", "b", "a")))))
                .isEmpty();
        assertThat(drawing.of(new State(Set.of(Fact.of("on", "a", "b"), Fact.of("on", "c", "b")))))
                .isEmpty();
        assertThat(drawing.of(new State(Set.of(Fact.of("on", "a", "b"), Fact.of("on", "a", "c")))))
                .isEmpty();
    }

    @Test
    void should_not_take_other_domains_for_blocks() {
        Problem muddled = blocks("clear", "low", "empty", "held", "on", "(on a b) (low a) (low b) (clear c) (empty)");

        assertThat(Drawing.forProblem(muddled).of(new State(muddled.init()))).isEmpty();
        for (String name : List.of("logistics", "depots")) {
            Problem problem = bundled(name).get(0);

            assertThat(Drawing.forProblem(problem).of(new State(problem.init())))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void should_draw_a_grid_by_its_directions() {
        Problem rowsFirst = problem(GRID, GRID_PROBLEM.formatted("right", "down"));
        Problem turned = problem(GRID, GRID_PROBLEM.formatted("up", "right"));

        assertThat(grid(rowsFirst).squares())
                .contains(
                        new Picture.Square(0, 0, List.of("robot"), List.of()),
                        new Picture.Square(1, 0, List.of("box0"), List.of()),
                        new Picture.Square(1, 1, List.of(), List.of("box0")));
        assertThat(grid(turned).squares())
                .contains(
                        new Picture.Square(1, 0, List.of("robot"), List.of()),
                        new Picture.Square(1, 1, List.of("box0"), List.of()),
                        new Picture.Square(0, 1, List.of(), List.of("box0")));
    }

    private static Picture.Grid grid(Problem problem) {
        return (Picture.Grid)
                Drawing.forProblem(problem).of(new State(problem.init())).orElseThrow();
    }

    @Test
    void should_draw_planbench_sokoban() {
        Path folder = Path.of(System.getProperty("llmmodulo.corpora", "none"), "planbench-regrade/instances/sokoban");
        Assumptions.assumeThat(Files.isDirectory(folder))
                .as("the corpora are absent")
                .isTrue();
        Problem problem = new PddlReader()
                .problem(folder.resolve("domain.pddl"), folder.resolve("instance-23.pddl"))
                .orThrow();

        assertThat(grid(problem).squares())
                .hasSize(16)
                .anyMatch(square -> square.things().equals(List.of("robot")));
        assertThat(grid(problem).rows()).isEqualTo(4);
    }
}
