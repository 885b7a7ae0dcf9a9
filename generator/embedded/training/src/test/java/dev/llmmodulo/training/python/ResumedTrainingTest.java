package dev.llmmodulo.training.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.llmmodulo.training.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumedTrainingTest {

    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Process training(Python python, String name) throws Exception {
        return python.start(
                ("python/train.py --words %s --examples %s --held-out %s --out %s --layers 1 --width 16 --heads 2 --batch 1024 "
                                + "--steps 60 --every 5 --save 10 --measure 1000")
                        .formatted(path("words"), path("examples"), path("examples"), path(name))
                        .split(" "));
    }

    @Test
    void should_go_on_from_a_kill_as_if_there_had_been_none() throws Exception {
        Optional<Python> found = Python.withTorch();
        assumeThat(found).as(Python.WANTED).isPresent();
        Python python = found.orElseThrow();
        Main.commandLine().execute("words", path("words"));
        Main.commandLine().execute("imitate", "--seed", "3", "--out", path("examples"), "blocksworld-3..4=60");
        assertThat(Python.ended(training(python, "whole")).exit()).isZero();

        Python.killedAfter(training(python, "cut"), "step 25");
        Python.Ended resumed = Python.ended(training(python, "cut"));

        assertThat(resumed.said()).containsPattern("from step [1-5]0\\b");
        for (String ending : new String[] {".curve.tsv", ".safetensors"}) {
            assertThat(Files.readAllBytes(folder.resolve("cut" + ending)))
                    .isEqualTo(Files.readAllBytes(folder.resolve("whole" + ending)));
        }
    }
}
