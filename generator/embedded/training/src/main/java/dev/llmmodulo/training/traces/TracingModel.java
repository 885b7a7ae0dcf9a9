package dev.llmmodulo.training.traces;

import dev.llmmodulo.generator.embedded.network.MalformedWeightsException;
import dev.llmmodulo.generator.embedded.network.Sampler;
import dev.llmmodulo.generator.embedded.network.Transformer;
import dev.llmmodulo.generator.embedded.network.Weights;
import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.tokens.TraceVocabulary;
import dev.llmmodulo.generator.embedded.tokens.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A model with the vocabulary of traces. Thread-safe; the same question and seed give the same answer. */
public final class TracingModel implements PlanWriter {

    private static final TraceVocabulary WORDS = TraceVocabulary.STANDARD;

    private final Sampler sampler;

    private TracingModel(Transformer transformer) {
        this.sampler = new Sampler(transformer);
    }

    /** @throws IOException the file cannot be read, or is none of weights with this vocabulary */
    public static TracingModel read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Weights weights = Weights.read(in);
            if (!weights.vocabulary().equals(TraceVocabulary.VERSION) || weights.tokens() != WORDS.size()) {
                throw new MalformedWeightsException("the weights in " + file + " belong to the vocabulary \""
                        + weights.vocabulary() + "\", not to \"" + TraceVocabulary.VERSION + "\"");
            }
            return new TracingModel(new Transformer(weights));
        }
    }

    @Override
    public Answer answer(Drawing drawing, Asked asked) {
        int[] prompt = asked.way() == Way.TRACE
                ? new TraceTokens(drawing).prompt()
                : IntStream.concat(
                                IntStream.of(drawing.problem()),
                                IntStream.of(Vocabulary.STANDARD.token(Vocabulary.PLAN)))
                        .toArray();
        Sampler.Options options = new Sampler.Options(
                sayable(drawing, asked.way()),
                Vocabulary.STANDARD.token(Vocabulary.END),
                asked.most(),
                asked.temperature(),
                asked.seed());
        return new Answer(
                prompt.length, sampler.continuations(prompt, 1, options).get(0));
    }

    private static boolean[] sayable(Drawing drawing, Way way) {
        return way == Way.TRACE ? WORDS.sayable(drawing) : Arrays.copyOf(drawing.sayable(), WORDS.size());
    }
}
