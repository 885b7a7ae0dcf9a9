package dev.llmmodulo.generator.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.canonical.CanonicalForm;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.prompt.PddlPrompt;
import dev.llmmodulo.generator.prompt.PlanBenchPrompt;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.generator.prompt.SolvedExample;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is added to first prompts. A change of any wording needs a new version of it. */
class AugmentationTest {

    private static final NamedDomain BLOCKSWORLD =
            DomainLibrary.bundled().domain("blocksworld").orElseThrow();
    private static final NamedDomain MYSTERY =
            DomainLibrary.bundled().domain("mystery-blocksworld").orElseThrow();

    /** Asked: a tower of two is to be turned over. */
    private static final Problem ASKED = blocks("a b", "(on a b) (ontable b) (clear a)", "(on b a)");

    /** The asked problem under other names. */
    private static final Problem RENAMED = blocks("x y", "(clear y) (on y x) (ontable x)", "(on x y)");

    private static final Problem TWO = blocks("a b", "(ontable a) (ontable b) (clear a) (clear b)", "(on a b)");
    private static final Problem THREE =
            blocks("a b c", "(on a b) (ontable b) (clear a) (ontable c) (clear c)", "(and (on b c) (on a b))");

    private static final PromptStyle PDDL = PddlPrompt.style();
    private static final PromptStyle ZERO_SHOT =
            PlanBenchPrompt.zeroShot(BLOCKSWORLD).style();
    private static final PromptStyle ONE_SHOT = PlanBenchPrompt.oneShot(
                    BLOCKSWORLD,
                    new SolvedExample(TWO, Plan.of(PlanStep.of("pick-up", "a"), PlanStep.of("stack", "a", "b"))))
            .style();

    private static Problem blocks(String objects, String init, String goal) {
        return problem(
                BLOCKSWORLD,
                "(define (problem p) (:domain blocksworld-4ops) (:objects " + objects + ") (:init (handempty) " + init
                        + ") (:goal " + goal + "))");
    }

    private static Problem problem(NamedDomain domain, String pddl) {
        return new PddlReader()
                .problem(Source.of("domain", domain.pddl()), Source.of("problem", pddl))
                .orThrow();
    }

    private static ExamplePool pool(Problem... problems) {
        return new ExamplePool(List.of(problems), new ReferencePlans());
    }

    private static AugmentationBank bank(PromptStyle style, Problem... problems) {
        return AugmentationBank.of(
                Optional.of(BLOCKSWORLD), pool(problems), style.format().lexicon(), 7);
    }

    private static Prompt augmented(PromptStyle style, String name, Problem... pool) {
        Augmentation augmentation = bank(style, pool).named(name).orElseThrow();
        return AugmentedPrompt.style(style, augmentation).initial().write(ASKED);
    }

    private static String text(Prompt prompt) {
        return prompt.messages().get(prompt.messages().size() - 1).text();
    }

    private static String plain(PromptStyle style) {
        return text(style.initial().write(ASKED));
    }

    static Stream<PromptStyle> styles() {
        return Stream.of(PDDL, ZERO_SHOT, ONE_SHOT);
    }

    @ParameterizedTest
    @MethodSource("styles")
    void should_change_nothing_when_there_is_no_augmentation(PromptStyle style) {
        assertThat(augmented(style, "none")).isEqualTo(style.initial().write(ASKED));
    }

    /** One step on, the counts of the problem differ, so that it is no longer seen to be the same. */
    @ParameterizedTest
    @ValueSource(strings = {"similar-examples", "worked-example"})
    void should_not_show_the_solved_problem_at_another_state_of_it(String name) {
        Problem oneStepOn = problem(
                BLOCKSWORLD,
                "(define (problem p) (:domain blocksworld-4ops) (:objects a b) "
                        + "(:init (holding a) (ontable b) (clear b)) (:goal (on b a)))");
        ExamplePool all = pool(RENAMED, THREE);

        assertThat(text(at(oneStepOn, name, all))).contains("(unstack y x)");
        assertThat(text(at(oneStepOn, name, all.beside(ASKED))))
                .doesNotContain("(unstack y x)")
                .contains("(stack b c)");
    }

    private static Prompt at(Problem state, String name, ExamplePool pool) {
        Augmentation augmentation = AugmentationBank.of(
                        Optional.of(BLOCKSWORLD), pool, PDDL.format().lexicon(), 7)
                .named(name)
                .orElseThrow();
        return AugmentedPrompt.style(PDDL, augmentation).initial().write(state);
    }

    @Test
    void should_know_its_augmentations_by_name() {
        assertThat(bank(PDDL).names())
                .containsExactly(
                        "none", "chain-of-thought", "advice", "state-tracking", "worked-example", "similar-examples");
        assertThat(bank(PDDL).named("magic")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void should_keep_the_problem_and_end_with_the_format(PromptStyle style) {
        String plain = plain(style);
        String problem = plain.substring(Math.max(plain.lastIndexOf("[STATEMENT]"), plain.lastIndexOf("[PROBLEM]")));
        String statement = problem.substring(0, problem.indexOf("\n\n"));
        for (String name : bank(style).names()) {
            String text = text(augmented(style, name, TWO, THREE));
            String lastLine = text.strip().substring(text.strip().lastIndexOf('\n') + 1);

            assertThat(text).as(name).contains(statement);
            assertThat(text.indexOf(statement)).as(name).isEqualTo(text.lastIndexOf(statement));
            boolean reminded = lastLine.startsWith(style.format().reminder());
            assertThat(reminded || plain.endsWith(lastLine)).as(lastLine).isTrue();
        }
    }

    @Test
    void should_ask_for_reasoning_before_the_plan() {
        Prompt prompt = augmented(PDDL, "chain-of-thought");

        assertThat(prompt.version()).isEqualTo("pddl-zero-shot/1 chain-of-thought/1");
        assertThat(text(prompt)).isEqualTo(plain(PDDL).replace("\nWrite each step", "\n" + """
                        Let's think step by step. Before you give the plan, write down what the goal needs, what has to \
                        be done first for that, and for each step why it can be taken in the state that the steps before \
                        it leave. When all of it is clear, give the whole plan between a line [PLAN] and a line \
                        [PLAN END]. Write nothing but its steps there, and use these two lines only once.

                        Write each step"""));
    }

    @Test
    void should_ask_for_the_states_before_the_plan() {
        Prompt prompt = augmented(ONE_SHOT, "state-tracking");

        assertThat(prompt.version()).isEqualTo("planbench-nl/1 one-shot blocksworld/1 state-tracking/1");
        assertThat(text(prompt)).endsWith("""
                [PLAN]
                pick up the red block
                stack the red block on top of the blue block
                [PLAN END]

                [STATEMENT]
                As initial conditions I have that, the red block is clear, the hand is empty, the red block is on top of \
                the blue block and the blue block is on the table.
                My goal is to have that the blue block is on top of the red block.

                Before you give the plan, work it out state by state: write the initial state, then each step and after \
                it the state that it leads to, with every fact that may change and holds now. Take a step only if all \
                that it needs is in the state before it. Go on until the state has every fact of the goal. Then give the \
                whole plan between a line [PLAN] and a line [PLAN END]. Write nothing but its steps there, no states, \
                and use these two lines only once.

                Write each action on a line of its own, in the words used so far.
                """);
    }

    @Test
    void should_give_advice_on_the_domain_before_the_problem() {
        Prompt prompt = augmented(ZERO_SHOT, "advice");
        String advice = BLOCKSWORLD.advice().orElseThrow().text();

        assertThat(prompt.version()).isEqualTo("planbench-nl/1 zero-shot blocksworld/1 advice/1 blocksworld-advice/1");
        assertThat(text(prompt))
                .isEqualTo(plain(ZERO_SHOT)
                        .replace(
                                "[STATEMENT]",
                                "Some advice on problems of this kind. It does not change what the actions need and do.\n"
                                        + advice + "\n\n[STATEMENT]"));
        assertThat(advice).startsWith("Only a block with nothing on top of it can be moved");
    }

    @Test
    void should_give_general_advice_on_a_domain_that_nobody_wrote_any_for() {
        Addition general = AugmentationBank.of(
                        Optional.empty(), pool(), PDDL.format().lexicon(), 7)
                .named("advice")
                .orElseThrow()
                .to(ASKED);

        assertThat(general.version()).isEqualTo("advice/1 general-advice/1");
        assertThat(general.context()).contains("\nLook at the goal first: which of its facts do not hold yet");
    }

    @Test
    void should_work_another_problem_out_state_by_state() {
        Prompt prompt = augmented(ZERO_SHOT, "worked-example", RENAMED, TWO);

        assertThat(prompt.version()).isEqualTo("planbench-nl/1 zero-shot blocksworld/1 worked-example/1 seed 7");
        assertThat(text(prompt)).isEqualTo(plain(ZERO_SHOT).replace("[STATEMENT]", """
                Here is another, small problem of this domain, and how a plan for it is worked out, state by state. \
                Objects of the same name need not have anything in common. Only facts that may change are listed.

                [STATEMENT]
                As initial conditions I have that, the red block is clear, the blue block is clear, the hand is empty, \
                the red block is on the table and the blue block is on the table.
                My goal is to have that the red block is on top of the blue block.

                State: the red block is clear, the blue block is clear, the hand is empty, the red block is on the \
                table and the blue block is on the table.
                Step 1: pick up the red block. After it, the hand is currently holding red block; step 2 needs that.
                State: the blue block is clear, the hand is currently holding red block and the blue block is on the \
                table.
                Step 2: stack the red block on top of the blue block. After it, the red block is on top of the blue \
                block; the goal asks for that.
                State: the red block is clear, the hand is empty, the red block is on top of the blue block and the \
                blue block is on the table. Every fact of the goal holds.

                [PLAN]
                pick up the red block
                stack the red block on top of the blue block
                [PLAN END]

                The problem that you are asked to solve is this one.

                [STATEMENT]"""));
    }

    @Test
    void should_show_the_most_similar_problems_solved_the_most_similar_last() {
        Prompt prompt = augmented(PDDL, "similar-examples", THREE, RENAMED, TWO);

        assertThat(prompt.version()).isEqualTo("pddl-zero-shot/1 similar-examples/1 2 of 2");
        assertThat(text(prompt)).isEqualTo(plain(PDDL).replace("[PROBLEM]", """
                Here are other problems of this domain, each with a plan that is valid for it. Objects of the same name \
                need not have anything in common.

                [EXAMPLE PROBLEM]
                (define (problem p)
                  (:domain blocksworld-4ops)
                  (:objects a b c)
                  (:init
                    (handempty)
                    (on a b)
                    (ontable b)
                    (clear a)
                    (ontable c)
                    (clear c))
                  (:goal (and (on b c) (on a b)))
                )

                [PLAN]
                (unstack a b)
                (put-down a)
                (pick-up b)
                (stack b c)
                (pick-up a)
                (stack a b)
                [PLAN END]

                [EXAMPLE PROBLEM]
                (define (problem p)
                  (:domain blocksworld-4ops)
                  (:objects a b)
                  (:init
                    (handempty)
                    (ontable a)
                    (ontable b)
                    (clear a)
                    (clear b))
                  (:goal (on a b))
                )

                [PLAN]
                (pick-up a)
                (stack a b)
                [PLAN END]

                The problem that you are asked to solve is this one.

                [PROBLEM]"""));
    }

    @Test
    void should_never_show_the_asked_problem_under_other_names() {
        assertThat(CanonicalForm.of(RENAMED)).isEqualTo(CanonicalForm.of(ASKED));
        for (String name : List.of("worked-example", "similar-examples")) {
            assertThat(text(augmented(PDDL, name, RENAMED, ASKED))).isEqualTo(plain(PDDL));
        }
        assertThat(augmented(PDDL, "similar-examples", RENAMED).version())
                .isEqualTo("pddl-zero-shot/1 similar-examples/1 0 of 2");
        assertThat(augmented(PDDL, "worked-example", RENAMED).version())
                .isEqualTo("pddl-zero-shot/1 worked-example/1 none");
    }

    @Test
    void should_never_show_a_problem_of_another_domain() {
        Problem other = problem(MYSTERY, MYSTERY.instances().get(0).pddl());

        assertThat(text(augmented(PDDL, "similar-examples", other))).isEqualTo(plain(PDDL));
    }

    @Test
    void should_not_show_a_problem_that_it_cannot_compare_with_the_asked_one() {
        NamedDomain adl = new NamedDomain(
                "adl",
                BLOCKSWORLD.pddl().replace(":strips", ":adl"),
                BLOCKSWORLD.lexicon(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty());
        String disjunctive = "(define (problem p) (:domain blocksworld-4ops) (:objects a b)"
                + " (:init (handempty) (on a b) (ontable b) (clear a)) (:goal (or (on b a) (holding b))))";
        Problem asked = problem(adl, disjunctive);

        assertThat(pool(problem(adl, disjunctive)).mostSimilarTo(asked)).isEmpty();
    }

    @Test
    void should_pass_over_problems_without_a_plan() {
        Problem impossible = blocks("a b", "(ontable a) (ontable b) (clear a) (clear b)", "(and (on a b) (on b a))");
        Problem done = blocks("a b", "(on a b) (ontable b) (clear a)", "(on a b)");

        assertThat(text(augmented(PDDL, "similar-examples", impossible, done))).isEqualTo(plain(PDDL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocksworld", "mystery-blocksworld", "logistics", "depots", "sokoban"})
    void should_work_out_a_valid_plan_of_another_instance_of_each_domain(String name) {
        NamedDomain domain = DomainLibrary.bundled().domain(name).orElseThrow();
        PromptStyle style = domain.planBench().isPresent()
                ? PlanBenchPrompt.zeroShot(domain).style()
                : PDDL;
        List<SolvedExample> shown = new ArrayList<>();
        ExamplePool pool = ExamplePool.bundled(domain, unsolved -> {
            SearchResult result = new ReferencePlans().plan(unsolved);
            if (result instanceof SearchResult.Solved solved) {
                shown.add(new SolvedExample(unsolved, solved.plan()));
            }
            return result;
        });
        Problem asked = problem(domain, domain.instances().get(0).pddl());
        WorkedExample worked = new WorkedExample(pool, 1, style.format().lexicon());

        Addition addition = worked.to(asked);

        assertThat(addition.version()).isEqualTo("worked-example/1 seed 1");
        assertThat(addition).isEqualTo(worked.to(asked));
        SolvedExample last = shown.get(shown.size() - 1);
        assertThat(CanonicalForm.of(last.problem())).isNotEqualTo(CanonicalForm.of(asked));
        assertThat(CriticBank.of(new PlanValidator()).judge(last.problem(), PlanReading.Read.of(last.plan())))
                .isInstanceOf(Verdict.Valid.class);
        assertThat(addition.context()).containsPattern("Step " + last.plan().length() + ": .*the goal asks for that");
        PlanReading read = TolerantPlanReader.of(last.problem(), style.format().lexicon())
                .read(addition.context().substring(addition.context().indexOf("[PLAN]")));
        assertThat(((PlanReading.Read) read).plan()).isEqualTo(last.plan());
    }

    @Test
    void should_draw_other_examples_with_another_seed() {
        ExamplePool pool = ExamplePool.generated(BLOCKSWORLD, 3, 10, 5, new ReferencePlans());
        List<String> drawn = Stream.of(1, 2, 3, 4, 5, 6)
                .map(seed -> new WorkedExample(pool, seed, PDDL.format().lexicon())
                        .to(ASKED)
                        .context())
                .distinct()
                .toList();

        assertThat(drawn).hasSizeGreaterThan(1).noneMatch(String::isEmpty);
        assertThat(ExamplePool.generated(BLOCKSWORLD, 3, 10, 5, new ReferencePlans())
                        .mostSimilarTo(ASKED))
                .isEqualTo(pool.mostSimilarTo(ASKED));
    }

    @Test
    void should_generate_no_two_problems_that_are_the_same_up_to_renaming() {
        List<Problem> problems = ExamplePool.generated(BLOCKSWORLD, 2, 10, 5, new ReferencePlans())
                .mostSimilarTo(THREE);

        assertThat(problems).hasSizeBetween(2, 9);
        assertThat(problems.stream().map(CanonicalForm::of)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                The goal needs b on a, so a has to move first.
                Initial state: (handempty), (on a b), (ontable b), (clear a)
                Step 1: (unstack a b)
                State: (holding a), (clear b), (ontable b)
                Step 2: (put-down a)
                State: (handempty), (ontable a), (clear a), (clear b), (ontable b)
                Step 3: (pick-up b)
                Step 4: (stack b a)

                [PLAN]
                (unstack a b)
                (put-down a)
                (pick-up b)
                (stack b a)
                [PLAN END]
                """, """
                I will write the plan between [PLAN] and [PLAN END]. First (unstack a b) frees b.
                - (unstack a b) leads to: a is held.
                - Wrong would be (stack a b).

                [PLAN]
                1. (unstack a b)
                2. (put-down a)
                3. (pick-up b)
                4. (stack b a)
                [PLAN END]
                """})
    void should_ask_for_answers_that_the_reader_reads(String answer) {
        assertThat(TolerantPlanReader.of(ASKED, PDDL.format().lexicon()).read(answer))
                .isInstanceOfSatisfying(
                        PlanReading.Read.class,
                        read -> assertThat(read.plan().steps())
                                .extracting(PlanStep::toString)
                                .containsExactly("(unstack a b)", "(put-down a)", "(pick-up b)", "(stack b a)"));
    }

    @Test
    void should_add_one_thing_after_the_other() {
        PromptStyle thinking = AugmentedPrompt.style(
                ZERO_SHOT, bank(ZERO_SHOT).named("chain-of-thought").orElseThrow());
        Prompt prompt = AugmentedPrompt.style(
                        thinking, bank(ZERO_SHOT).named("advice").orElseThrow())
                .initial()
                .write(ASKED);

        assertThat(prompt.version()).endsWith("chain-of-thought/1 advice/1 blocksworld-advice/1");
        assertThat(text(prompt)).containsSubsequence("Some advice", "[STATEMENT]", "Let's think", "Write each action");
        assertThat(text(prompt)).doesNotContain("Just give the actions");
    }

    @Test
    void should_leave_earlier_messages_alone() {
        PromptStyle style = new PromptStyle(
                problem -> new Prompt(
                        "two/1", List.of(Message.user("[PROBLEM]\nfirst"), Message.user("second")), List.of(), "begun"),
                PDDL.format());
        Prompt prompt = AugmentedPrompt.style(
                        style, bank(PDDL).named("chain-of-thought").orElseThrow())
                .initial()
                .write(ASKED);

        assertThat(prompt.messages().get(0)).isEqualTo(Message.user("[PROBLEM]\nfirst"));
        assertThat(text(prompt)).startsWith("second\n\nLet's think").endsWith("[PLAN END].\n");
        assertThat(prompt.begun()).isEqualTo("begun");
    }

    @Test
    void should_not_show_fewer_than_one_example() {
        assertThatThrownBy(() -> new SimilarExamples(pool(), 0, PDDL.format().lexicon()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
