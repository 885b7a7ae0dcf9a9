package dev.llmmodulo.generator.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.Transcript;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.ProofEffort;
import dev.llmmodulo.generator.spend.TokenUsage;
import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.UnknownObject;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TranscriptLogTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");

    private static String written() {
        StringWriter out = new StringWriter();
        TranscriptWriter writer = new TranscriptWriter(out, new PddlLexicon());
        writer.start("blocks-1", NOW, Map.of("model", "test:model"));
        CostLedger ledger = new CostLedger(writer.callsOf("blocks-1"), writer.proofsOf("blocks-1"));
        TokenUsage usage = new TokenUsage(120, OptionalLong.of(100), 50, OptionalLong.of(40));
        ledger.record(new PhysicalCall(
                "test:model", 1, 1, NOW, Duration.ofMillis(20), "RATE_LIMITED", Optional.empty(), Optional.empty()));
        ledger.record(new PhysicalCall(
                "test:model",
                1,
                2,
                NOW,
                Duration.ofMillis(1500),
                "ok",
                Optional.of(usage),
                Optional.of(new BigDecimal("0.0012"))));
        ledger.record(new ProofEffort("mutex-pairs", "failed", "any two may hold", Duration.ofMillis(3)));
        PlanStep step = PlanStep.of("pick-up", "z");
        writer.on(new SolveEvent.Judged(
                "blocks-1",
                new Turn<PlanReading>(
                        1,
                        NOW,
                        new Prompt("pddl/1", List.of(Message.user("Solve\nthis é")), List.of()),
                        new Answer("(pick-up z)", "hm", Answer.Finish.COMPLETE, Optional.of(usage), "model-2026"),
                        PlanReading.Read.of(Plan.of(step)),
                        new Verdict.Invalid<>(
                                List.of(new UnknownObject(new NumberedStep(1, step, "(pick-up z)"), 1, "z"))),
                        Duration.ofSeconds(2),
                        Duration.ofNanos(5)),
                ledger.total()));
        writer.on(new SolveEvent.Ended(
                "blocks-1",
                new Outcome.BudgetExhausted<>(
                        Limit.ROUNDS, new Transcript<>("blocks-1", List.of(), List.of(), ledger.calls())),
                ledger.total()));
        return out.toString();
    }

    @Test
    void should_read_back_what_was_written() throws IOException {
        List<TranscriptRecord> records = TranscriptLog.read(new StringReader(written()));

        assertThat(records)
                .extracting(entry -> entry.getClass().getSimpleName())
                .containsExactly("Started", "Called", "Called", "Tried", "Judged", "Ended");
        StringBuilder again = new StringBuilder();
        records.forEach(entry -> again.append(TranscriptLog.line(entry)));
        assertThat(again).hasToString(written());
    }

    @Test
    void should_keep_half_a_character_as_an_escape() throws IOException {
        String half = "x\ud83d, \udca9 and 𝄞";
        String line = TranscriptLog.line(
                new TranscriptRecord.Started(TranscriptRecord.Started.FORMAT, half, NOW, Map.of("model", half)));

        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(line)).isTrue();
        assertThat(line).contains("x\\ud83d, \\udca9 and 𝄞");
        assertThat(TranscriptLog.read(new StringReader(line)))
                .singleElement()
                .isInstanceOfSatisfying(
                        TranscriptRecord.Started.class,
                        started -> assertThat(started.instance()).isEqualTo(half));
    }

    @Test
    void should_record_prompts_answers_tokens_verdict_and_critiques() throws IOException {
        List<TranscriptRecord> records = TranscriptLog.read(new StringReader(written()));

        assertThat(records.get(2)).isInstanceOfSatisfying(TranscriptRecord.Called.class, called -> {
            assertThat(called.call().usage().orElseThrow().reasoning()).hasValue(40);
            assertThat(called.call().money()).contains(new BigDecimal("0.0012"));
        });
        assertThat(records.get(4)).isInstanceOfSatisfying(TranscriptRecord.Judged.class, judged -> {
            assertThat(judged.messages()).containsExactly(Message.user("Solve\nthis é"));
            assertThat(judged.answer().thinking()).isEqualTo("hm");
            assertThat(judged.candidate()).isEqualTo("(pick-up z)\n");
            assertThat(judged.verdict()).isEqualTo("invalid");
            assertThat(judged.critiques()).singleElement().satisfies(critique -> {
                assertThat(critique.id()).isEqualTo("object.unknown");
                assertThat(critique.facts().path("step").asInt()).isEqualTo(1);
                assertThat(critique.words()).contains("names an object that does not exist: z");
            });
            assertThat(judged.modelTime()).isEqualTo(Duration.ofSeconds(2));
        });
        assertThat(records.get(5)).isEqualTo(new TranscriptRecord.Ended("blocks-1", "budget-exhausted", "rounds"));
    }

    @Test
    void should_leave_out_a_last_line_that_was_cut_off() throws IOException {
        String whole = written();

        assertThat(TranscriptLog.read(new StringReader(whole.substring(0, whole.length() - 30))))
                .hasSize(5);
    }

    @Test
    void should_refuse_a_broken_line_in_the_middle_by_its_number() {
        String broken = written().replaceFirst("\\n\\{", "\n!{");

        assertThatThrownBy(() -> TranscriptLog.read(new StringReader(broken)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("line 2 is no record");
    }
}
