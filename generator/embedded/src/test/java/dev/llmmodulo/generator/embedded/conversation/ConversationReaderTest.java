package dev.llmmodulo.generator.embedded.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.augmentation.Augmentation;
import dev.llmmodulo.generator.augmentation.AugmentationBank;
import dev.llmmodulo.generator.augmentation.AugmentedPrompt;
import dev.llmmodulo.generator.augmentation.ExamplePool;
import dev.llmmodulo.generator.augmentation.ReferencePlans;
import dev.llmmodulo.generator.embedded.tokens.Attempt;
import dev.llmmodulo.generator.embedded.tokens.Fault;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.generator.prompt.CritiqueBackPrompt;
import dev.llmmodulo.generator.prompt.Feedback;
import dev.llmmodulo.generator.prompt.History;
import dev.llmmodulo.generator.prompt.PddlPrompt;
import dev.llmmodulo.generator.prompt.PromptStyle;
import dev.llmmodulo.generator.prompt.RestBackPrompt;
import dev.llmmodulo.verifiers.critique.Flaw;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.PlanCritique;
import dev.llmmodulo.verifiers.critique.Treatment;
import dev.llmmodulo.verifiers.critique.UnsatisfiedGoal;
import dev.llmmodulo.verifiers.critique.UnsatisfiedPrecondition;
import dev.llmmodulo.verifiers.judgement.Critic;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.AllFlaws;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import dev.llmmodulo.verifiers.validation.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The prompts are those of the real loop, so that a change of their words is noticed here. */
class ConversationReaderTest {

    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();

    private static Problem problem(String domain, int number) {
        NamedDomain named = LIBRARY.domain(domain).orElseThrow();
        return new PddlReader()
                .problem(
                        Source.of("domain", named.pddl()),
                        Source.of("problem", named.instances().get(number).pddl()))
                .orThrow();
    }

    private static Turn<PlanReading> turn(Problem problem, String answer, Critic<Problem, PlanReading> judge) {
        PlanReading reading = TolerantPlanReader.of(problem).read(answer);
        Verdict<PlanReading> verdict = new CriticBank<>(List.of(judge)).judge(problem, reading);
        return new Turn<>(
                1,
                Instant.EPOCH,
                new PddlPrompt().write(problem),
                new Answer(answer, "", Answer.Finish.COMPLETE, Optional.empty(), "test"),
                reading,
                verdict,
                Duration.ZERO,
                Duration.ZERO);
    }

    private static Prompt criticised(
            Problem problem, String answer, Feedback feedback, Critic<Problem, PlanReading> judge) {
        return new CritiqueBackPrompt(feedback, PddlPrompt.style().format())
                .write(problem, List.of(turn(problem, answer, judge)));
    }

    /** What the critiques hold as data. */
    private static List<Fault> held(List<Critique> told, boolean causes) {
        List<Fault> faults = new ArrayList<>();
        for (Critique critique : told) {
            PlanCritique finding = critique instanceof Flaw flaw ? flaw.finding() : (PlanCritique) critique;
            List<Integer> culprits = causes
                    ? finding.culprits().stream().map(NumberedStep::number).toList()
                    : List.of();
            if (finding instanceof UnsatisfiedPrecondition step) {
                faults.add(new Fault.StepLacks(step.stepNumber(), step.missing().literals(), culprits));
            } else if (finding instanceof UnsatisfiedGoal goal) {
                faults.add(new Fault.GoalLacks(goal.missing().literals(), culprits));
            }
        }
        return faults;
    }

    /** A plan of the reference planner with something left out, swapped or said twice. */
    private static String spoilt(Problem problem, SplittableRandom random) {
        List<String> steps = new ArrayList<>(((SearchResult.Found) new ForwardSearch(SearchLimits.USUAL).plan(problem))
                .plan().steps().stream().map(Object::toString).toList());
        for (int i = 0; i < 2; i++) {
            int at = random.nextInt(steps.size());
            switch (random.nextInt(3)) {
                case 0 -> steps.remove(at);
                case 1 -> Collections.swap(steps, at, random.nextInt(steps.size()));
                default -> steps.add(at, steps.get(random.nextInt(steps.size())));
            }
        }
        return "[PLAN]\n" + String.join("\n", steps) + "\n[PLAN END]\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocksworld", "mystery-blocksworld", "logistics", "depots"})
    void should_hear_all_that_critiques_hold(String domain) {
        SplittableRandom random = new SplittableRandom(11);
        int heard = 0;
        for (int number = 0; number < 6; number++) {
            Problem problem = problem(domain, number);
            String answer = spoilt(problem, random);
            for (Feedback feedback : List.of(Feedback.FIRST, Feedback.ALL, Feedback.CAUSAL)) {
                Critic<Problem, PlanReading> judge = feedback == Feedback.ALL
                        ? new AllFlaws(Treatment.SKIP, PlanValidator.EPSILON)
                        : new PlanValidator();
                Prompt prompt = criticised(problem, answer, feedback, judge);
                if (!prompt.told().isEmpty()) {
                    Attempt attempt =
                            ConversationReader.read(prompt.messages()).last().orElseThrow();
                    assertThat(attempt.faults()).isEqualTo(held(prompt.told(), feedback == Feedback.CAUSAL));
                    heard += attempt.faults().size();
                }
            }
        }
        assertThat(heard).isGreaterThan(12);
    }

    @ParameterizedTest
    @EnumSource(
            value = Feedback.class,
            names = {"BINARY", "FIRST", "ALL", "CAUSAL"})
    void should_know_its_last_answer(Feedback feedback) {
        Problem problem = problem("blocksworld", 0);
        Prompt prompt = criticised(problem, "[PLAN]\n(pick-up a)\n[PLAN END]\n", feedback, new PlanValidator());

        Attempt attempt = ConversationReader.read(prompt.messages()).last().orElseThrow();

        assertThat(attempt.steps().orElseThrow()).hasToString("[(pick-up a)]");
        assertThat(attempt.faults()).hasSize(feedback == Feedback.BINARY ? 0 : 1);
    }

    @Test
    void should_know_that_its_last_answer_was_no_plan() {
        Prompt prompt = criticised(problem("blocksworld", 0), "I do not know.", Feedback.FIRST, new PlanValidator());

        assertThat(ConversationReader.read(prompt.messages()).last().orElseThrow())
                .isEqualTo(new Attempt(Optional.empty(), List.of()));
    }

    @Test
    void should_know_no_earlier_answer_when_asked_afresh() {
        Prompt prompt = new PddlPrompt().write(problem("logistics", 0));

        assertThat(ConversationReader.read(prompt.messages()).last()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocksworld", "mystery-blocksworld", "logistics", "depots"})
    void should_hear_a_problem_that_begins_where_it_is_to_go_on(String domain) {
        SplittableRandom random = new SplittableRandom(5);
        int asked = 0;
        for (int number = 0; number < 6; number++) {
            Problem problem = problem(domain, number);
            String answer = spoilt(problem, random);
            for (History history : List.of(History.ALL, History.PROBLEM_ONLY)) {
                Prompt prompt = new RestBackPrompt(
                                Feedback.FIRST, PddlPrompt.style().format(), history)
                        .write(problem, List.of(turn(problem, answer, new PlanValidator())));
                if (!prompt.begun().isEmpty()) {
                    Conversation heard = ConversationReader.read(prompt.messages());
                    assertThat(heard.last()).isEmpty();
                    assertThat(heard.world().goal()).isEqualTo(world(problem).goal());
                    assertThat(heard.world().init())
                            .isEqualTo(world(after(problem, prompt.begun())).init());
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(3);
    }

    private static World world(Problem problem) {
        return WorldReader.of(problem.domain()).read(problem);
    }

    /** The problem that begins behind the steps. */
    private static Problem after(Problem problem, String begun) {
        Simulation simulation = new Simulation(problem);
        begun.lines()
                .filter(line -> line.startsWith("("))
                .forEach(line -> simulation.execute(new PlanStep(
                        line.substring(1, line.length() - 1).split(" ")[0],
                        Arrays.stream(line.substring(1, line.length() - 1).split(" "))
                                .skip(1)
                                .toList())));
        return simulation.problemFromHere().orElseThrow();
    }

    @Test
    void should_refuse_a_state_that_is_not_said_whole() {
        Message asked =
                new PddlPrompt().write(problem("blocksworld", 0)).messages().get(0);
        Message on = Message.user("After that this holds: (clear a), and 7 facts more.\n\nGo on from there.");

        assertThatThrownBy(() -> ConversationReader.read(List.of(asked, Message.assistant("(pick-up a)"), on)))
                .isInstanceOf(UnreadablePromptException.class)
                .hasMessageContaining("only some facts are said");
    }

    @Test
    void should_hear_the_problem_alone_when_it_is_not_shown_the_answer_that_was_wrong() {
        Problem problem = problem("blocksworld", 0);
        Prompt prompt = new CritiqueBackPrompt(
                        Feedback.FIRST, PddlPrompt.style().format(), History.PROBLEM_ONLY)
                .write(problem, List.of(turn(problem, "(pick-up nobody)", new PlanValidator())));

        Conversation heard = ConversationReader.read(prompt.messages());

        assertThat(heard.world().init()).isEqualTo(world(problem).init());
        assertThat(heard.last()).isEmpty();
    }

    @Test
    void should_have_no_opinion_of_a_plan() {
        assertThatThrownBy(() -> ConversationReader.read(List.of(Message.user("Somebody was asked this:\n\n[QUESTION]\n"
                        + asked(0) + "\n[QUESTION END]\n\nIs the plan valid?"))))
                .isInstanceOf(UnreadablePromptException.class)
                .hasMessageContaining("no opinion of plans");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAN", "ACTION SEQUENCE"})
    void should_have_nothing_to_say_of_steps_behind_a_problem(String name) {
        String asked = asked(0) + "\n[" + name + "]\n(unstack c b)\n[" + name + " END]\n\nAnd what then?";

        assertThatThrownBy(() -> ConversationReader.read(List.of(Message.user(asked))))
                .isInstanceOf(UnreadablePromptException.class)
                .hasMessageContaining("only makes plans");
    }

    @Test
    void should_hear_the_last_of_several_problems() {
        String example = asked(0) + "\nMy plan is as follows:\n\n[PLAN]\n(unstack c b)\n[PLAN END]\n\n";
        String problem = asked(3).substring(asked(3).indexOf("[PROBLEM]"));

        Conversation heard = ConversationReader.read(
                List.of(Message.user(example + problem + "\nMy plan is as follows:\n\n[PLAN]")));

        assertThat(heard.world().init())
                .isEqualTo(world(problem("blocksworld", 3)).init());
    }

    private static String asked(int number) {
        return new PddlPrompt()
                .write(problem("blocksworld", number))
                .messages()
                .get(0)
                .text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chain-of-thought", "advice", "state-tracking", "worked-example", "similar-examples"})
    void should_hear_the_problem_alone_whatever_is_added_to_it(String name) {
        Problem problem = problem("blocksworld", 3);
        NamedDomain domain = LIBRARY.domain("blocksworld").orElseThrow();
        PromptStyle style = PddlPrompt.style();
        Augmentation addition = AugmentationBank.of(
                        Optional.of(domain),
                        ExamplePool.bundled(domain, new ReferencePlans()),
                        style.format().lexicon(),
                        1)
                .named(name)
                .orElseThrow();

        Conversation heard = ConversationReader.read(
                new AugmentedPrompt(style, addition).write(problem).messages());

        assertThat(heard.last()).isEmpty();
        assertThat(heard.world().init()).isEqualTo(world(problem).init());
        assertThat(heard.world().goal()).isEqualTo(world(problem).goal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"How do I stack blocks?", "[DOMAIN]\n(define", "[PROBLEM]\n[DOMAIN]\n"})
    void should_refuse_what_is_no_problem_in_pddl(String text) {
        assertThatThrownBy(() -> ConversationReader.read(List.of(Message.user(text))))
                .isInstanceOf(UnreadablePromptException.class)
                .hasMessageContaining("ask it with the prompt pddl");
    }

    @Test
    void should_say_where_the_pddl_of_a_prompt_is_wrong() {
        String text = asked(0);

        assertThatThrownBy(
                        () -> ConversationReader.read(List.of(Message.user(text.replace("(:objects", "(:objectives")))))
                .isInstanceOf(UnreadablePromptException.class)
                .hasMessageContaining("the prompt's problem:");
    }
}
