package dev.llmmodulo.generator.embedded;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.embedded.conversation.Conversation;
import dev.llmmodulo.generator.embedded.network.MalformedWeightsException;
import dev.llmmodulo.generator.embedded.network.Sampler;
import dev.llmmodulo.generator.embedded.network.Transformer;
import dev.llmmodulo.generator.embedded.network.Weights;
import dev.llmmodulo.generator.embedded.tokens.AnswerText;
import dev.llmmodulo.generator.embedded.tokens.Drawing;
import dev.llmmodulo.generator.embedded.tokens.TraceVocabulary;
import dev.llmmodulo.generator.embedded.tokens.Vocabulary;
import dev.llmmodulo.generator.embedded.value.EmbeddedValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The embedded planning language model. Immutable and thread-safe; the same question and seed give the same answer. */
public final class EmbeddedModel {

    private static final Vocabulary WORDS = Vocabulary.STANDARD;

    private final Form form;
    private final int tokens;
    private final Sampler sampler;
    private final Optional<EmbeddedValue> value;

    private EmbeddedModel(Transformer transformer, Form form) {
        this.form = form;
        this.tokens = transformer.tokens();
        this.sampler = new Sampler(transformer);
        this.value = transformer.forecaster().map(EmbeddedValue::new);
    }

    /**
     * Reads weights in the form of the training script.
     *
     * @throws MalformedWeightsException they are damaged, or belong to other tokens
     */
    public static EmbeddedModel read(InputStream in) throws IOException {
        return read(in, Form.PLAN);
    }

    /**
     * Reads weights that write the trace of a search before the plan; an answer's tokens are those of both.
     *
     * @throws MalformedWeightsException they are damaged, or know no words for traces
     */
    public static EmbeddedModel readTracing(InputStream in) throws IOException {
        return read(in, Form.TRACE);
    }

    private static EmbeddedModel read(InputStream in, Form form) throws IOException {
        Weights weights = Weights.read(in);
        if (!form.fits(weights)) {
            throw new MalformedWeightsException("the weights belong to the vocabulary \"" + weights.vocabulary()
                    + "\" of " + weights.tokens() + " tokens, not to "
                    + (form == Form.TRACE ? TraceVocabulary.VERSION : Vocabulary.VERSION + " of " + WORDS.size()));
        }
        return new EmbeddedModel(new Transformer(weights), form);
    }

    /** What it expects of its own answers; empty if these weights have not learned that. */
    public Optional<EmbeddedValue> value() {
        return value;
    }

    /** One answer. */
    public EmbeddedAnswer answer(Conversation conversation, Asking asking) {
        return answers(conversation, 1, asking).get(0);
    }

    /**
     * Several answers, written in step. They share one way to say the problem, and the first are those that fewer would have
     * been.
     *
     * @throws dev.llmmodulo.generator.embedded.world.UnknownWorldException the problem begins in a state that no tokens say, or
     *     takes too many
     * @throws java.util.concurrent.CancellationException the thread was interrupted amid them, which it stays
     */
    public List<EmbeddedAnswer> answers(Conversation conversation, int count, Asking asking) {
        Drawing drawing = new Drawing(conversation.world(), Draw.seeded(asking.seed()));
        int[] prompt = prompt(conversation, drawing, asking);
        AnswerText text = new AnswerText(drawing);
        Sampler.Options options = new Sampler.Options(
                form.sayable(drawing, tokens),
                WORDS.token(Vocabulary.END),
                asking.most(),
                asking.temperature(),
                asking.seed());
        return sampler.continuations(prompt, count, options).stream()
                .map(one -> new EmbeddedAnswer(text.write(form.plan(one.tokens())), prompt.length, one))
                .toList();
    }

    /** The earlier attempt is left out where there is no room for it. */
    private int[] prompt(Conversation conversation, Drawing drawing, Asking asking) {
        int[] problem = drawing.problem();
        int[] attempt = conversation
                .last()
                .filter(last -> form.hearsAttempts())
                .map(drawing::attempt)
                .orElse(new int[0]);
        int room = Transformer.PLACES - problem.length - 1 - Math.min(asking.most(), Transformer.PLACES / 2);
        IntStream told = IntStream.concat(
                IntStream.of(problem), attempt.length <= room ? IntStream.of(attempt) : IntStream.empty());
        return IntStream.concat(told, IntStream.of(form.asked(asking.brief()))).toArray();
    }
}
