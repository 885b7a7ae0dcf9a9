package dev.llmmodulo.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.tokens.Vocabulary;
import dev.llmmodulo.training.Main;
import dev.llmmodulo.training.problems.HeldOut;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DataTest {

    private static final String[] KINDS = {"blocksworld-4..5=20", "logistics=10", "depots=10"};

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return Main.commandLine().execute(arguments);
    }

    private String imitate(String name, String... further) {
        List<String> arguments = new ArrayList<>(
                List.of("imitate", "--seed", "5", "--out", folder.resolve(name).toString()));
        arguments.addAll(List.of(further));
        arguments.addAll(List.of(KINDS));
        assertThat(run(arguments.toArray(String[]::new))).isZero();
        return name;
    }

    private byte[] bytes(String name, String ending) throws IOException {
        return Files.readAllBytes(folder.resolve(name + ending));
    }

    /** Each example in words. */
    private List<String> words(String name) throws IOException {
        ByteBuffer index = ByteBuffer.wrap(bytes(name, ".index"));
        byte[] tokens = bytes(name, ".tokens");
        List<String> examples = new ArrayList<>();
        int at = 0;
        while (index.hasRemaining()) {
            int length = index.getShort();
            index.getInt();
            examples.add(words(toInts(tokens, at, at + length)));
            at += length;
        }
        return examples;
    }

    private static String words(int[] tokens) {
        return Arrays.stream(tokens).mapToObj(Vocabulary.STANDARD::word).collect(Collectors.joining(" "));
    }

    private static int[] toInts(byte[] tokens, int from, int to) {
        int[] ints = new int[to - from];
        for (int i = from; i < to; i++) {
            ints[i - from] = tokens[i] & 0xff;
        }
        return ints;
    }

    @Test
    void should_make_the_same_files_from_the_same_seed_with_any_number_of_threads() throws IOException {
        imitate("one", "--spoilt", "50");
        imitate("two", "--spoilt", "50", "--threads", "3");

        assertThat(bytes("two", ".tokens")).isEqualTo(bytes("one", ".tokens"));
        assertThat(bytes("two", ".index")).isEqualTo(bytes("one", ".index"));
    }

    @Test
    void should_write_as_many_examples_of_each_kind_as_asked_for() throws IOException {
        List<String> examples = words(imitate("plain"));

        assertThat(examples)
                .hasSize(60)
                .allMatch(example -> example.contains(" <goal> ") && example.endsWith(" <end>"));
        assertThat(examples.stream().collect(Collectors.groupingBy(one -> one.split(" ")[0], Collectors.counting())))
                .containsEntry("blocksworld", 40L)
                .containsEntry("logistics", 10L)
                .containsEntry("depots", 10L);
        assertThat(examples).noneMatch(example -> example.contains("<attempt>"));
    }

    @Test
    void should_put_spoilt_plans_before_right_ones() throws IOException {
        List<String> examples = words(imitate("spoilt", "--spoilt", "100"));

        assertThat(examples).allMatch(example -> example.matches(".* <attempt> .*<wrong> <plan> .* <end>"));
        assertThat(examples).anyMatch(example -> example.contains(" ! :"));
        assertThat(examples).anyMatch(example -> example.contains(" <lacks> :"));
        assertThat(examples).anyMatch(example -> example.contains(" ~ "));
        assertThat(examples).anyMatch(example -> !example.matches(".* [!~] .*") && !example.contains("<lacks>"));
    }

    @Test
    void should_ask_for_short_plans_and_give_the_planners() throws IOException {
        List<String> rule = words(imitate("by-rule"));
        List<String> brief = words(imitate("short", "--short", "100"));

        assertThat(brief).filteredOn(example -> example.contains(" <short> ")).hasSizeGreaterThan(55);
        assertThat(brief.stream().mapToInt(String::length).sum())
                .isLessThan(rule.stream().mapToInt(String::length).sum());
    }

    @Test
    void should_begin_behind_some_of_the_steps() throws IOException {
        List<String> whole = words(imitate("whole"));
        List<String> rests = words(imitate("rests", "--rests", "100"));

        assertThat(rests).anyMatch(example -> example.contains(":holding "));
        assertThat(rests).anyMatch(example -> example.matches("logistics .* < t[0-9] > .*"));
        assertThat(answers(rests)).isLessThan(answers(whole) * 3 / 4);
    }

    private static int answers(List<String> examples) {
        return examples.stream()
                .mapToInt(example -> example.split(" <plan> ")[1].length())
                .sum();
    }

    @Test
    void should_take_no_rest_that_is_held_out() {
        Lessons lessons = new Lessons(7, List.of(Share.read("blocksworld-4=60")), false);
        int rests = 0;
        for (int i = 0; i < lessons.count(); i++) {
            Draw draw = lessons.draw(i);
            Optional<Lesson> rest = lessons.rest(i, lessons.lesson(i, draw), draw);
            rest.ifPresent(
                    one -> assertThat(HeldOut.holdsOut(one.drawing().world())).isFalse());
            rests += rest.isPresent() ? 1 : 0;
        }

        assertThat(rests).isBetween(30, 59);
    }

    @Test
    void should_share_no_problem_between_training_and_measuring() {
        List<Share> shares = List.of(Share.read("blocksworld-4=60"));
        for (boolean heldOut : new boolean[] {true, false}) {
            Lessons lessons = new Lessons(7, shares, heldOut);
            for (int i = 0; i < lessons.count(); i++) {
                Lesson lesson = lessons.lesson(i, lessons.draw(i));
                assertThat(HeldOut.holdsOut(lesson.drawing().world())).isEqualTo(heldOut);
            }
        }
    }

    @Test
    void should_learn_from_a_models_answers() throws IOException {
        Lessons lessons = new Lessons(5, Arrays.stream(KINDS).map(Share::read).toList(), false);
        Lesson first = lessons.lesson(0, lessons.draw(0));
        int[] right = first.imitation().answer();
        int[] cut = Arrays.copyOf(right, right.length - 3);
        WrittenAttempts.write(folder.resolve("answers"), Map.of(0, List.of(right, cut)));

        repair();

        assertThat(words("repairs"))
                .singleElement()
                .satisfies(example -> assertThat(example).contains("<attempt> ").contains(" <wrong> <plan> "));
    }

    /** A loop says the problem in another way each round, which changes the order of the attempt in the eyes of the model. */
    @Test
    void should_say_about_half_of_the_problems_in_another_way_than_they_were_answered_in() throws IOException {
        Lessons lessons = new Lessons(5, Arrays.stream(KINDS).map(Share::read).toList(), false);
        Map<Integer, List<int[]>> answers = new TreeMap<>();
        List<String> asked = new ArrayList<>();
        for (int number = 0; number < lessons.count(); number++) {
            Lesson lesson = lessons.lesson(number, lessons.draw(number));
            int[] right = lesson.imitation().answer();
            answers.put(number, List.of(Arrays.copyOf(right, right.length - 3)));
            asked.add(words(lesson.drawing().problem()));
        }
        WrittenAttempts.write(folder.resolve("answers"), answers);

        repair();

        List<String> repairs = words("repairs");
        long alike = repairs.stream()
                .filter(repair -> asked.stream().anyMatch(repair::startsWith))
                .count();
        assertThat(repairs).hasSizeGreaterThan(30);
        assertThat(alike).isBetween(repairs.size() / 4L, repairs.size() * 3L / 4);
    }

    private void repair() {
        int exit = run(
                "repair",
                "--seed",
                "5",
                "--attempts",
                folder.resolve("answers").toString(),
                "--out",
                folder.resolve("repairs").toString(),
                KINDS[0],
                KINDS[1],
                KINDS[2]);
        assertThat(exit).isZero();
    }

    @Test
    void should_say_what_kinds_there_are() {
        assertThat(run("imitate", "--seed", "1", "--out", folder.resolve("x").toString(), "ferry=3"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
    }
}
