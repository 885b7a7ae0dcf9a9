package dev.llmmodulo.planbench.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {

    private static final Prompt FIRST = new Prompt("v/1", List.of(Message.user("Plan ä")), List.of());
    private static final Prompt SECOND = new Prompt(
            "v/1", List.of(Message.user("Plan ä"), Message.assistant("(a)"), Message.user("No.")), List.of());

    @TempDir
    Path folder;

    @Test
    void should_read_what_was_written() throws IOException {
        String first;
        String second;
        String text;
        try (RunLogWriter writer = RunLogWriter.create(folder, SomeRun.SPEC)) {
            writer.append(SomeRun.SESSION);
            text = writer.store("(define (domain ä))");
            first = writer.store(FIRST, Optional.empty());
            second = writer.store(SECOND, Optional.of(FIRST));
            writer.append(SomeRun.call("1", first));
            writer.append(SomeRun.instance("1", "budget-exhausted", first));
        }

        RunLog log = RunLog.open(folder);

        assertThat(log.spec()).isEqualTo(SomeRun.SPEC);
        assertThat(log.sessions()).containsExactly(SomeRun.SESSION);
        assertThat(calls(log)).containsExactly(SomeRun.call("1", first));
        assertThat(instances(log)).containsExactly(SomeRun.instance("1", "budget-exhausted", first));
        assertThat(log.texts().text(text)).contains("(define (domain ä))");
        assertThat(log.texts().prompt(first)).contains(FIRST.messages());
        assertThat(log.texts().prompt(second)).contains(SECOND.messages());
        assertThat(log.texts().prompt("0".repeat(64))).isEmpty();
    }

    @Test
    void should_read_runs_of_before_some_members_were_kept() throws IOException {
        try (RunLogWriter writer = RunLogWriter.create(folder, SomeRun.SPEC)) {
            writer.append(SomeRun.instance("1", "budget-exhausted", "p"));
        }
        without(RunLog.MANIFEST, "\"modelPlans\" : null,");
        without(RunLog.INSTANCES, "\"thinking\":\"The hand is empty.\",");

        RunLog log = RunLog.open(folder);

        assertThat(log.spec()).isEqualTo(SomeRun.SPEC);
        assertThat(instances(log))
                .singleElement()
                .satisfies(instance ->
                        assertThat(instance.rounds().get(0).thinking()).isEmpty());
    }

    private void without(String file, String member) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(member);
        Files.writeString(path, text.replace(member, ""));
    }

    @Test
    void should_stay_readable_when_a_disk_is_full_and_store_what_there_is_room_for() throws Exception {
        Path shell = Path.of("/bin/bash");
        assumeThat(shell).as("a shell that bounds the size of files").exists();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        shell.toString(),
                        "-c",
                        // Files of 64 KiB at most; what is written beyond is written in part.
                        "ulimit -f 64; exec \"$0\" \"$@\"",
                        java,
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDisk.class.getName(),
                        folder.resolve("run").toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();

        RunLog log = RunLog.open(folder.resolve("run"));
        assertThat(log.texts().text(Sha256.of(FullDisk.FIRST))).contains(FullDisk.FIRST);
        assertThat(log.texts().text(Sha256.of(FullDisk.SHORT))).contains(FullDisk.SHORT);
        assertThat(log.texts().text(Sha256.of(FullDisk.TOO_LONG))).isEmpty();
        try (RunLogWriter writer = RunLogWriter.resume(folder.resolve("run"))) {
            writer.store(FullDisk.TOO_LONG);
        }
        assertThat(RunLog.open(folder.resolve("run")).texts().text(Sha256.of(FullDisk.TOO_LONG)))
                .contains(FullDisk.TOO_LONG);
    }

    @Test
    void should_store_a_text_and_a_prompt_once_also_when_resumed() throws IOException {
        for (int session = 0; session < 2; session++) {
            try (RunLogWriter writer =
                    session == 0 ? RunLogWriter.create(folder, SomeRun.SPEC) : RunLogWriter.resume(folder)) {
                for (int i = 0; i < 2; i++) {
                    writer.store("text");
                    writer.store(FIRST, Optional.empty());
                    writer.store(SECOND, Optional.of(FIRST));
                }
            }
        }

        assertThat(folder.resolve(RunLog.TEXTS)).content().hasLineCount(1);
        assertThat(folder.resolve(RunLog.PROMPTS)).content().hasLineCount(2).containsOnlyOnce("Plan ä");
    }

    @Test
    void should_pass_over_a_cut_off_last_line_and_append_behind_the_whole_ones() throws IOException {
        try (RunLogWriter writer = RunLogWriter.create(folder, SomeRun.SPEC)) {
            writer.append(SomeRun.call("1", "p"));
        }
        Path calls = folder.resolve(RunLog.CALLS);
        byte[] whole = Files.readAllBytes(calls);
        for (int cut = 0; cut < whole.length; cut += 1 + cut % 29) {
            Files.write(calls, whole);
            Files.write(calls, Arrays.copyOf(whole, cut), StandardOpenOption.APPEND);

            assertThat(calls(RunLog.open(folder))).hasSize(1);
        }

        try (RunLogWriter writer = RunLogWriter.resume(folder)) {
            writer.append(SomeRun.call("2", "p"));
        }
        assertThat(calls(RunLog.open(folder))).containsExactly(SomeRun.call("1", "p"), SomeRun.call("2", "p"));
    }

    @Test
    void should_let_the_last_record_of_a_key_count() throws IOException {
        try (RunLogWriter writer = RunLogWriter.create(folder, SomeRun.SPEC)) {
            writer.append(SomeRun.instance("1", "aborted", "p"));
            writer.append(SomeRun.instance("2", "solved", "p"));
            writer.append(SomeRun.instance("1", "solved", "p"));
        }

        assertThat(instances(RunLog.open(folder)))
                .containsExactly(SomeRun.instance("2", "solved", "p"), SomeRun.instance("1", "solved", "p"));
    }

    /** It reads them twice, and grows in between. */
    @Test
    void should_read_what_had_ended_of_a_run_that_goes_on_meanwhile() throws IOException {
        try (RunLogWriter writer = RunLogWriter.create(folder, SomeRun.SPEC)) {
            writer.append(SomeRun.instance("1", "aborted", "p"));
            writer.append(SomeRun.instance("2", "solved", "p"));
            List<InstanceRecord> read = new ArrayList<>();

            try (EndedInstances ended = RunLog.open(folder).ended()) {
                writer.append(SomeRun.instance("3", "solved", "p"));
                writer.append(SomeRun.instance("1", "solved", "p"));
                ended.each(read::add);
            }

            assertThat(read)
                    .containsExactly(SomeRun.instance("1", "aborted", "p"), SomeRun.instance("2", "solved", "p"));
        }
    }

    @Test
    void should_read_what_had_ended_of_a_run_whose_lines_are_put_in_order_meanwhile() throws IOException {
        RunLogWriter writer = RunLogWriter.create(folder, SomeRun.SPEC);
        writer.append(SomeRun.instance("2", "solved", "p"));
        writer.append(SomeRun.instance("1", "solved", "p"));
        String first = writer.store("some other text");
        String second = writer.store("a text");
        RunTexts texts = RunLog.open(folder).texts();
        List<InstanceRecord> read = new ArrayList<>();

        try (EndedInstances ended = RunLog.open(folder).ended()) {
            List<String> order =
                    List.of(SomeRun.key("1", 0).id(), SomeRun.key("2", 0).id());
            writer.closeInOrder(order::indexOf);
            ended.each(read::add);
        }

        assertThat(read).containsExactly(SomeRun.instance("2", "solved", "p"), SomeRun.instance("1", "solved", "p"));
        assertThat(first).as("texts stand in the order of their hashes").isGreaterThan(second);
        assertThatThrownBy(() -> texts.text(first)).hasMessageContaining("has changed while it was read");
        assertThat(RunLog.open(folder).texts().text(first)).contains("some other text");
    }

    @Test
    void should_know_whether_a_run_is_at_work() throws IOException {
        try (RunLogWriter writer = RunLogWriter.create(folder, SomeRun.SPEC)) {
            writer.append(SomeRun.SESSION);

            assertThat(RunLog.open(folder).isAtWork()).isTrue();
        }
        assertThat(RunLog.open(folder).isAtWork()).isFalse();
        Files.delete(folder.resolve("lock"));
        assertThat(RunLog.open(folder).isAtWork()).isFalse();
    }

    @Test
    void should_say_which_line_is_damaged() throws IOException {
        try (RunLogWriter writer = RunLogWriter.create(folder, SomeRun.SPEC)) {
            writer.append(SomeRun.call("1", "p"));
        }
        Files.writeString(folder.resolve(RunLog.CALLS), "{\"instance\":3,}\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> calls(RunLog.open(folder)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("calls.jsonl:2: this line is no record");
    }

    @Test
    void should_refuse_a_folder_at_which_another_run_is_at_work() throws IOException {
        try (RunLogWriter writer = RunLogWriter.create(folder, SomeRun.SPEC)) {
            writer.append(SomeRun.SESSION);

            assertThatThrownBy(() -> RunLogWriter.resume(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is locked");
        }
        RunLogWriter.resume(folder).close();
    }

    @Test
    void should_refuse_a_folder_that_holds_a_run_and_one_that_holds_none() throws IOException {
        assertThatThrownBy(() -> RunLogWriter.resume(folder)).hasMessageContaining("it has no run.json");
        RunLogWriter.create(folder, SomeRun.SPEC).close();
        assertThatThrownBy(() -> RunLogWriter.create(folder, SomeRun.SPEC)).hasMessageContaining("holds a run already");
    }

    @Test
    void should_refuse_a_folder_with_other_things_in_it() throws IOException {
        Path file = Files.writeString(folder.resolve("thesis.txt"), "");

        assertThatThrownBy(() -> RunLogWriter.create(folder, SomeRun.SPEC)).hasMessageContaining("is not empty");

        Files.delete(file);
        Files.writeString(folder.resolve("lock"), "");
        RunLogWriter.create(folder, SomeRun.SPEC).close();
    }

    @Test
    void should_put_lines_in_order_when_it_is_closed_so() throws IOException {
        try (RunLogWriter writer = RunLogWriter.create(folder, SomeRun.SPEC)) {
            writer.append(SomeRun.instance("2", "solved", "p"));
            writer.append(SomeRun.call("2", "p"));
            writer.append(SomeRun.instance("1", "aborted", "p"));
            writer.append(SomeRun.call("1", "p"));
            writer.append(SomeRun.call("2", "q"));
            writer.append(SomeRun.instance("1", "solved", "p"));
            List<String> order =
                    List.of(SomeRun.key("1", 0).id(), SomeRun.key("2", 0).id());
            writer.closeInOrder(order::indexOf);
        }

        RunLog log = RunLog.open(folder);
        assertThat(calls(log)).containsExactly(SomeRun.call("1", "p"), SomeRun.call("2", "p"), SomeRun.call("2", "q"));
        assertThat(instances(log))
                .containsExactly(SomeRun.instance("1", "solved", "p"), SomeRun.instance("2", "solved", "p"));
        assertThat(folder.resolve(RunLog.INSTANCES)).content().hasLineCount(3);
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void should_refuse_another_format() throws IOException {
        RunLogWriter.create(folder, SomeRun.SPEC).close();
        Path manifest = folder.resolve(RunLog.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace("llm-modulo-run/1", "llm-modulo-run/99"));

        assertThatThrownBy(() -> RunLog.open(folder)).hasMessageContaining("is of format \"llm-modulo-run/99\"");
    }

    private static List<CallRecord> calls(RunLog log) throws IOException {
        List<CallRecord> all = new ArrayList<>();
        log.calls(all::add);
        return all;
    }

    private static List<InstanceRecord> instances(RunLog log) throws IOException {
        List<InstanceRecord> all = new ArrayList<>();
        log.instances(all::add);
        return all;
    }
}
