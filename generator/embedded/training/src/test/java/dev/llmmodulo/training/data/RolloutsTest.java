package dev.llmmodulo.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.embedded.tokens.Vocabulary;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.generator.embedded.world.WorldReader;
import dev.llmmodulo.training.Main;
import dev.llmmodulo.training.answers.AnswerJudge;
import dev.llmmodulo.training.answers.JudgedAnswer;
import dev.llmmodulo.training.answers.ReachedStates;
import dev.llmmodulo.training.problems.HeldOut;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.validation.Simulation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolloutsTest {

    private static final List<String> KINDS = List.of("blocksworld-4..6=5", "logistics=5", "depots=5");
    private static final int END = Vocabulary.STANDARD.token(Vocabulary.END);

    @TempDir
    private Path folder;

    private final Lessons lessons =
            new Lessons(5, KINDS.stream().map(Share::read).toList(), false);

    /** As it stands in the file. */
    private record Written(int example, int token, boolean solved, int left) {}

    private Lesson lesson(int number) {
        return lessons.lesson(number, lessons.draw(number));
    }

    private int[] right(int number) {
        return lesson(number).imitation().answer();
    }

    private List<Written> rollouts(String attempts, String... further) throws IOException {
        run("rollouts", attempts, "rollouts", further);
        ByteBuffer places = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("rollouts.places")));
        List<Written> written = new ArrayList<>();
        while (places.hasRemaining()) {
            written.add(new Written(places.getInt(), places.getShort(), places.getShort() == 1, places.getShort()));
        }
        return written;
    }

    private void run(String command, String attempts, String out, String... further) {
        List<String> arguments = new ArrayList<>(List.of(command, "--seed", "5", "--attempts"));
        arguments.addAll(List.of(
                folder.resolve(attempts).toString(),
                "--out",
                folder.resolve(out).toString()));
        arguments.addAll(List.of(further));
        arguments.addAll(KINDS);
        assertThat(Main.commandLine().execute(arguments.toArray(String[]::new))).isZero();
    }

    /** All right plans, under their numbers. */
    private Map<Integer, List<int[]>> allRight() {
        Map<Integer, List<int[]>> answers = new LinkedHashMap<>();
        IntStream.range(0, lessons.count()).forEach(number -> answers.put(number, List.of(right(number))));
        return answers;
    }

    @Test
    void should_label_each_place_of_each_answer_with_what_came_of_it() throws IOException {
        int[] right = right(0);
        int prompt = lesson(0).imitation().prompt().length;
        int steps = lesson(0).plan().size();
        int first = 1 + lesson(0).plan().get(0).things().size();
        int[] cutOff = Arrays.copyOf(right, first + 1);
        int[] none = {Vocabulary.STANDARD.token(Vocabulary.NONE), END};
        int[] stopped = {END};
        WrittenAttempts.write(folder.resolve("answers"), Map.of(0, List.of(right, cutOff, none, stopped)));

        Map<Integer, List<Written>> byAnswer =
                rollouts("answers").stream().collect(Collectors.groupingBy(Written::example));

        assertThat(byAnswer).hasSize(4);
        assertThat(byAnswer.get(0)).hasSize(steps + 2).allMatch(Written::solved);
        assertThat(byAnswer.get(0).stream().map(Written::left))
                .containsExactlyElementsOf(
                        IntStream.concat(IntStream.rangeClosed(0, steps).map(i -> steps - i), IntStream.of(0))
                                .boxed()
                                .toList());
        assertThat(byAnswer.get(0).get(0).token()).isEqualTo(prompt - 1);
        assertThat(byAnswer.get(0).get(steps + 1).token()).isEqualTo(prompt + right.length - 1);
        assertThat(byAnswer.get(1)).noneMatch(Written::solved);
        assertThat(byAnswer.get(1).get(1)).isEqualTo(new Written(1, prompt + first - 1, false, 1));
        assertThat(byAnswer.get(2))
                .containsExactly(
                        new Written(2, prompt - 1, false, 0),
                        new Written(2, prompt, false, 0),
                        new Written(2, prompt + 1, false, 0));
        assertThat(byAnswer.get(3))
                .containsExactly(new Written(3, prompt - 1, false, 0), new Written(3, prompt, false, 0));
    }

    /** The token behind each place begins a step, or ends the answer; behind the last there is none. */
    @Test
    void should_place_labels_between_steps() throws IOException {
        WrittenAttempts.write(folder.resolve("answers"), allRight());

        List<Written> written = rollouts("answers", "--threads", "3");

        byte[] tokens = Files.readAllBytes(folder.resolve("rollouts.tokens"));
        ByteBuffer index = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("rollouts.index")));
        int offset = 0;
        for (int example = 0; index.hasRemaining(); example++) {
            int number = example;
            int length = index.getShort();
            index.getInt();
            List<Written> places =
                    written.stream().filter(one -> one.example() == number).toList();
            for (Written place : places.subList(0, places.size() - 1)) {
                int next = tokens[offset + place.token() + 1] & 0xff;
                assertThat(Vocabulary.STANDARD.isAction(next) || next == END).isTrue();
            }
            assertThat(places.get(places.size() - 1).token()).isEqualTo(length - 1);
            offset += length;
        }
        assertThat(written).allMatch(Written::solved);
    }

    @Test
    void should_make_the_same_states_with_any_number_of_threads() throws IOException {
        WrittenAttempts.write(folder.resolve("answers"), allRight());

        run("states", "answers", "one");
        run("states", "answers", "two", "--threads", "3");

        for (String ending : List.of(".tokens", ".index")) {
            assertThat(folder.resolve("two" + ending)).hasSameBinaryContentAs(folder.resolve("one" + ending));
        }
        assertThat(Files.size(folder.resolve("one.index"))).isEqualTo(6L * lessons.count());
    }

    /** How many steps of the right plan lead to the state. */
    private static int done(Lesson lesson, Problem state) {
        Simulation simulation = new Simulation(lesson.problem());
        int done = 0;
        while (!simulation.problemFromHere().orElseThrow().equals(state)) {
            assertThat(simulation.execute(lesson.steps().get(done++))).isTrue();
        }
        return done;
    }

    /** What was left of the right plan solves the problem that the state is said as, in the state's own words. */
    @Test
    void should_judge_answers_to_states_as_answers_to_what_is_left() throws IOException {
        Map<Integer, List<int[]>> answers = allRight();
        WrittenAttempts.write(folder.resolve("answers"), answers);
        States states = new States(lessons, answers);
        Map<Integer, List<int[]>> rest = new LinkedHashMap<>();
        int moved = 0;
        for (int number = 0; number < states.count(); number++) {
            Situation state = states.situation(number);
            Lesson lesson = lesson(number);
            int done = done(lesson, state.problem());
            moved += done > 0 ? 1 : 0;
            rest.put(
                    number,
                    List.of(state.drawing()
                            .plan(lesson.plan().subList(done, lesson.plan().size()))));
        }
        WrittenAttempts.write(folder.resolve("rest"), rest);

        List<Written> written =
                rollouts("rest", "--states-of", folder.resolve("answers").toString());

        assertThat(moved).isGreaterThan(states.count() / 2);
        assertThat(written).isNotEmpty().allMatch(Written::solved);
    }

    /** So that a state is never learned from where its problem is kept to validate with. */
    @Test
    void should_say_of_which_problem_an_answer_is_and_a_state() throws IOException {
        int[] stopped = {END};
        Map<Integer, List<int[]>> answers = new LinkedHashMap<>();
        answers.put(4, List.of(right(4), stopped));
        answers.put(12, List.of(right(12)));
        WrittenAttempts.write(folder.resolve("answers"), answers);
        WrittenAttempts.write(folder.resolve("to-states"), Map.of(1, List.of(stopped)));

        rollouts("answers");
        assertThat(problems()).containsExactly(4, 4, 12);

        rollouts("to-states", "--states-of", folder.resolve("answers").toString());
        assertThat(problems()).containsExactly(12);
    }

    private List<Integer> problems() throws IOException {
        ByteBuffer problems = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("rollouts.problems")));
        List<Integer> all = new ArrayList<>();
        while (problems.hasRemaining()) {
            all.add(problems.getInt());
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void should_reach_states_up_to_the_first_mistake_that_are_held_out_like_the_problem(boolean heldOut) {
        Lessons some = new Lessons(6, KINDS.stream().map(Share::read).toList(), heldOut);
        int all = 0;
        for (int number = 0; number < some.count(); number++) {
            Lesson lesson = some.lesson(number, some.draw(number));
            List<PlanStep> steps = new ArrayList<>(lesson.steps());

            List<Problem> reached = ReachedStates.of(lesson.problem(), steps);
            steps.add(1, new PlanStep("nothing", List.of()));
            List<Problem> upToTheMistake = ReachedStates.of(lesson.problem(), steps);

            assertThat(reached).startsWith(lesson.problem()).hasSizeLessThanOrEqualTo(steps.size());
            assertThat(reached).allMatch(problem -> {
                World world = WorldReader.of(problem.domain()).read(problem);
                return HeldOut.holdsOut(world) == heldOut && !world.init().containsAll(world.goal());
            });
            assertThat(upToTheMistake).hasSizeLessThanOrEqualTo(2);
            assertThat(reached).startsWith(upToTheMistake.toArray(Problem[]::new));
            all += reached.size();
        }
        assertThat(all).isGreaterThan(2 * some.count());
    }

    @Test
    void should_take_nothing_for_valid_but_a_valid_plan() {
        Lesson lesson = lesson(0);
        AnswerJudge judge = new AnswerJudge(lesson.problem());
        String right = lesson.steps().stream().map(PlanStep::toString).collect(Collectors.joining("\n"));

        assertThat(judge.judge(right)).contains(new JudgedAnswer(true, lesson.steps()));
        assertThat(judge.judge("no plan possible")).contains(new JudgedAnswer(false, List.of()));
        assertThat(judge.judge("(nothing)").map(JudgedAnswer::valid)).contains(false);
    }
}
