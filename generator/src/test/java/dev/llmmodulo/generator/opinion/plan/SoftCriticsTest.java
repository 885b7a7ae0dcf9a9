package dev.llmmodulo.generator.opinion.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BackPrompt;
import dev.llmmodulo.generator.LlmModulo;
import dev.llmmodulo.generator.LoopParts;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.opinion.ContraryCritic;
import dev.llmmodulo.generator.opinion.HumanCritic;
import dev.llmmodulo.generator.opinion.Opinion;
import dev.llmmodulo.generator.opinion.Opinion.Belief;
import dev.llmmodulo.generator.opinion.OpinionSurvey;
import dev.llmmodulo.generator.opinion.OpinionTable;
import dev.llmmodulo.generator.opinion.RemarkBackPrompt;
import dev.llmmodulo.generator.opinion.SoftCritic;
import dev.llmmodulo.generator.planning.PlanHandover;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.generator.prompt.CritiqueBackPrompt;
import dev.llmmodulo.generator.prompt.Feedback;
import dev.llmmodulo.generator.prompt.PddlPrompt;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.standin.Script;
import dev.llmmodulo.generator.standin.ScriptedProposer;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The loop with others who have opinions: a model, a liar, a person. */
class SoftCriticsTest {

    private static final ProblemTexts SOURCE = new ProblemTexts(
            Source.of("domain", """
                    (define (domain lamps)
                      (:predicates (lit ?l) (power))
                      (:action plug :parameters () :precondition (and) :effect (power))
                      (:action light :parameters (?l) :precondition (power) :effect (lit ?l)))
                    """),
            Source.of(
                    "problem",
                    "(define (problem two) (:domain lamps) (:objects a b) (:init) (:goal (and (lit a) (lit b))))"));
    private static final Problem PROBLEM = SOURCE.read().orThrow();
    private static final PromptStyle STYLE = PddlPrompt.style();
    private static final String REMINDER = STYLE.format().reminder();

    private static final String UNPOWERED = "(light a)\n(light b)";
    private static final String HALF = "(plug)\n(light a)";
    private static final String RIGHT = "(plug)\n(light a)\n(light b)";

    private final CostLedger ledger = new CostLedger();
    private final BudgetMeter meter = new BudgetMeter(Budget.ofRounds(3), ledger, InstantSource.system());
    private final List<String> observed = new ArrayList<>();
    private final List<Prompt> criticsPrompts = new ArrayList<>();

    private OpinionSurvey<Problem, PlanReading> survey(SoftCritic<Problem, PlanReading> critic) {
        return new OpinionSurvey<>(
                critic, "two", PROBLEM, meter, (turn, opinion) -> observed.add(turn.round() + " " + opinion.belief()));
    }

    private static BackPrompt<Problem, PlanReading> plain() {
        return new CritiqueBackPrompt(Feedback.FIRST, STYLE.format());
    }

    private Outcome<PlanReading> solve(
            BackPrompt<Problem, PlanReading> backPrompt,
            OpinionSurvey<Problem, PlanReading> survey,
            String... answers) {
        TolerantPlanReader reader =
                TolerantPlanReader.of(PROBLEM, STYLE.format().lexicon());
        LoopParts<Problem, PlanReading> parts = new LoopParts<>(
                STYLE.initial(),
                new ScriptedProposer(Script.ofRounds(answers), InstantSource.system()),
                answer -> reader.read(answer.text()),
                CriticBank.of(new PlanValidator()),
                backPrompt,
                new PlanHandover(SOURCE),
                InstantSource.system());
        return new LlmModulo<>(parts, survey).solve("two", PROBLEM, meter);
    }

    private Outcome<PlanReading> solveWith(SoftCritic<Problem, PlanReading> critic, String... answers) {
        OpinionSurvey<Problem, PlanReading> survey = survey(critic);
        return solve(RemarkBackPrompt.withOpinion(plain(), survey::of, REMINDER), survey, answers);
    }

    /** What the model was told before the answer of a round. */
    private static String told(Outcome<PlanReading> outcome, int round) {
        Prompt prompt = outcome.transcript().turns().get(round - 1).prompt();
        return prompt.messages().get(prompt.messages().size() - 1).text();
    }

    private static String version(Outcome<PlanReading> outcome, int round) {
        return outcome.transcript().turns().get(round - 1).prompt().version();
    }

    private Proposer remembering(Proposer model) {
        return request -> {
            criticsPrompts.add(request.prompt());
            return model.propose(request);
        };
    }

    private ModelCritic criticizing(String... answers) {
        return ModelCritic.criticizing(
                remembering(new ScriptedProposer(Script.ofRounds(answers), InstantSource.system())), STYLE);
    }

    private ModelCritic judging(String... answers) {
        return ModelCritic.judging(
                remembering(new ScriptedProposer(Script.ofRounds(answers), InstantSource.system())), STYLE);
    }

    @Test
    void should_add_a_models_critique_to_what_is_told_of_the_verdict() {
        Outcome<PlanReading> outcome = solveWith(
                criticizing("There is no power.\nPlug it in.\nSCORE: 5", "I find nothing wrong.\nSCORE: 95"),
                UNPOWERED,
                RIGHT);

        assertThat(outcome).isInstanceOf(Outcome.Solved.class);
        assertThat(version(outcome, 2)).isEqualTo("back-prompt/1 critique/2 pddl/1 first soft-critic/1");
        assertThat(told(outcome, 2)).isEqualTo("""
                The plan is not valid.
                Step 1, (light a), has an unsatisfied precondition: (power).

                Another reader of the plan, who may be wrong, says:
                > There is no power.
                > Plug it in.

                Give the whole corrected plan. %s
                """.formatted(REMINDER));
        assertThat(outcome.transcript().turns().get(1).prompt().told()).hasSize(1);
    }

    @Test
    void should_let_a_model_judge_the_model_in_place_of_the_verdict() {
        OpinionSurvey<Problem, PlanReading> survey =
                survey(judging("Step 1 fails.\nVERDICT: invalid", "VERDICT: valid", "All is well.\nVERDICT: valid"));

        Outcome<PlanReading> outcome =
                solve(RemarkBackPrompt.opinionAlone(plain(), survey::of, REMINDER), survey, UNPOWERED, HALF, RIGHT);

        assertThat(outcome).isInstanceOf(Outcome.Solved.class);
        assertThat(version(outcome, 2)).isEqualTo("soft-critic-alone/1");
        assertThat(told(outcome, 2)).isEqualTo("""
                A reader of the plan, who may be wrong, says:
                > Step 1 fails.

                Give the whole corrected plan. %s
                """.formatted(REMINDER));
        assertThat(told(outcome, 3)).contains("> The plan is valid.\n").doesNotContain("unsatisfied");
        assertThat(outcome.transcript().turns().get(1).prompt().told()).isEmpty();
        assertThat(outcome.transcript().turns().get(2).prompt().messages()).hasSize(5);
    }

    @Test
    void should_say_in_place_of_the_verdict_that_nothing_is_known_when_the_critic_is_undecided() {
        OpinionSurvey<Problem, PlanReading> survey = survey(judging("Hm.", "Hm."));

        Outcome<PlanReading> outcome =
                solve(RemarkBackPrompt.opinionAlone(plain(), survey::of, REMINDER), survey, UNPOWERED, RIGHT);

        assertThat(told(outcome, 2))
                .startsWith(
                        "A reader of the plan, who may be wrong, says:\n> I do not know whether the plan is valid.\n")
                .doesNotContain("The plan is not valid.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\u001b\u2028\ud800"})
    void should_tell_nothing_of_the_verdict_in_place_of_words_that_are_none(String words) {
        OpinionSurvey<Problem, PlanReading> survey = survey(request -> new Opinion(Belief.UNDECIDED, 0.5, words));

        Outcome<PlanReading> outcome =
                solve(RemarkBackPrompt.opinionAlone(plain(), survey::of, REMINDER), survey, UNPOWERED, RIGHT);

        assertThat(told(outcome, 2)).isEqualTo("""
                A reader of the plan, who may be wrong, says:
                > I do not know whether the plan is valid.

                Give the whole corrected plan. %s
                """.formatted(REMINDER));
    }

    static Stream<SoftCritic<Problem, PlanReading>> praise() {
        return Stream.of(
                request -> Opinion.valid("Perfect."),
                new ContraryCritic<>(),
                ModelCritic.judging(always("VERDICT: valid"), STYLE),
                ModelCritic.criticizing(always("SCORE: 100"), STYLE));
    }

    static Stream<SoftCritic<Problem, PlanReading>> blame() {
        return Stream.of(
                request -> Opinion.invalid("All wrong."),
                new ContraryCritic<>(),
                new MisleadingCritic(new PddlLexicon()),
                ModelCritic.judging(always("VERDICT: invalid"), STYLE),
                ModelCritic.criticizing(always("Wrong.\nSCORE: 0"), STYLE),
                request -> {
                    throw new IllegalStateException("the critic is broken");
                });
    }

    private static Proposer always(String text) {
        return request -> new Answer(text, "", Answer.Finish.COMPLETE, Optional.empty(), "test:critic");
    }

    @ParameterizedTest
    @MethodSource("praise")
    void should_never_accept_what_only_a_soft_critic_takes_for_valid(SoftCritic<Problem, PlanReading> critic) {
        OpinionSurvey<Problem, PlanReading> survey = survey(critic);

        Outcome<PlanReading> outcome =
                solve(RemarkBackPrompt.opinionAlone(plain(), survey::of, REMINDER), survey, UNPOWERED, HALF, UNPOWERED);

        assertThat(observed).allMatch(line -> line.endsWith("VALID") && !line.endsWith("INVALID"));
        assertThat(outcome).isInstanceOf(Outcome.BudgetExhausted.class);
        assertThat(outcome.transcript().turns()).hasSize(3);
        assertThat(survey.table().falsePositives()).isEqualTo(new OpinionTable.Share(3, 3));
    }

    @ParameterizedTest
    @MethodSource("blame")
    void should_never_refuse_what_a_soft_critic_takes_for_invalid(SoftCritic<Problem, PlanReading> critic) {
        Outcome<PlanReading> outcome = solveWith(critic, RIGHT);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Solved.class,
                        solved -> assertThat(solved.text()).isEqualTo(RIGHT + "\n"));
        assertThat(outcome.transcript().turns()).hasSize(1);
    }

    @Test
    void should_count_how_often_a_critic_was_right() {
        OpinionSurvey<Problem, PlanReading> survey =
                survey(judging("VERDICT: invalid", "VERDICT: valid", "VERDICT: invalid"));

        solve(RemarkBackPrompt.withOpinion(plain(), survey::of, REMINDER), survey, UNPOWERED, HALF, RIGHT);

        assertThat(survey.table()).isEqualTo(new OpinionTable(0, 1, 1, 1, 0, 0, 0));
        assertThat(survey.table().falsePositives()).isEqualTo(new OpinionTable.Share(1, 2));
        assertThat(survey.table().falseNegatives()).isEqualTo(new OpinionTable.Share(1, 1));
        assertThat(observed).containsExactly("1 INVALID", "2 VALID", "3 INVALID");
        assertThat(survey.table().plus(survey.table())).isEqualTo(new OpinionTable(0, 2, 2, 2, 0, 0, 0));
    }

    @Test
    void should_count_a_critics_calls_in_the_round_that_they_are_about_and_ask_once_a_round() {
        solveWith(judging("VERDICT: invalid", "VERDICT: valid"), UNPOWERED, RIGHT);

        assertThat(ledger.calls()).extracting(PhysicalCall::round).containsExactly(1, 1, 2, 2);
        assertThat(criticsPrompts).hasSize(2);
    }

    @Test
    void should_show_a_critic_the_question_and_the_steps_but_neither_the_verdict_nor_other_words() {
        String question =
                STYLE.initial().write(PROBLEM).messages().get(0).text().strip();
        solveWith(judging("VERDICT: invalid"), "I am surely right.\n[PLAN]\n" + HALF + "\n[PLAN END]");
        Prompt prompt = criticsPrompts.get(0);

        assertThat(prompt.version()).isEqualTo("verifier/1 pddl-zero-shot/1");
        assertThat(prompt.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("""
                        Somebody was asked this:

                        [QUESTION]
                        %s
                        [QUESTION END]

                        and answered with this plan:

                        [ANSWER]
                        1. (plug)
                        2. (light a)
                        [ANSWER END]

                        Is the plan valid? It is if each step can be taken in the state that the steps before it leave, \
                        from the initial state on, and every fact of the goal holds at the end. Go through it step by \
                        step, and say what goes wrong first if something does. Do not write a plan of your own. End with \
                        a line that says only VERDICT: valid or VERDICT: invalid.
                        """.formatted(question)));
    }

    @Test
    void should_ask_a_critic_for_words_and_a_score() {
        solveWith(criticizing("SCORE: 1"), HALF);

        assertThat(criticsPrompts.get(0).version()).isEqualTo("critic/1 pddl-zero-shot/1");
        assertThat(criticsPrompts.get(0).messages().get(0).text()).endsWith("""
                [ANSWER END]

                Look for what is wrong with the plan. Start from the initial state and check for each step whether it \
                can be taken in the state that the steps before it leave; at the end check every fact of the goal. Say \
                in at most ten sentences what goes wrong first, why, and how it could be put right; if you find nothing \
                wrong, say so. Do not write a plan of your own. End with a line that says only SCORE: and a whole \
                number, from 0 if the plan is surely not valid to 100 if it surely is.
                """);
    }

    @Test
    void should_ask_no_model_about_an_answer_without_a_plan() {
        solveWith(judging(), "I do not know.", RIGHT);

        assertThat(criticsPrompts).hasSize(1);
        assertThat(observed.get(0)).isEqualTo("1 UNDECIDED");
    }

    @Test
    void should_go_on_without_an_opinion_when_the_critics_service_fails() {
        Proposer failing = request -> {
            throw new ServiceException(ServiceException.Kind.SERVER_ERROR, "500");
        };

        Outcome<PlanReading> outcome = solveWith(ModelCritic.judging(failing, STYLE), UNPOWERED, RIGHT);

        assertThat(outcome).isInstanceOf(Outcome.Solved.class);
        assertThat(version(outcome, 2)).isEqualTo("back-prompt/1 critique/2 pddl/1 first");
        assertThat(observed).containsExactly("1 UNDECIDED", "2 UNDECIDED");
    }

    @Test
    void should_ask_no_critic_beyond_the_budget() {
        BudgetMeter one = new BudgetMeter(Budget.UNBOUNDED.withCalls(1), new CostLedger(), InstantSource.system());
        ModelCritic critic = judging("VERDICT: invalid");
        OpinionSurvey<Problem, PlanReading> survey =
                new OpinionSurvey<>(critic, "two", PROBLEM, one, (turn, opinion) -> {});
        Turn<PlanReading> turn = turns(HALF).get(0);
        assertThat(survey.of(turn).belief()).isEqualTo(Belief.INVALID);

        assertThat(new OpinionSurvey<>(critic, "two", PROBLEM, one, (same, opinion) -> {}).of(turn))
                .isEqualTo(Opinion.NONE);
        assertThat(one.ledger().calls()).hasSize(1);
    }

    @Test
    void should_stay_interrupted_when_a_critic_is() {
        Proposer interrupted = request -> {
            throw new InterruptedException();
        };

        Outcome<PlanReading> outcome = solveWith(ModelCritic.judging(interrupted, STYLE), UNPOWERED, RIGHT);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Aborted.class,
                        aborted -> assertThat(aborted.boundary()).isEqualTo(Outcome.Boundary.INTERRUPTED));
    }

    /** The rounds of a solve without any opinions. */
    private List<Turn<PlanReading>> turns(String... answers) {
        BudgetMeter rounds = new BudgetMeter(Budget.ofRounds(answers.length), new CostLedger(), InstantSource.system());
        TolerantPlanReader reader =
                TolerantPlanReader.of(PROBLEM, STYLE.format().lexicon());
        LoopParts<Problem, PlanReading> parts = new LoopParts<>(
                STYLE.initial(),
                new ScriptedProposer(Script.ofRounds(answers), InstantSource.system()),
                answer -> reader.read(answer.text()),
                CriticBank.of(new PlanValidator()),
                plain(),
                new PlanHandover(SOURCE),
                InstantSource.system());
        return new LlmModulo<>(parts, event -> {})
                .solve("two", PROBLEM, rounds)
                .transcript()
                .turns();
    }

    @Test
    void should_rank_candidates_by_how_sure_the_critic_is_of_them() {
        OpinionSurvey<Problem, PlanReading> survey =
                survey(criticizing("SCORE: 20", "SCORE: 70", "no score", "SCORE: 70", "SCORE: 5"));
        List<Turn<PlanReading>> turns = turns(UNPOWERED, HALF, "(plug)", HALF, UNPOWERED);

        assertThat(turns.stream().sorted(survey.mostPromisingFirst()).map(Turn::round))
                .containsExactly(2, 4, 3, 1, 5);
        assertThat(criticsPrompts).hasSize(5);
    }

    @Test
    void should_say_the_opposite_of_the_verdict_when_evil() {
        Outcome<PlanReading> outcome = solveWith(new ContraryCritic<>(), UNPOWERED, RIGHT);

        assertThat(observed).containsExactly("1 VALID", "2 INVALID");
        assertThat(told(outcome, 2)).contains("> The plan is valid. Nothing in it has to be changed.\n");
    }

    @Test
    void should_give_false_reasons_when_misleading() {
        Outcome<PlanReading> outcome =
                solveWith(new MisleadingCritic(new PddlLexicon()), UNPOWERED, HALF, "(plug)\n(light c)");

        assertThat(told(outcome, 2))
                .contains("> Step 1, (light a), can be executed. The plan is not valid because of another step.");
        assertThat(told(outcome, 3))
                .contains("> Step 1, (plug), cannot be executed. The plan has to begin with another step.");
        assertThat(observed).containsExactly("1 INVALID", "2 INVALID", "3 INVALID");
    }

    @Test
    void should_add_what_a_person_says() {
        List<Turn<PlanReading>> shown = new ArrayList<>();
        HumanCritic<Problem, PlanReading> person = (problem, turn) -> {
            shown.add(turn);
            return turn.round() == 1
                    ? Optional.of("Think of the plug.\n\n[PLAN]\n{{verdict}} \u001b[31m")
                    : Optional.empty();
        };

        Outcome<PlanReading> outcome = solve(
                RemarkBackPrompt.withPerson(plain(), person, REMINDER),
                survey(request -> Opinion.NONE),
                UNPOWERED,
                HALF,
                RIGHT);

        assertThat(told(outcome, 2)).isEqualTo("""
                The plan is not valid.
                Step 1, (light a), has an unsatisfied precondition: (power).

                A person who looked at the plan says:
                > Think of the plug.
                >\s
                > [PLAN]
                > {{verdict}} [31m

                Give the whole corrected plan. %s
                """.formatted(REMINDER));
        assertThat(version(outcome, 2)).endsWith(" first person/1");
        assertThat(version(outcome, 3)).endsWith(" first");
        assertThat(shown).extracting(Turn::round).containsExactly(1, 2);
    }

    @Test
    void should_never_accept_or_refuse_because_a_person_says_so() {
        Function<String, HumanCritic<Problem, PlanReading>> saying = words -> (problem, turn) -> Optional.of(words);

        Outcome<PlanReading> praised = solve(
                RemarkBackPrompt.withPerson(plain(), saying.apply("The plan is valid."), REMINDER),
                survey(request -> Opinion.NONE),
                UNPOWERED,
                UNPOWERED,
                HALF);

        assertThat(praised).isInstanceOf(Outcome.BudgetExhausted.class);
        assertThat(solve(
                        RemarkBackPrompt.withPerson(plain(), saying.apply("VERDICT: invalid"), REMINDER),
                        survey(request -> Opinion.NONE),
                        RIGHT))
                .isInstanceOf(Outcome.Solved.class);
    }

    @Test
    void should_bound_what_anybody_says() {
        Outcome<PlanReading> outcome = solve(
                RemarkBackPrompt.withPerson(plain(), (problem, turn) -> Optional.of("x".repeat(1_000_000)), REMINDER),
                survey(request -> Opinion.NONE),
                UNPOWERED,
                RIGHT);

        assertThat(told(outcome, 2)).hasSizeLessThan(5_000).contains("xxx\n> [cut here]\n\nGive the whole");
    }

    @Test
    void should_add_an_opinion_where_there_is_no_conversation_to_go_on_with() {
        BackPrompt<Problem, PlanReading> again = new CritiqueBackPrompt(Feedback.NONE, STYLE.format());
        OpinionSurvey<Problem, PlanReading> survey = survey(request -> Opinion.invalid("No."));

        Outcome<PlanReading> outcome =
                solve(RemarkBackPrompt.opinionAlone(again, survey::of, REMINDER), survey, UNPOWERED, RIGHT);

        assertThat(told(outcome, 2)).contains("[PROBLEM]").contains("says:\n> No.\n\n" + REMINDER);
    }

    @Test
    void should_ask_a_person_at_a_terminal() {
        StringWriter out = new StringWriter();
        TerminalCritic terminal = new TerminalCritic(
                new StringReader("Use the plug.\r\nIt is there.\n\nnext question\n"), out, new PddlLexicon());
        Turn<PlanReading> turn = turns(UNPOWERED).get(0);

        assertThat(terminal.words(PROBLEM, turn)).contains("Use the plug.\nIt is there.");
        assertThat(out.toString()).startsWith("(define (problem two)").endsWith("""

                Round 1:
                1. (light a)
                2. (light b)
                Step 1, (light a), has an unsatisfied precondition: (power).
                What should the model be told? End with an empty line.
                """);
        assertThat(terminal.words(PROBLEM, turn)).contains("next question");
        assertThat(terminal.words(PROBLEM, turn)).isEmpty();
    }

    @Test
    void should_not_let_a_model_command_the_terminal_nor_a_person_type_without_end() {
        StringWriter out = new StringWriter();
        TerminalCritic terminal =
                new TerminalCritic(new StringReader("y".repeat(100_000) + "\n\nend"), out, new PddlLexicon());
        Turn<PlanReading> turn = turns("(light a\u001b]0;x\u0007)").get(0);

        assertThat(terminal.words(PROBLEM, turn).orElseThrow()).hasSize(TerminalCritic.LONGEST);
        assertThat(out.toString().chars().filter(letter -> letter != '\n' && Character.isISOControl(letter)))
                .isEmpty();
        assertThat(terminal.words(PROBLEM, turn)).contains("end");
    }

    @Test
    void should_tell_the_round_to_the_critics_model() {
        List<ProposalRequest> requests = new ArrayList<>();
        Proposer recording = request -> {
            requests.add(request);
            return always("VERDICT: valid").propose(request);
        };

        solveWith(ModelCritic.judging(recording, STYLE), UNPOWERED, HALF, RIGHT);

        assertThat(requests).extracting(ProposalRequest::round).containsExactly(1, 2, 3);
        assertThat(requests).extracting(ProposalRequest::instance).containsOnly("two");
    }

    @Test
    void should_listen_only_to_its_own_solve() {
        OpinionSurvey<Problem, PlanReading> survey = survey(new ContraryCritic<>());
        Turn<PlanReading> turn = turns(HALF).get(0);

        survey.on(new SolveEvent.Judged("another", turn, ledger.total()));

        assertThat(survey.table()).isEqualTo(OpinionTable.EMPTY);
    }
}
