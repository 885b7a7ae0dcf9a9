package dev.llmmodulo.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.embedded.tokens.Vocabulary;
import dev.llmmodulo.training.Main;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JudgeAnswersTest {

    private static final String[] KINDS = {"blocksworld-5=20", "logistics=5", "depots=5"};

    @TempDir
    private Path folder;

    private final Lessons lessons =
            new Lessons(11, Arrays.stream(KINDS).map(Share::read).toList(), false);

    private String name(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, List<ModelAnswer> answers) throws IOException {
        try (DataOutputStream tokens = new DataOutputStream(Files.newOutputStream(folder.resolve(name + ".tokens")));
                DataOutputStream index = new DataOutputStream(Files.newOutputStream(folder.resolve(name + ".index")))) {
            for (ModelAnswer answer : answers) {
                index.writeInt(answer.problem());
                index.writeInt(answer.tokens().length);
                for (int token : answer.tokens()) {
                    tokens.writeByte(token);
                }
            }
        }
    }

    /** The teacher's plan, without its end. */
    private int[] right(int problem) {
        int[] answer =
                lessons.lesson(problem, lessons.draw(problem)).imitation().answer();
        return Arrays.copyOf(answer, answer.length - 1);
    }

    private static int[] words(String... words) {
        return Arrays.stream(words).mapToInt(Vocabulary.STANDARD::token).toArray();
    }

    private String serve(String requests) throws IOException {
        StringWriter replies = new StringWriter();
        new JudgeRequests(new AnswerRewards(lessons, 0))
                .serve(new BufferedReader(new StringReader(requests)), new PrintWriter(replies));
        return replies.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void should_write_a_line_for_each_answer_in_their_order() throws IOException {
        write(
                "answers",
                List.of(
                        new ModelAnswer(3, right(3)),
                        new ModelAnswer(0, words("<none>")),
                        new ModelAnswer(3, words()),
                        new ModelAnswer(12, right(12)),
                        new ModelAnswer(3, words("stack", "<goal>", "b0"))));
        StringWriter said = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(said, true));

        int exit = command.execute("judge", "--seed", "11", "--answers", name("answers"), KINDS[0], KINDS[1], KINDS[2]);

        assertThat(exit).isZero();
        assertThat(said.toString().strip()).isEqualTo("judged 5");
        List<String> lines = Files.readAllLines(folder.resolve("answers.rewards"));
        assertThat(lines.get(0)).isEqualTo("problem\tverdict\tsteps\tprefix\tmissing\tgained\tlost\treward");
        int steps = lessons.lesson(3, lessons.draw(3)).plan().size();
        String missing = lines.get(3).split("\t")[4];
        assertThat(lines.subList(1, 6))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("3\tvalid\t" + steps + "\t" + steps + "\t" + missing + "\t" + missing
                                        + "\t0\t1.000000"),
                        line -> assertThat(line).matches("0\tclaim\t0\t0\t[1-9][0-9]*\t0\t0\t0.000000"),
                        line -> assertThat(line).isEqualTo("3\tinvalid\t0\t0\t" + missing + "\t0\t0\t0.000000"),
                        line -> assertThat(line).startsWith("12\tvalid\t").endsWith("\t1.000000"),
                        line -> assertThat(line).isEqualTo("3\tunreadable\t0\t0\t" + missing + "\t0\t0\t0.000000"));
    }

    @Test
    void should_judge_file_after_file_and_go_on_behind_one_that_it_refuses() throws IOException {
        write("one", List.of(new ModelAnswer(1, right(1)), new ModelAnswer(1, words())));
        write("beyond", List.of(new ModelAnswer(30, words())));
        write("torn", List.of(new ModelAnswer(1, right(1))));
        Files.write(folder.resolve("torn.tokens"), new byte[] {20});
        write("foreign", List.of(new ModelAnswer(1, new int[] {255})));
        write("none", List.of());

        List<String> replies = serve(String.join(
                        "\n",
                        name("one"),
                        name("absent"),
                        name("beyond"),
                        name("torn"),
                        name("foreign"),
                        name("none"),
                        ""))
                .lines()
                .toList();

        assertThat(replies)
                .satisfiesExactly(
                        reply -> assertThat(reply).isEqualTo("judged 2"),
                        reply -> assertThat(reply).startsWith("refused ").contains("absent.tokens"),
                        reply -> assertThat(reply).startsWith("refused ").contains("there are 30 problems"),
                        reply -> assertThat(reply).startsWith("refused ").contains("torn.index: answer 0 has "),
                        reply -> assertThat(reply).startsWith("refused ").contains("no token has the number 255"),
                        reply -> assertThat(reply).isEqualTo("judged 0"));
        assertThat(folder.resolve("torn.rewards")).doesNotExist();
        assertThat(Files.readAllLines(folder.resolve("none.rewards"))).containsExactly(AnswerRewards.HEAD);
    }

    @Test
    void should_say_the_same_of_the_same_answers() throws IOException {
        List<ModelAnswer> answers = List.of(new ModelAnswer(21, right(21)), new ModelAnswer(26, right(26)));
        write("one", answers);
        write("two", answers);

        assertThat(serve(name("one") + "\n" + name("two") + "\n")).isEqualTo("judged 2\njudged 2\n");

        assertThat(Files.readString(folder.resolve("two.rewards")))
                .isEqualTo(Files.readString(folder.resolve("one.rewards")));
    }

    @Test
    void should_judge_what_is_left_of_problems_as_imitate_made_it() throws IOException {
        String[] made = {"--seed", "11", "--spoilt", "20", "--rests", "60", "--out", name("examples")};
        assertThat(Main.commandLine().execute(with("imitate", made))).isZero();
        List<ModelAnswer> answers = new ArrayList<>();
        try (DataInputStream tokens = new DataInputStream(Files.newInputStream(folder.resolve("examples.tokens")));
                DataInputStream index = new DataInputStream(Files.newInputStream(folder.resolve("examples.index")))) {
            for (int problem = 0; problem < lessons.count(); problem++) {
                int length = index.readShort();
                int prompt = index.readShort();
                index.readShort();
                tokens.skipBytes(prompt);
                int[] answer = new int[length - prompt - 1];
                for (int i = 0; i < answer.length; i++) {
                    answer[i] = tokens.readUnsignedByte();
                }
                tokens.readUnsignedByte();
                answers.add(new ModelAnswer(problem, answer));
            }
        }
        write("answers", answers);
        String[] judged = {"--seed", "11", "--rests", "60", "--answers", name("answers")};

        assertThat(Main.commandLine().execute(with("judge", judged))).isZero();

        assertThat(Files.readAllLines(folder.resolve("answers.rewards")))
                .hasSize(31)
                .filteredOn(line -> line.contains("\tvalid\t"))
                .hasSize(30);
        assertThat(Main.commandLine().execute(with("judge", "--seed", "11", "--answers", name("answers"))))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("answers.rewards")))
                .filteredOn(line -> line.contains("\tvalid\t"))
                .hasSizeLessThan(25);
    }

    private static String[] with(String command, String... options) {
        return Stream.of(Stream.of(command), Arrays.stream(options), Arrays.stream(KINDS))
                .flatMap(all -> all)
                .toArray(String[]::new);
    }
}
