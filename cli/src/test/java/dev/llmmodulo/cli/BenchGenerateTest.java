package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchGenerateTest {

    @TempDir
    private Path temporary;

    @Test
    void should_write_instances_that_other_commands_take() throws IOException {
        Path folder = temporary.resolve("set");
        Ran ran = generate("--domain blocksworld --size 5 --count 4 --seed 7 --goals 3 --length 8..12", folder);

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).isEqualTo("4 instances of blocksworld-4ops in " + folder + "\n");
        assertThat(ran.err()).isEqualTo("1 of 4 instances\n2 of 4 instances\n3 of 4 instances\n4 of 4 instances\n");
        assertThat(names(folder))
                .containsExactly(
                        "domain.pddl",
                        "index.yaml",
                        "instance-1.pddl",
                        "instance-2.pddl",
                        "instance-3.pddl",
                        "instance-4.pddl",
                        "set.yaml");
        assertThat(Files.readString(folder.resolve("set.yaml"))).endsWith("instances: 4\npassedOver: {}\n");
        assertThat(Files.readString(folder.resolve("index.yaml")))
                .contains("source: llm-modulo bench generate --domain blocksworld --size 5 --count 4 --goals 3 "
                        + "--length 8..12 --seed 7\n")
                .containsPattern("optimalLength: (8|10|12)\n");
        assertThat(Ran.of("plan", folder.resolve("instance-4.pddl").toString()).exit())
                .isZero();
    }

    @Test
    void should_have_its_own_words_used_by_other_commands() throws IOException {
        Path folder = temporary.resolve("set");
        generate("--domain blocksworld --size 3 --count 2 --seed 7 --length 4..8 --obfuscate deceptive-words", folder);
        String problem = folder.resolve("instance-1.pddl").toString();
        String steps = Ran.of("plan", problem)
                .out()
                .lines()
                .filter(line -> line.startsWith("("))
                .map(line -> line.substring(1, line.length() - 1))
                .collect(Collectors.joining("\\n"));
        Path script = Files.writeString(
                temporary.resolve("script.jsonl"),
                "{\"round\": 1, \"text\": \"[PLAN]\\n" + steps + "\\n[PLAN END]\"}\n");
        Path transcript = temporary.resolve("transcript.jsonl");

        Ran solved = Ran.of(
                "solve",
                "--prompt",
                "planbench",
                "--model",
                "scripted:" + script,
                "--transcript",
                "" + transcript,
                problem);
        Ran run = Ran.of(
                "bench",
                "run",
                "--folder",
                folder.toString(),
                "--prompt",
                "zero-shot",
                "--model",
                "noisy",
                "--out",
                temporary.resolve("run").toString());

        assertThat(solved.exit()).as(solved.err()).isZero();
        String introduction = Files.readString(folder.resolve("intro.txt"))
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(transcript)).contains(introduction);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(temporary.resolve("run").resolve("prompts.jsonl")))
                .contains(introduction);
    }

    @Test
    void should_say_where_its_words_are_broken() throws IOException {
        Path folder = temporary.resolve("set");
        generate("--domain blocksworld --size 3 --count 2 --seed 7 --obfuscate deceptive-words", folder);
        Path lexicon = folder.resolve("lexicon.yaml");
        Files.writeString(lexicon, Files.readString(lexicon).replaceFirst("deny", "denies"));

        Ran solved = Ran.of(
                "solve",
                "--prompt",
                "planbench",
                folder.resolve("instance-1.pddl").toString());
        Ran run = Ran.of(
                "bench",
                "run",
                "--folder",
                "" + folder,
                "--prompt",
                "one-shot",
                "--model",
                "noisy",
                "--out",
                "" + folder + "-run");

        for (Ran ran : List.of(solved, run)) {
            assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
            assertThat(ran.err())
                    .containsPattern("lexicon.yaml:\\d+:\\d+: error: this is no lexicon")
                    .contains("lacks \"say\" or \"deny\"");
        }
        assertThat(temporary.resolve("set-run")).doesNotExist();
    }

    @Test
    void should_say_how_many_problems_were_passed_over() {
        Path folder = temporary.resolve("set");
        Ran ran = generate("--domain blocksworld --size 4 --count 2 --seed 7 --length 8..12 --search-steps 40", folder);

        assertThat(ran.out())
                .startsWith("2 instances of blocksworld-4ops in " + folder + "\npassed over: ")
                .containsPattern("\\d+ that were not settled in 40 steps of search");
    }

    @Test
    void should_write_proofs_that_the_command_check_accepts() {
        Path folder = temporary.resolve("set");
        Ran ran = generate(
                "--domain logistics --ladder 2..3 --with cities=2,airplanes=2 --count 2 --seed 7 "
                        + "--unsolvable contradiction --obfuscate random-words",
                folder);

        assertThat(ran.exit()).as(ran.err()).isZero();
        for (int number = 1; number <= 4; number++) {
            Ran checked = Ran.of(
                    "check",
                    folder.resolve("domain.pddl").toString(),
                    folder.resolve("instance-" + number + ".pddl").toString(),
                    folder.resolve("instance-" + number + ".certificate").toString());
            assertThat(checked.exit()).isEqualTo(ExitCode.PROVEN_UNSOLVABLE.code());
        }
    }

    @Test
    void should_make_hard_problems_of_blocksworld() throws IOException {
        Path folder = temporary.resolve("set");
        Ran ran = generate("--domain blocksworld --hard --count 1 --seed 6 --search-steps 1500 --json", folder);

        JsonNode json = new ObjectMapper().readTree(ran.out());
        assertThat(json.path("instances").intValue()).as(ran.err()).isOne();
        assertThat(json.path("source").textValue())
                .isEqualTo(
                        "llm-modulo bench generate --domain blocksworld --count 1 --hard --search-steps 1500 --seed 6");
        assertThat(Files.readString(folder.resolve("index.yaml")))
                .containsPattern("optimalLength: (2[02468]|3\\d|40)\n");
        int unsettled = json.path("passedOver")
                .path("were not settled in 1500 steps of search")
                .intValue();
        assertThat(unsettled).isPositive();
        assertThat(Files.readString(folder.resolve("set.yaml")))
                .contains("were not settled in 1500 steps of search: " + unsettled + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--domain trains --size 3                       | but of blocksworld, depots, logistics, mystery",
                "--domain blocksworld                           | one of --size, --ladder and --hard is needed",
                "--domain blocksworld --size 3 --ladder 3..4    | --size and --ladder exclude each other",
                "--domain blocksworld --size 3 --hard           | --hard says size and length itself",
                "--domain depots --hard                         | --hard is for blocksworld",
                "--domain blocksworld --size 5..3               | '5..3' ends before it begins",
                "--domain blocksworld --size few                | 'few' is neither a number nor a range",
                "--domain blocksworld --size 101                | is from 1 to 100, not 101",
                "--domain blocksworld --size 3 --goals all      | --goals is a number, towers or full",
                "--domain blocksworld --size 3 --goals 3        | of 3 blocks at most 2 are on others",
                "--domain blocksworld --size 3 --count 0        | --count is from 1 to 100000",
                "--domain logistics --size 3 --with trains=2    | there is no setting \"trains\"",
                "--domain logistics --size 3 --unsolvable cycle | no problems of kind cycle",
                "--domain blocksworld --size 3 --unsolvable cycle --length 4 | what has no plan has no shortest plan",
            })
    void should_say_what_cannot_be_asked_for(String options, String why) {
        Ran ran = generate(options + " --seed 1", temporary.resolve("set"));

        assertThat(ran.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(ran.err()).contains(why);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void should_need_a_seed() {
        assertThat(generate("--domain blocksworld --size 3", temporary.resolve("set"))
                        .err())
                .contains("--seed=N");
    }

    @Test
    void should_say_that_there_are_no_more_such_problems() {
        Ran ran = generate("--domain blocksworld --size 2 --count 9 --seed 1 --tries 30", temporary.resolve("set"));

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains("of 30 problems in a row none was a new instance, up to renaming: 30 came up");
        assertThat(temporary.resolve("set")).isEmptyDirectory();
    }

    @Test
    void should_leave_a_folder_alone_that_is_not_empty() throws IOException {
        Files.writeString(temporary.resolve("mine.txt"), "mine");
        Ran ran = generate("--domain blocksworld --size 3 --count 1 --seed 1", temporary);

        assertThat(ran.exit()).isEqualTo(ExitCode.INPUT_ERROR.code());
        assertThat(ran.err()).contains(temporary + ": cannot be written: it is not empty");
        assertThat(names(temporary)).containsExactly("mine.txt");
    }

    private static Ran generate(String options, Path folder) {
        return Ran.of(Stream.concat(
                        Stream.of(("bench generate " + options + " --out").split(" +")), Stream.of(folder.toString()))
                .toArray(String[]::new));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
