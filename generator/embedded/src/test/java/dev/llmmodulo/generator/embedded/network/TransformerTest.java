package dev.llmmodulo.generator.embedded.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against what PyTorch computed with the same weights: see the training script {@code fixture.py}. */
class TransformerTest {

    private static final int END = 1;

    private final Transformer transformer = new Transformer(Tiny.weights());
    private final Safetensors torch = Tiny.logits();
    private final int[] text = integers("tokens");

    private int[] integers(String name) {
        float[] values = torch.tensors().get(name).values();
        return IntStream.range(0, values.length).map(i -> (int) values[i]).toArray();
    }

    private static boolean[] everything(int tokens) {
        boolean[] all = new boolean[tokens];
        Arrays.fill(all, true);
        return all;
    }

    private Sampler.Options options(double temperature, long seed) {
        return new Sampler.Options(everything(transformer.tokens()), END, 16, temperature, seed);
    }

    @Test
    void should_compute_the_logits_that_pytorch_computes() {
        float[] wanted = torch.tensors().get("logits").values();

        float[][] computed = transformer.logits(text);

        assertThat(computed.length * transformer.tokens()).isEqualTo(wanted.length);
        for (int i = 0; i < wanted.length; i++) {
            assertThat(computed[i / transformer.tokens()][i % transformer.tokens()])
                    .isCloseTo(wanted[i], within(2e-4f * Math.max(1, Math.abs(wanted[i]))));
        }
    }

    @Test
    void should_continue_greedily_as_pytorch_does() {
        Continuation continuation =
                new Sampler(transformer).continuations(text, 1, options(0, 1)).get(0);

        assertThat(continuation.tokens()).isEqualTo(integers("greedy"));
    }

    @Test
    void should_compute_the_same_token_by_token_as_at_once() {
        int[] whole = IntStream.concat(Arrays.stream(text), IntStream.of(5, 9)).toArray();
        Transformer.Continuations two = transformer.read(text).continuations(2);

        two.add(List.of(0, 1), new int[] {7, 5});
        float[] stepwise = two.add(List.of(1), new int[] {9})[0];

        float[] atOnce = transformer.read(whole).next();
        for (int i = 0; i < atOnce.length; i++) {
            assertThat(stepwise[i]).isCloseTo(atOnce[i], within(1e-4f));
        }
    }

    @Test
    void should_sample_the_same_with_the_same_seed_however_many_are_asked_for() {
        Sampler sampler = new Sampler(transformer);

        List<Continuation> few = sampler.continuations(text, 2, options(1, 42));
        List<Continuation> many = sampler.continuations(text, 5, options(1, 42));
        List<Continuation> others = sampler.continuations(text, 2, options(1, 43));

        for (int i = 0; i < few.size(); i++) {
            assertThat(many.get(i).tokens()).isEqualTo(few.get(i).tokens());
            assertThat(others.get(i).tokens()).isNotEqualTo(few.get(i).tokens());
        }
        assertThat(many.stream().map(one -> Arrays.toString(one.tokens())).distinct())
                .hasSize(5);
    }

    @Test
    void should_write_only_what_is_sayable() {
        boolean[] sayable = new boolean[transformer.tokens()];
        sayable[END] = true;
        sayable[30] = true;
        Sampler.Options options = new Sampler.Options(sayable, END, 40, 1.5, 3);

        List<Continuation> all = new Sampler(transformer).continuations(text, 8, options);

        assertThat(all)
                .allSatisfy(
                        one -> assertThat(one.tokens()).containsAnyOf(END, 30).doesNotContain(0, 2, 29, 31));
    }

    @Test
    void should_tell_the_probability_of_each_token() {
        Continuation one =
                new Sampler(transformer).continuations(text, 1, options(0.7, 9)).get(0);
        float[] logits = transformer.read(text).next();
        double sum = IntStream.range(0, logits.length)
                .mapToDouble(i -> Math.exp(logits[i]))
                .sum();

        assertThat(one.logProbabilities()).hasSameSizeAs(one.tokens());
        assertThat(Math.exp(one.logProbabilities()[0]))
                .isCloseTo(Math.exp(logits[one.tokens()[0]]) / sum, within(1e-6));
    }

    @Test
    void should_write_no_further_when_interrupted() {
        Sampler sampler = new Sampler(transformer);
        Thread.currentThread().interrupt();

        Throwable end = catchThrowable(() -> sampler.continuations(text, 1, options(0, 1)));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(end).isInstanceOf(CancellationException.class);
    }

    @Test
    void should_refuse_a_text_that_is_empty_or_too_long() {
        assertThatThrownBy(() -> transformer.read(new int[0])).hasMessageContaining("0 tokens");
        assertThatThrownBy(() -> transformer.read(new int[Transformer.PLACES + 1]))
                .hasMessageContaining("2049 tokens");
    }

    /** The files beside this test. */
    private static final class Tiny {

        static Weights weights() {
            try (InputStream in = TransformerTest.class.getResourceAsStream("tiny.safetensors")) {
                return Weights.read(in);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        static Safetensors logits() {
            try (InputStream in = TransformerTest.class.getResourceAsStream("tiny.logits.safetensors")) {
                return Safetensors.read(in);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
