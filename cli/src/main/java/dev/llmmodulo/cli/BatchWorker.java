package dev.llmmodulo.cli;

import com.fasterxml.jackson.core.JsonFactory;
import dev.llmmodulo.verifiers.batch.BatchItem;
import dev.llmmodulo.verifiers.batch.BatchJudge;
import dev.llmmodulo.verifiers.batch.BatchVerdict;
import dev.llmmodulo.verifiers.judgement.Critique;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Turns lines of a batch into their answers. Belongs to one thread at a time. */
final class BatchWorker {

    private final JsonFactory json = new JsonFactory();
    private final BatchJudge judge;
    private final Words words;

    BatchWorker(BatchJudge judge, Words words) {
        this.judge = judge;
        this.words = words;
    }

    /** @param lines whole lines, of which blank ones have no answer */
    BatchAnswers answer(byte[] lines) {
        BatchJudge.Sitting sitting = judge.sitting();
        boolean allValid = true;
        boolean anyNotValid = false;
        StringBuilder answers = new StringBuilder(lines.length / 4);
        int from = 0;
        for (int at = 0; at <= lines.length; at++) {
            if (at == lines.length || lines[at] == '\n') {
                if (!isBlank(lines, from, at)) {
                    BatchLine line = BatchLine.read(json, lines, from, at - from);
                    BatchVerdict verdict = verdict(line, sitting);
                    allValid &= verdict instanceof BatchVerdict.Valid;
                    anyNotValid |=
                            verdict instanceof BatchVerdict.Invalid || verdict instanceof BatchVerdict.Unreadable;
                    write(line.id(), verdict, answers);
                }
                from = at + 1;
            }
        }
        return new BatchAnswers(answers.toString().getBytes(StandardCharsets.UTF_8), allValid, anyNotValid);
    }

    private static boolean isBlank(byte[] lines, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lines[i] != ' ' && lines[i] != '\t' && lines[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private static BatchVerdict verdict(BatchLine line, BatchJudge.Sitting sitting) {
        return line.item().map(item -> judge(item, sitting)).orElseGet(() -> new BatchVerdict.Unknown(line.error()));
    }

    private void write(String id, BatchVerdict verdict, StringBuilder out) {
        out.append("{\"id\":").append(id).append(",\"verdict\":");
        if (verdict instanceof BatchVerdict.Valid valid) {
            String value = valid.value().map(BigDecimal::toPlainString).orElse("null");
            out.append("\"valid\",\"step\":null,\"value\":").append(value);
            critiques(valid.advice(), out).append(",\"error\":null}\n");
        } else if (verdict instanceof BatchVerdict.Invalid invalid) {
            out.append("\"invalid\",\"step\":");
            invalid.step().ifPresentOrElse(out::append, () -> out.append("null"));
            out.append(",\"value\":null");
            critiques(invalid.critiques(), out).append(",\"error\":null}\n");
        } else if (verdict instanceof BatchVerdict.Unreadable unreadable) {
            out.append("\"unreadable\",\"step\":null,\"value\":null");
            critiques(unreadable.critiques(), out).append(",\"error\":null}\n");
        } else if (verdict instanceof BatchVerdict.Unknown unknown) {
            out.append("\"unknown\",\"step\":null,\"value\":null,\"critiques\":[],\"error\":")
                    .append(Json.quoted(unknown.reason()))
                    .append("}\n");
        }
    }

    private static BatchVerdict judge(BatchItem item, BatchJudge.Sitting sitting) {
        try {
            return sitting.judge(item);
        } catch (RuntimeException | StackOverflowError fault) {
            return new BatchVerdict.Unknown("internal error: " + fault);
        } catch (OutOfMemoryError full) {
            return new BatchVerdict.Unknown("the memory is used up");
        }
    }

    private StringBuilder critiques(List<Critique> critiques, StringBuilder out) {
        return out.append(critiques.stream()
                .map(critique -> Json.line(JudgedPlan.facts(critique, words)))
                .collect(Collectors.joining(",", ",\"critiques\":[", "]")));
    }
}
