package dev.llmmodulo.verifiers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs on which PDDL4J alone hangs, overflows or loses things: each ends soon, with an answer or a clear error. */
class HostileInputTest {

    private static final PddlReader READER = new PddlReader();

    @TempDir
    Path folder;

    @BeforeAll
    static void loadClasses() {
        READER.problem(Texts.domain(Texts.DOMAIN), Texts.problem(Texts.PROBLEM)).orThrow();
    }

    private static <T> Reading<T> soon(Supplier<Reading<T>> reading) {
        return assertTimeoutPreemptively(Duration.ofSeconds(2), reading::get);
    }

    private static <T> Reading<T> inFiveSeconds(Supplier<Reading<T>> reading) {
        return assertTimeoutPreemptively(Duration.ofSeconds(5), reading::get);
    }

    private static Reading<Domain> domain(String text) {
        return soon(() -> READER.domain(Texts.domain(text)));
    }

    private static String numbered(int count, String pattern) {
        return IntStream.range(0, count)
                .mapToObj(i -> pattern.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(" "));
    }

    private static Domain untyped() {
        return READER.domain(Texts.domain(
                        "(define (domain d) (:requirements :typing) (:types t u) (:predicates (p ?x ?y)))"))
                .orThrow();
    }

    private static Supplier<Reading<Problem>> problem(String objects, String init, String goal) {
        Domain domain = untyped();
        String text =
                "(define (problem x) (:domain d) (:objects " + objects + ") (:init " + init + ") (:goal " + goal + "))";
        return () -> READER.problem(domain, Texts.problem(text));
    }

    @Test
    void should_refuse_a_cycle_of_types_that_is_reached_from_outside() {
        assertThat(Texts.shown(domain("(define (domain d) (:requirements :typing) (:types a - b b - c c - b))")))
                .containsExactly("1:58 pddl.type-cycle b");
    }

    @Test
    void should_read_layers_of_either_types() {
        String layers = IntStream.range(0, 200)
                .mapToObj(i -> "x" + i + " y" + i + " - (either x" + (i + 1) + " y" + (i + 1) + ")")
                .collect(Collectors.joining(" "));
        String text = "(define (domain d) (:requirements :typing) (:types " + layers + " x200 y200)"
                + " (:predicates (p ?x - x200)) (:action a :parameters (?x - x0) :effect (p ?x)))";

        assertThat(domain(text).orThrow().types().supertypes()).hasSize(402);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not", "and", "or"})
    void should_refuse_a_condition_that_is_nested_too_deep(String connective) {
        String deep = ("(" + connective + " ").repeat(5_000) + "(calm)" + ")".repeat(5_000);

        assertThat(Texts.shown(domain(Texts.domainWithCondition(deep))))
                .singleElement()
                .asString()
                .contains("text.too-deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not", "and", "or", "imply (calm)", "forall (?z - block)", "exists (?z - block)"})
    void should_read_a_condition_that_is_nested_deep(String connective) {
        String deep = ("(" + connective + " ").repeat(490) + "(calm)" + ")".repeat(490);

        assertThat(domain(Texts.domainWithCondition(deep))).isInstanceOf(Reading.Read.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"and", "not (not", "forall (?z - block)"})
    void should_read_an_effect_that_is_nested_deep(String connective) {
        int closing = connective.equals("not (not") ? 2 : 1;
        String deep = ("(" + connective + " ").repeat(240) + "(calm)" + ")".repeat(240 * closing);

        assertThat(domain(Texts.domainWithEffect(deep))).isInstanceOf(Reading.Read.class);
    }

    @Test
    void should_refuse_a_when_that_is_nested_deep() {
        String deep = "(when (calm) ".repeat(400) + "(calm)" + ")".repeat(400);

        assertThat(Texts.shown(domain(Texts.domainWithEffect(deep))))
                .singleElement()
                .asString()
                .contains("pddl.too-deep-when");
    }

    @Test
    void should_read_a_cost_that_is_nested_deep_and_one_that_is_long() {
        String deep = "(+ 1 ".repeat(480) + "1" + ")".repeat(480);
        String wide = "(+ " + "1 ".repeat(20_000) + ")";

        assertThat(domain(Texts.domainWithEffect("(increase (total-cost) " + deep + ")")))
                .isInstanceOf(Reading.Read.class);
        assertThat(domain(Texts.domainWithEffect("(increase (total-cost) " + wide + ")")))
                .isInstanceOf(Reading.Read.class);
    }

    private static String durative(String parts) {
        return Texts.domainWith(
                "(:action move", "(:durative-action act :duration (= ?duration 1) " + parts + ") (:action move");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":condition|(and |(at start (calm))",
                ":condition (at start|(not |(calm)|)",
                ":condition (over all|(forall (?z - block) |(calm)|)",
                ":effect|(and |(at start (calm))",
                ":effect (at end|(and |(calm)|)",
                ":effect (at end|(forall (?z - block) |(calm)|)",
                ":effect (at end (increase (weight floor)|(+ 1 |?duration|))"
            })
    void should_read_deep_nesting_in_a_durative_action(String pattern) {
        String[] parts = pattern.split("\\|");
        String deep = parts[0] + " " + parts[1].repeat(240) + parts[2] + ")".repeat(240)
                + (parts.length == 4 ? parts[3] : "");
        String text = durative(deep).replace("(weight ?x - block)", "(weight ?x)");

        assertThat(domain(text)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void should_refuse_quantifiers_that_are_nested_deep_around_moments() {
        String deep = "(forall (?z - block) ".repeat(400) + "(at end (calm))" + ")".repeat(400);

        assertThat(Texts.shown(domain(durative(":condition " + deep))))
                .anyMatch(shown -> shown.contains("pddl.too-deep-forall"));
        assertThat(Texts.shown(domain(durative(":effect " + deep))))
                .anyMatch(shown -> shown.contains("pddl.too-deep-forall"));
    }

    @Test
    void should_read_many_axioms_that_negate_each_other_in_a_row() {
        String text = "(define (domain d) (:requirements :adl :derived-predicates) (:predicates "
                + numbered(3_000, "(p#)") + ") "
                + IntStream.range(1, 3_000)
                        .mapToObj(i -> "(:derived (p" + (i - 1) + ") (not (p" + i + ")))")
                        .collect(Collectors.joining(" "))
                + ")";

        assertThat(inFiveSeconds(() -> READER.domain(Texts.domain(text)))
                        .orThrow()
                        .axioms())
                .hasSize(2_999);
    }

    @Test
    void should_read_many_timed_literals() {
        String facts = numbered(50_000, "(at # (p o1 o2))");

        assertThat(inFiveSeconds(problem("o1 o2", facts, "()")).orThrow().timedInitials())
                .hasSize(50_000);
    }

    @Test
    void should_refuse_a_goal_that_is_nested_too_deep() {
        String deep = "(and ".repeat(5_000) + "()" + ")".repeat(5_000);

        assertThat(Texts.shown(soon(problem("", "", deep))))
                .singleElement()
                .asString()
                .contains("text.too-deep");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_999, 2_000, 5_000, 30_000})
    void should_read_objects_that_each_have_their_own_type(int count) {
        Problem problem = inFiveSeconds(problem(numbered(count, "o# - t q# - u"), "(p o1 q2)", "(p o3 q4)"))
                .orThrow();

        assertThat(problem.objects()).hasSize(2 * count);
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 30_000})
    void should_read_many_objects_in_one_list(int count) {
        assertThat(inFiveSeconds(problem(numbered(count, "o#") + " - t", "", "()"))
                        .orThrow()
                        .objects())
                .hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {9_999, 10_000, 200_000})
    void should_read_many_facts(int count) {
        String objects = numbered(1_000, "o#");
        String facts = IntStream.range(0, count)
                .mapToObj(i -> "(p o" + i % 1_000 + " o" + i / 1_000 + ")")
                .collect(Collectors.joining("\n"));

        assertThat(inFiveSeconds(problem(objects, facts, "(p o1 o2)")).orThrow().init())
                .hasSize(count);
    }

    @Test
    void should_read_many_types_and_constants() {
        String text = "(define (domain d) (:requirements :typing) (:types " + numbered(5_000, "t# - object")
                + ") (:constants " + numbered(5_000, "c# - t#")
                + ") (:predicates (p ?x - t7)) (:action a :effect (p c7)))";

        Domain domain = domain(text).orThrow();

        assertThat(domain.types().supertypes()).hasSize(5_000);
        assertThat(domain.constants()).hasSize(5_000);
    }

    @Test
    void should_refuse_many_facts_about_unknown_objects() {
        String facts = numbered(100_000, "(p u# unknown#)");

        assertThat(inFiveSeconds(problem(numbered(5_000, "o#"), facts, "()")).diagnostics())
                .hasSize(100);
    }

    @Test
    void should_read_a_type_that_is_declared_very_often() {
        String text = "(define (domain d) (:requirements :typing) (:types " + numbered(50_000, "a - b#") + "))";

        assertThat(domain(text).orThrow().types().supertypes().get("a").alternatives())
                .hasSize(50_000);
    }

    @Test
    void should_read_facts_about_an_object_of_very_many_types() {
        String types = numbered(2_000, "t#");
        String either = "(either " + types + ")";
        Domain domain = READER.domain(Texts.domain("(define (domain d) (:requirements :typing) (:types " + types
                        + " v) (:predicates (p ?x - (either v " + types + ") ?y)))"))
                .orThrow();
        String text = "(define (problem x) (:domain d) (:objects o - " + either + " " + numbered(9_000, "w#")
                + ") (:init " + numbered(9_000, "(p o w#)") + ") (:goal ()))";

        assertThat(inFiveSeconds(() -> READER.problem(domain, Texts.problem(text)))
                        .orThrow()
                        .init())
                .hasSize(9_000);
    }

    @Test
    void should_warn_of_very_many_unknown_requirements() {
        assertThat(domain("(define (domain d) (:requirements " + numbered(100_000, ":r#") + "))")
                        .diagnostics())
                .hasSize(100);
    }

    @Test
    void should_refuse_a_word_of_a_megabyte() {
        assertThat(Texts.shown(domain("(define (domain " + "x".repeat(1_000_000) + "))")))
                .singleElement()
                .asString()
                .contains("text.too-long");
    }

    @Test
    void should_refuse_too_many_parameters() {
        String text = "(define (domain d) (:predicates (p " + numbered(2_000, "?x#") + ")))";

        assertThat(Texts.shown(domain(text))).singleElement().asString().contains("pddl.too-many-variables");
    }

    @Test
    void should_refuse_a_folder() {
        Reading<Domain> reading = soon(() -> READER.domain(folder));

        assertThat(reading.diagnostics()).extracting("code").containsExactly("text.directory");
    }

    @Test
    void should_refuse_a_missing_file() {
        Reading<Problem> reading = soon(() -> READER.problem(folder.resolve("a"), folder.resolve("b")));

        assertThat(reading.diagnostics()).extracting("code").containsExactly("text.missing");
    }

    @Test
    void should_refuse_a_binary_file() throws Exception {
        Path file = folder.resolve("x.pddl");
        Files.write(file, new byte[] {'(', 0, ')'});

        assertThat(soon(() -> READER.domain(file)).diagnostics())
                .extracting("code")
                .containsExactly("text.binary");
    }

    @Test
    void should_refuse_a_problem_without_a_readable_domain() throws Exception {
        Path domain = Files.writeString(folder.resolve("d.pddl"), "", StandardCharsets.UTF_8);
        Path problem = Files.writeString(folder.resolve("p.pddl"), Texts.PROBLEM, StandardCharsets.UTF_8);

        Reading<Problem> reading = soon(() -> READER.problem(domain, problem));

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(reading.diagnostics()).extracting("code").containsExactly("pddl.empty");
    }
}
