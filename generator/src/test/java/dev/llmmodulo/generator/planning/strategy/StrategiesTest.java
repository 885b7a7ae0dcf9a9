package dev.llmmodulo.generator.planning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.Solved;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.augmentation.ReferencePlans;
import dev.llmmodulo.generator.opinion.Opinion;
import dev.llmmodulo.generator.opinion.Opinion.Belief;
import dev.llmmodulo.generator.planning.PlanSolver;
import dev.llmmodulo.generator.planning.PlanningOptions;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.generator.planning.ProofOptions;
import dev.llmmodulo.generator.planning.Proving;
import dev.llmmodulo.generator.planning.treesearch.PlanReward;
import dev.llmmodulo.generator.prompt.Feedback;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each strategy by its name, through the whole solver, with a model that says what was written down beforehand. */
class StrategiesTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final ProblemTexts SOURCE = new ProblemTexts(
            Source.of(
                    "domain",
                    DomainLibrary.bundled().domain("blocksworld").orElseThrow().pddl()),
            Source.of("problem", """
                    (define (problem sussman) (:domain blocksworld-4ops) (:objects a b c)
                      (:init (handempty) (ontable a) (ontable b) (on c a) (clear b) (clear c))
                      (:goal (and (on a b) (on b c))))
                    """));
    private static final Problem PROBLEM = SOURCE.read().orThrow();

    private static final String RIGHT =
            "(unstack c a)\n(put-down c)\n(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)\n";
    private static final String LONGER = "(pick-up b)\n(put-down b)\n" + RIGHT;
    private static final String GREEDY = "(unstack c a)\n(put-down c)\n(pick-up a)\n(stack a b)\n";
    private static final String BLOCKED = "(pick-up a)\n(stack a b)\n";

    private final List<Prompt> asked = new ArrayList<>();

    @TempDir
    private Path folder;

    /** The last answer is given again and again. */
    private Proposer saying(String... answers) {
        return request -> {
            asked.add(request.prompt());
            String text = answers[Math.min(asked.size(), answers.length) - 1];
            return new Answer(text, "", Finish.COMPLETE, Optional.empty(), "scripted");
        };
    }

    private Outcome<PlanReading> solve(String strategy, StrategyAids aids, int rounds, String... answers) {
        PlanningOptions options = PlanningOptions.DEFAULT
                .withProof(ProofOptions.DEFAULT.withWhen(Proving.NEVER))
                .withStrategy(Strategies.of(StrategySpec.parse(strategy), aids));
        return new PlanSolver(options)
                .strategy(PROBLEM, SOURCE, saying(answers), SolveListener.SILENT)
                .solve("sussman", PROBLEM, new BudgetMeter(Budget.ofRounds(rounds), new CostLedger(), CLOCK));
    }

    private Outcome<PlanReading> solve(String strategy, int rounds, String... answers) {
        return solve(strategy, StrategyAids.none("scripted"), rounds, answers);
    }

    private static String text(Outcome<PlanReading> outcome) {
        assertThat(outcome).isInstanceOf(Solved.class);
        return ((Solved<PlanReading>) outcome).text();
    }

    private List<String> versions() {
        return asked.stream().map(Prompt::version).toList();
    }

    private String lastAsked() {
        List<Message> messages = asked.get(asked.size() - 1).messages();
        return messages.get(messages.size() - 1).text();
    }

    @Test
    void should_tell_the_critique_in_the_loop() {
        assertThat(text(solve("loop", 5, BLOCKED, RIGHT))).isEqualTo(RIGHT);
        assertThat(lastAsked()).contains("(clear a)");
    }

    @Test
    void should_leave_it_at_a_single_answer() {
        assertThat(solve("single", 5, BLOCKED, RIGHT).id()).isEqualTo("budget-exhausted");
        assertThat(asked).hasSize(1);
    }

    @Test
    void should_ask_the_same_until_an_answer_is_valid() {
        assertThat(text(solve("resample:4", 5, BLOCKED, GREEDY, RIGHT, LONGER))).isEqualTo(RIGHT);
        assertThat(versions()).containsExactly("pddl-zero-shot/1", "pddl-zero-shot/1", "pddl-zero-shot/1");
    }

    @Test
    void should_go_by_the_vote_even_where_it_is_wrong() {
        assertThat(solve("vote:3", 5, GREEDY, RIGHT, GREEDY).id()).isEqualTo("budget-exhausted");
        asked.clear();
        assertThat(text(solve("vote:3", 5, GREEDY, RIGHT, RIGHT))).isEqualTo(RIGHT);
    }

    /** The judge takes one step for the sign of a plan that is right, and may be wrong. */
    @ParameterizedTest
    @CsvSource({
        "critic=verifier, VERDICT: valid, VERDICT: invalid, (pick-up b), solved",
        "critic=verifier, VERDICT: valid, VERDICT: invalid, (pick-up a), budget-exhausted",
        "critic=verifier, VERDICT: valid, VERDICT: valid,   (pick-up a), budget-exhausted",
        "critic=model,    SCORE: 90,      SCORE: 40,        (pick-up b), solved",
        "critic=model,    SCORE: 90,      SCORE: 50,        (pick-up b), budget-exhausted",
        "critic=contrary, '',             '',               '',          budget-exhausted",
    })
    void should_weigh_votes_by_what_a_critic_thinks_and_still_decide_by_the_verdict(
            String critic, String with, String without, String sign, String end) {
        StrategyAids aids = StrategyAids.none("scripted").withCritic(request -> {
            String plan = request.prompt().messages().get(0).text().replaceFirst("(?s).*\\[ANSWER\\]", "");
            String text = plan.contains(sign) ? with : without;
            return new Answer(text, "", Finish.COMPLETE, Optional.empty(), "judge");
        });
        List<String> told = new ArrayList<>();
        PlanningOptions options = PlanningOptions.DEFAULT
                .withProof(ProofOptions.DEFAULT.withWhen(Proving.NEVER))
                .withStrategy(Strategies.of(StrategySpec.parse("vote:3," + critic), aids));

        Outcome<PlanReading> outcome = new PlanSolver(options)
                .strategy(PROBLEM, SOURCE, saying(GREEDY, GREEDY, RIGHT), event -> {
                    if (event instanceof SolveEvent.Opined opined) {
                        told.add(opined.round() + " " + opined.score());
                    }
                })
                .solve("sussman", PROBLEM, new BudgetMeter(Budget.ofRounds(5), new CostLedger(), CLOCK));

        assertThat(outcome.id()).isEqualTo(end);
        assertThat(told).hasSize(3);
        assertThat(asked).hasSize(3);
    }

    /** Both wrong plans together weigh less than the right one, or more. */
    @ParameterizedTest
    @CsvSource({"0.4, solved", "0.5, budget-exhausted"})
    void should_weigh_votes_by_what_the_model_has_learned_of_plans(double ofWrong, String end) {
        List<String> told = new ArrayList<>();
        PlanningOptions options = PlanningOptions.DEFAULT
                .withProof(ProofOptions.DEFAULT.withWhen(Proving.NEVER))
                .withStrategy(Strategies.of(StrategySpec.parse("vote:3,critic=learned"), learned(ofWrong)));

        Outcome<PlanReading> outcome = new PlanSolver(options)
                .strategy(PROBLEM, SOURCE, saying(GREEDY, GREEDY, RIGHT), event -> {
                    if (event instanceof SolveEvent.Opined opined) {
                        told.add(opined.round() + " " + opined.belief() + " " + opined.score());
                    }
                })
                .solve("sussman", PROBLEM, new BudgetMeter(Budget.ofRounds(5), new CostLedger(), CLOCK));

        assertThat(outcome.id()).isEqualTo(end);
        assertThat(told).containsExactly("1 invalid " + ofWrong, "2 invalid " + ofWrong, "3 valid 0.9");
        assertThat(asked).hasSize(3);
    }

    /** Takes plans in which b is picked up for right. */
    private static StrategyAids learned(double ofWrong) {
        return StrategyAids.none("scripted")
                .withLearned(Optional.of(new Learned(
                        PlanReward.learned(problem -> 0.5),
                        request -> request.turn().answer().text().contains("(pick-up b)")
                                ? new Opinion(Belief.VALID, 0.9, "")
                                : new Opinion(Belief.INVALID, ofWrong, "It looks wrong."))));
    }

    @Test
    void should_hear_what_the_model_has_learned_beside_the_verdict() {
        solve("loop,critic=learned", learned(0.2), 2, BLOCKED);

        assertThat(lastAsked()).contains("(clear a)", "> It looks wrong.");
    }

    @Test
    void should_hand_out_the_shortest_valid_plan() {
        assertThat(text(solve("best-of:3", 5, LONGER, RIGHT, GREEDY))).isEqualTo(RIGHT);
        assertThat(asked).hasSize(3);
    }

    @Test
    void should_ask_for_the_rest_of_a_plan_alone() {
        String rest = "(unstack a b)\n(put-down a)\n(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)\n";

        assertThat(text(solve("loop,ask=rest,history=1", 5, GREEDY, rest))).isEqualTo(GREEDY + rest);
        assertThat(versions().get(1)).startsWith("rest/1").endsWith("last-1");
    }

    @Test
    void should_begin_anew_after_some_rounds() {
        solve("loop,restart=2", 5, BLOCKED);

        assertThat(versions().stream().map(version -> version.replaceFirst(" .*", "")))
                .containsExactly(
                        "pddl-zero-shot/1", "back-prompt/1", "pddl-zero-shot/1", "back-prompt/1", "pddl-zero-shot/1");
    }

    @ParameterizedTest
    @CsvSource({"single", "resample", "loop", "controller", "puct"})
    void should_augment_the_first_prompt(String strategy) {
        solve(strategy + ",augment=chain-of-thought", 2, RIGHT);

        assertThat(versions().get(0)).startsWith("pddl-zero-shot/1 ").contains("chain-of-thought");
    }

    /** Its actions are called as those of blocksworld are. */
    @ParameterizedTest
    @CsvSource({"(ontable ?ob) (handempty), blocksworld-advice/1", "(ontable ?ob), general-advice/1"})
    void should_advise_as_on_a_named_domain_only_if_the_actions_do_the_same(String condition, String advice) {
        String domain = SOURCE.domain().text().replace("(ontable ?ob) (handempty))", condition + ")");
        ProblemTexts texts = new ProblemTexts(Source.of("domain", domain), SOURCE.problem());
        Problem problem = texts.read().orThrow();
        PlanningOptions options = PlanningOptions.DEFAULT
                .withProof(ProofOptions.DEFAULT.withWhen(Proving.NEVER))
                .withStrategy(Strategies.of(StrategySpec.parse("loop,augment=advice"), StrategyAids.none("scripted")));

        new PlanSolver(options)
                .strategy(problem, texts, saying(RIGHT), SolveListener.SILENT)
                .solve("sussman", problem, new BudgetMeter(Budget.ofRounds(1), new CostLedger(), CLOCK));

        assertThat(versions().get(0)).contains(advice);
    }

    @Test
    void should_hear_a_critic_beside_the_verdict_or_in_its_place() {
        solve("loop,critic=contrary", 2, BLOCKED);
        assertThat(lastAsked()).contains("(clear a)", "> ");
        asked.clear();
        solve("loop,critic=contrary,heard=alone", 2, BLOCKED);
        assertThat(lastAsked()).contains("The plan is valid").doesNotContain("(clear a)");
    }

    @Test
    void should_tell_a_critic_alone_nothing_of_the_verdict_where_only_the_problem_is_sent_again() {
        Outcome<PlanReading> outcome = solve("loop,critic=contrary,heard=alone,history=0", 3, BLOCKED);

        for (Prompt again : asked.subList(1, 3)) {
            assertThat(again.messages()).hasSize(1);
            assertThat(again.messages().get(0).text())
                    .contains("(:init", "says:\n> The plan is valid.")
                    .doesNotContain("(clear a)", "not valid", "Step 1");
            assertThat(again.told()).isEmpty();
        }
        assertThat(outcome.id()).isEqualTo("budget-exhausted");
    }

    @Test
    void should_read_a_whole_plan_where_a_critic_alone_is_heard_and_the_rest_would_be_asked_for() {
        String oneStepHolds = "(pick-up b)\n(stack a b)\n";

        assertThat(text(solve("loop,ask=rest,critic=contrary,heard=alone", 2, oneStepHolds, RIGHT)))
                .isEqualTo(RIGHT);
        assertThat(lastAsked()).contains("Give the whole corrected plan.");
        asked.clear();
        assertThat(text(solve("loop,ask=rest,history=0,critic=contrary,heard=alone", 2, oneStepHolds, RIGHT)))
                .isEqualTo(RIGHT);
    }

    @Test
    void should_keep_the_wording_that_a_controller_chose_where_nothing_is_told() {
        solve("controller,feedback=none", 4, BLOCKED, BLOCKED, GREEDY, GREEDY);

        assertThat(versions().subList(0, 2)).containsOnly("pddl-zero-shot/1");
        assertThat(versions().subList(2, 4)).allMatch(version -> version.contains("chain-of-thought"));
        assertThat(asked.get(3)).isEqualTo(asked.get(2));
    }

    @Test
    void should_keep_the_wording_that_a_controller_chose_when_it_begins_anew() {
        String otherwiseBlocked = "(pick-up b)\n(stack b a)\n";
        solve("controller,restart=3", 6, BLOCKED, BLOCKED, GREEDY, "(stack a b)", otherwiseBlocked, RIGHT);

        assertThat(versions().get(2)).startsWith("pddl-zero-shot/1 ").contains("chain-of-thought");
        assertThat(versions().subList(3, 5)).allMatch(version -> version.startsWith("rest/1"));
        assertThat(asked.get(5)).isEqualTo(asked.get(2));
    }

    @Test
    void should_control_by_the_rules_of_a_file() throws IOException {
        Path rules = folder.resolve("rules.yaml");
        Files.writeString(rules, "rules: [{when: rounds, times: 2, move: stop, reason: two are enough}]\n");

        Outcome<PlanReading> outcome = solve("controller,rules=" + rules, 9, BLOCKED);

        assertThat(outcome.transcript().decisions())
                .extracting(Decision::choice, Decision::reason)
                .contains(tuple("stop", "two are enough"));
        assertThat(asked).hasSize(2);

        Files.writeString(rules, "rules:\n- {when: bored, move: stop, reason: r}\n");
        assertThatThrownBy(() -> solve("controller,rules=" + rules, 9, BLOCKED))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(rules + ":2:10")
                .hasMessageContaining("bored");
    }

    /** At a later state the problem itself is one of the most similar to what is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"similar-examples", "worked-example"})
    void should_never_show_a_plan_of_the_problem_that_is_solved(String augmentation) {
        NamedDomain domain = DomainLibrary.bundled().domain("blocksworld").orElseThrow();
        for (int i = 0; i < 4; i++) {
            ProblemTexts texts = new ProblemTexts(
                    Source.of("domain", domain.pddl()),
                    Source.of("problem", domain.instances().get(i).pddl()));
            Problem problem = texts.read().orThrow();
            List<String> plan = ((SearchResult.Solved) new ReferencePlans().plan(problem))
                    .plan().steps().stream().map(Object::toString).toList();
            List<String> shown = new ArrayList<>();
            Proposer model = request -> {
                shown.add(request.prompt().messages().get(0).text());
                String step = plan.get(Math.min(request.round(), plan.size()) - 1);
                return new Answer(step, "", Finish.COMPLETE, Optional.empty(), "step-by-step");
            };
            PlanningOptions options = PlanningOptions.DEFAULT
                    .withProof(ProofOptions.DEFAULT.withWhen(Proving.NEVER))
                    .withStrategy(Strategies.of(
                            StrategySpec.parse("puct,samples=1,chunk=1,augment=" + augmentation),
                            StrategyAids.none("step-by-step")));
            new PlanSolver(options)
                    .strategy(problem, texts, model, SolveListener.SILENT)
                    .solve("i", problem, new BudgetMeter(Budget.ofRounds(3), new CostLedger(), CLOCK));

            assertThat(shown)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(prompt -> assertThat(
                                    prompt.lines().filter(plan::contains).toList())
                            .doesNotContainSequence(plan));
        }
    }

    @Test
    void should_hear_a_person() {
        StrategyAids aids =
                StrategyAids.none("scripted").withPerson((problem, turn) -> Optional.of("Move c away first."));

        assertThat(text(solve("loop,critic=human", aids, 2, BLOCKED, RIGHT))).isEqualTo(RIGHT);
        assertThat(lastAsked()).contains("> Move c away first.");
    }

    @Test
    void should_turn_to_a_stronger_model_or_to_search_when_stuck() {
        Proposer stronger = request -> new Answer(RIGHT, "", Finish.COMPLETE, Optional.empty(), "strong");
        StrategyAids aids = StrategyAids.none("scripted").withStronger(List.of(stronger));

        Outcome<PlanReading> outcome = solve("controller", aids, 20, BLOCKED);
        assertThat(text(outcome)).isEqualTo(RIGHT);
        assertThat(outcome.transcript().decisions().stream().map(Decision::choice))
                .contains("ask-stronger");

        Outcome<PlanReading> searched = solve("controller,then=best-first", 40, BLOCKED);
        assertThat(searched.transcript().decisions().stream().map(Decision::choice))
                .contains("search");
    }

    @ParameterizedTest
    @CsvSource({"beam:2", "best-first", "uct", "puct", "mcts-g"})
    void should_go_on_from_where_a_plan_still_held(String search) {
        // What helps depends on the state: c must be moved first, then b, then a.
        Proposer model = request -> {
            asked.add(request.prompt());
            String text = request.prompt().messages().get(0).text();
            String init = text.substring(text.indexOf("(:init"), text.indexOf("(:goal"));
            String step = init.contains("(on c a)")
                    ? "(unstack c a)\n(put-down c)\n(pick-up c)\n"
                    : init.contains("(on b c)")
                            ? "(pick-up a)\n(stack a b)\n"
                            : "(put-down c)\n(pick-up b)\n(stack b c)\n";
            return new Answer(step, "", Finish.COMPLETE, Optional.empty(), "by-state");
        };
        PlanningOptions options = PlanningOptions.DEFAULT
                .withProof(ProofOptions.DEFAULT.withWhen(Proving.NEVER))
                .withStrategy(Strategies.of(
                        StrategySpec.parse(search + ",samples=1,chunk=3"), StrategyAids.none("by-state")));
        Outcome<PlanReading> outcome = new PlanSolver(options)
                .strategy(PROBLEM, SOURCE, model, SolveListener.SILENT)
                .solve("sussman", PROBLEM, new BudgetMeter(Budget.ofRounds(30), new CostLedger(), CLOCK));

        assertThat(text(outcome)).endsWith("(pick-up b)\n(stack b c)\n(pick-up a)\n(stack a b)\n");
    }

    @Test
    void should_search_by_what_the_model_has_learned() {
        List<Integer> reckoned = new ArrayList<>();
        PlanReward reward = PlanReward.learned(problem -> {
            reckoned.add(problem.init().size());
            return 0.5;
        });
        StrategyAids aids =
                StrategyAids.none("scripted").withLearned(Optional.of(new Learned(reward, request -> Opinion.NONE)));

        solve("best-first,reward=learned,samples=1,chunk=1", aids, 3, GREEDY);

        assertThat(reckoned).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void should_ask_the_proposing_model_or_another_how_near_states_are_to_the_goal(boolean another) {
        List<Prompt> askedOther = new ArrayList<>();
        StrategyAids none = StrategyAids.none("scripted");
        StrategyAids aids = another
                ? none.withReward(request -> {
                    askedOther.add(request.prompt());
                    return new Answer("70", "", Finish.COMPLETE, Optional.empty(), "other");
                })
                : none;

        Outcome<PlanReading> outcome =
                solve("best-first,reward=model,samples=1,chunk=1,augment=advice", aids, 2, GREEDY, "70", GREEDY);

        List<Prompt> rewards = another ? askedOther : asked.subList(1, 2);
        assertThat(rewards).extracting(Prompt::version).containsExactly("reward/1 pddl-zero-shot/1");
        assertThat(asked).hasSize(another ? 2 : 3);
        assertThat(outcome.transcript().decisions().get(1).reason()).contains("reward 0.700");
    }

    @Test
    void should_learn_which_arm_to_choose() throws IOException {
        Path arms = folder.resolve("arms.yaml");
        Path records = folder.resolve("records.json");
        Files.writeString(arms, "seed: 7\narms:\n- {name: one, use: single}\n- {name: many, use: \"resample:3\"}\n");

        Outcome<PlanReading> outcome = solve("choice,arms=" + arms + ",records=" + records, 5, RIGHT);

        assertThat(text(outcome)).isEqualTo(RIGHT);
        assertThat(outcome.transcript().decisions().get(0).choice()).startsWith("arm ");
        assertThat(records).content().contains("blocksworld-4ops", "scripted");
    }

    /** As the command line does, which reads all problems before it solves the first. */
    @Test
    void should_keep_what_was_learned_of_each_problem() throws IOException {
        Path arms = folder.resolve("arms.yaml");
        Path records = folder.resolve("records.json");
        Files.writeString(arms, "arms: [{name: one, use: single}]\n");
        List<PlanSolver> solvers = Stream.of(1, 2, 3)
                .map(problem -> new PlanSolver(PlanningOptions.DEFAULT
                        .withProof(ProofOptions.DEFAULT.withWhen(Proving.NEVER))
                        .withStrategy(Strategies.of(
                                StrategySpec.parse("choice,arms=" + arms + ",records=" + records),
                                StrategyAids.none("scripted")))))
                .toList();

        List<String> reasons = new ArrayList<>();
        for (PlanSolver solver : solvers) {
            Outcome<PlanReading> outcome = solver.strategy(PROBLEM, SOURCE, saying(RIGHT), SolveListener.SILENT)
                    .solve("sussman", PROBLEM, new BudgetMeter(Budget.ofRounds(1), new CostLedger(), CLOCK));
            reasons.add(outcome.transcript().decisions().get(0).reason());
        }

        assertThat(records).content().contains("\"solved\" : 3");
        assertThat(reasons.get(2)).contains("(2 of 2 solved)");
    }

    @Test
    void should_tell_as_much_as_the_strategy_says_whatever_is_usual() {
        solve("loop,feedback=binary", 2, BLOCKED);
        assertThat(lastAsked()).contains("The plan is not valid.").doesNotContain("(clear a)");
        asked.clear();
        solve("loop,feedback=causal", 2, BLOCKED);
        assertThat(lastAsked()).contains("(clear a)");
        assertThat(versions().get(1)).endsWith("causal");
    }

    @Test
    void should_take_the_best_that_was_measured_and_say_why() throws IOException {
        Path measured = folder.resolve("measured.json");
        Files.writeString(measured, """
                {"format": "llm-modulo-measured/1", "from": "a run", "measured": [
                  {"model": "scripted", "domain": "blocksworld-4ops", "leastObjects": 3, "mostObjects": 4, "strategies": [
                    {"strategy": "loop", "tries": 10, "right": {"proposals": [{"most": 2, "right": 3}]}},
                    {"strategy": "resample:4", "tries": 10, "right": {"proposals": [{"most": 4, "right": 9}]}}]}]}
                """);

        Outcome<PlanReading> many = solve("auto,measured=" + measured, 5, BLOCKED, RIGHT);
        assertThat(text(many)).isEqualTo(RIGHT);
        assertThat(versions()).containsOnly("pddl-zero-shot/1");
        assertThat(many.transcript().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.choice()).isEqualTo("resample:4");
            assertThat(decision.reason()).contains("resample:4 9 of 10, loop 3 of 10");
        });

        Outcome<PlanReading> few = solve("auto,measured=" + measured, 3, BLOCKED, RIGHT);
        assertThat(few.transcript().decisions()).extracting(Decision::choice).containsExactly("loop");
    }

    /** Of the loop, that the first critique is told is not written down where it was measured. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "loop                  | NONE   | loop,feedback=first          | first",
                "loop,ask=rest         | NONE   | loop,ask=rest,feedback=first | first",
                "loop                  | FIRST  | loop                         | first",
                "loop,feedback=binary  | CAUSAL | loop,feedback=binary         | binary",
                "resample:2            | NONE   | resample:2                   | -",
            })
    void should_tell_as_much_as_when_it_was_measured(String best, Feedback usual, String taken, @Nullable String told)
            throws IOException {
        Path measured = folder.resolve("measured.json");
        Files.writeString(
                measured,
                "{\"format\": \"llm-modulo-measured/1\", \"from\": \"\", \"measured\": [{\"model\": \"scripted\", "
                        + "\"domain\": \"blocksworld-4ops\", \"leastObjects\": 3, \"mostObjects\": 3, \"strategies\": ["
                        + "{\"strategy\": \"" + best
                        + "\", \"tries\": 9, \"right\": {\"proposals\": [{\"most\": 1, \"right\": 9}]}}]}]}");

        Outcome<PlanReading> outcome = solveTelling(usual, "auto,measured=" + measured);

        assertThat(outcome.transcript().decisions().get(0).choice()).isEqualTo(taken);
        if (told == null) {
            assertThat(versions()).containsOnly("pddl-zero-shot/1");
        } else {
            assertThat(versions().get(1)).endsWith(" " + told);
        }
    }

    @Test
    void should_tell_what_is_usual_where_nothing_was_measured() {
        Outcome<PlanReading> outcome = solveTelling(Feedback.NONE, "auto");

        assertThat(outcome.transcript().decisions().get(0).choice()).isEqualTo("loop");
        assertThat(versions()).containsOnly("pddl-zero-shot/1");
    }

    private Outcome<PlanReading> solveTelling(Feedback usual, String strategy) {
        PlanningOptions options = PlanningOptions.DEFAULT
                .withFeedback(usual)
                .withProof(ProofOptions.DEFAULT.withWhen(Proving.NEVER))
                .withStrategy(Strategies.of(StrategySpec.parse(strategy), StrategyAids.none("scripted")));
        return new PlanSolver(options)
                .strategy(PROBLEM, SOURCE, saying(BLOCKED), SolveListener.SILENT)
                .solve("sussman", PROBLEM, new BudgetMeter(Budget.ofRounds(2), new CostLedger(), CLOCK));
    }

    @Test
    void should_follow_the_loop_where_nothing_was_measured() {
        Outcome<PlanReading> outcome =
                solve("auto", StrategyAids.none("a model that nobody measured"), 5, BLOCKED, RIGHT);

        assertThat(text(outcome)).isEqualTo(RIGHT);
        assertThat(outcome.transcript().decisions().get(0).reason())
                .startsWith("nothing was measured with a model that");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "choice,arms=a,records=b", "luck"})
    void should_refuse_measurements_of_what_cannot_be_chosen(String strategy) throws IOException {
        Path measured = folder.resolve("measured.json");
        Files.writeString(
                measured,
                "{\"format\": \"llm-modulo-measured/1\", \"from\": \"\", \"measured\": [{\"model\": \"m\", \"domain\": \"d\", "
                        + "\"leastObjects\": 1, \"mostObjects\": 1, \"strategies\": [{\"strategy\": \"" + strategy
                        + "\", \"tries\": 1, \"right\": {}}]}]}");

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Strategies.of(StrategySpec.parse("auto,measured=" + measured), StrategyAids.none("m")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loop:3                  | the strategy loop has no number",
                "loop,feedback=some      | feedback is none, binary, first, all or causal, not some",
                "loop,ask=half           | ask is plan or rest, not half",
                "loop,history=some       | history is a number from 0 to 1000",
                "loop,critic=evil        | a critic is model, verifier, learned, contrary, misleading or human",
                "loop,critic=human       | there is no person to be asked here",
                "loop,heard=alone        | nobody is heard: name a critic",
                "loop,augment=luck       | there is no augmentation luck; there are none, chain-of-thought",
                "puct:3                  | puct has no width",
                "beam:3,reward=gold      | there is no reward gold; there are constant, goals, h-ff, h-max, learned, model",
                "loop,reward=model       | nothing of the strategy loop is called reward",
                "beam:3,exploration=high | exploration is a number such as 1.5",
                "beam,reward=learned     | the model has learned nothing of states",
                "loop,rules=file         | nothing of the strategy loop is called rules",
                "controller,then=luck    | there is no search luck; there are beam",
                "resample:200000         | more than 100000 proposals",
                "choice                  | arms=FILE and records=FILE are needed",
                "vote,critic=human       | of vote, a critic is model, verifier, learned or contrary, not human",
                "vote,critic=misleading  | of vote, a critic is model, verifier, learned or contrary, not misleading",
                "vote,critic=learned     | the model has learned nothing of plans",
                "loop,critic=learned     | the model has learned nothing of plans",
                "vote,heard=alone        | nothing of the strategy vote is called heard",
                "best-of,critic=model    | nothing of the strategy best-of is called critic",
                "vote,restart=2          | nothing of the strategy vote is called restart",
            })
    void should_refuse_what_means_nothing(String strategy, String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Strategies.of(StrategySpec.parse(strategy), StrategyAids.none("m")))
                .withMessageContaining(words);
    }

    @Test
    void should_name_all_strategies() {
        assertThat(Strategies.names())
                .containsExactlyElementsOf(Arrays.asList(
                        "loop",
                        "single",
                        "resample",
                        "vote",
                        "best-of",
                        "controller",
                        "beam",
                        "best-first",
                        "uct",
                        "puct",
                        "mcts-g",
                        "choice",
                        "auto"));
    }
}
