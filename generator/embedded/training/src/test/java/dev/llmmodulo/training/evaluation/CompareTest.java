package dev.llmmodulo.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.llmmodulo.training.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CompareTest {

    @TempDir
    private Path folder;

    /** Sums of binomial coefficients by hand: 2 (1 + 12 + 66) / 4096 and so on. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, not shown",
        "10, 2, 0.038574, better",
        "2, 10, 0.038574, worse",
        "5, 0, 0.0625, not shown",
        "6, 0, 0.03125, better",
        "3, 3, 1, not shown",
        "3, 4, 1, not shown",
        "1200, 1000, 0.0000218, better"
    })
    void should_test_by_a_coin_for_each_problem_that_only_one_solves(
            int gained, int lost, double p, String conclusion) {
        McNemar test = new McNemar(gained, lost);

        assertThat(test.p()).isCloseTo(p, within(1e-6));
        assertThat(test.conclusion(0.05)).isEqualTo(conclusion);
    }

    /** A problem is solved where there is a 1. */
    private String measured(String name, String kind, String solved) throws IOException {
        MeasurementLog log = new MeasurementLog(folder.resolve(name + ".jsonl"));
        for (int i = 0; i < solved.length(); i++) {
            int number = i;
            for (String way : List.of("greedy", "planner")) {
                log.measured(
                        kind,
                        number,
                        way,
                        () -> new Measurement(
                                kind, number, way, solved.charAt(number) == '1', List.of(9L), 0.5, false));
            }
        }
        return folder.resolve(name).toString();
    }

    private String compared(String... arms) throws IOException {
        Path out = folder.resolve("comparison.md");
        String[] arguments = new String[arms.length + 3];
        arguments[0] = "compare";
        arguments[1] = "--out";
        arguments[2] = out.toString();
        System.arraycopy(arms, 0, arguments, 3, arms.length);
        assertThat(Main.commandLine().execute(arguments)).isZero();
        return Files.readString(out);
    }

    @Test
    void should_put_arms_side_by_side_and_pair_models_of_the_same_seed() throws IOException {
        String one = measured("one", "depots", "1100000000");
        String two = measured("two", "depots", "0000000000");
        String better = measured("better", "depots", "0111111111");
        String alike = measured("alike", "depots", "0000000001");

        String table = compared("control=" + one + "," + two, "new=" + better + "," + alike);

        assertThat(table)
                .contains("### greedy\n")
                .doesNotContain("planner")
                .contains("|problems|number|arm|seed 1|seed 2|mean|gained|lost|p|than control|\n")
                .contains("|depots|10|control|20.0 (6–51)|0.0 (0–28)|10.0 (3–30)|||||\n")
                .contains("|depots|10|new|90.0 (60–98)|10.0 (2–40)|50.0 (30–70)|9|1|0.0215|better|\n");
    }

    @Test
    void should_share_the_level_among_the_arms_and_count_all_kinds_together() throws IOException {
        String control = measured("control", "depots", "000000");
        measured("control", "logistics", "0");
        String up = measured("up", "depots", "111111");
        measured("up", "logistics", "1");

        String table = compared("control=" + control, "up=" + up, "again=" + up, "third=" + up);

        assertThat(table)
                .contains("|depots|6|up|100.0 (61–100)|100.0 (61–100)|6|0|0.0313|not shown|\n")
                .contains("|all|7|third|100.0 (65–100)|100.0 (65–100)|7|0|0.0156|better|\n");
    }

    @Test
    void should_refuse_what_cannot_be_compared() throws IOException {
        Arm control = Arm.read("control=" + measured("some", "depots", "0101"));
        Arm less = Arm.read("less=" + measured("less", "depots", "01"));
        Arm two = new Arm("two", List.of(control.seeds().get(0), control.seeds().get(0)));

        assertThatThrownBy(() -> new ArmTables(control, List.of(less)).markdown())
                .hasMessageContaining("model 1 of less was not measured with depots 2 greedy");
        assertThatThrownBy(() -> new ArmTables(control, List.of(two))).hasMessageContaining("two has 2 models");
        assertThatThrownBy(() -> Arm.read("no"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("arm=name");
        assertThat(Main.commandLine()
                        .execute("compare", "--out", folder.resolve("x").toString(), "a=none", "b=none"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void should_measure_only_in_the_ways_asked_for() throws IOException {
        String weights = "../src/test/resources/dev/llmmodulo/generator/embedded/network/tiny.safetensors";
        String out = folder.resolve("tiny").toString();

        int exit = Main.commandLine()
                .execute(
                        "evaluate",
                        "--weights",
                        weights,
                        "--out",
                        out,
                        "--ways",
                        "greedy,usual",
                        "--unsolvable",
                        "0",
                        "blocksworld-3");

        assertThat(exit).isZero();
        assertThat(new MeasurementLog(folder.resolve("tiny.jsonl")).all())
                .hasSize(16)
                .extracting(Measurement::way)
                .containsOnly("greedy", "usual");
        assertThat(Main.commandLine()
                        .execute("evaluate", "--weights", weights, "--out", out, "--ways", "quick", "blocksworld-3"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
    }
}
