package dev.llmmodulo.generator.embedded.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what PyTorch computed with the same weights: see the training script {@code fixture.py}. */
class ForecasterTest {

    private static byte[] bytes(String name) {
        try (InputStream in = ForecasterTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Transformer transformer(byte[] weights) throws IOException {
        return new Transformer(Weights.read(new ByteArrayInputStream(weights)));
    }

    private static Forecaster forecaster() throws IOException {
        return transformer(bytes("tiny.value.safetensors")).forecaster().orElseThrow();
    }

    private static float[] computed(String file, String name) throws IOException {
        return Safetensors.read(new ByteArrayInputStream(bytes(file)))
                .tensors()
                .get(name)
                .values();
    }

    private static int[] text() throws IOException {
        float[] tokens = computed("tiny.logits.safetensors", "tokens");
        return IntStream.range(0, tokens.length).map(i -> (int) tokens[i]).toArray();
    }

    @Test
    void should_forecast_at_each_place_what_pytorch_forecasts() throws IOException {
        float[] solved = computed("tiny.forecasts.safetensors", "solved");
        float[] steps = computed("tiny.forecasts.safetensors", "steps");

        List<Forecast> forecasts =
                forecaster().forecasts(text(), IntStream.range(0, solved.length).toArray());

        assertThat(forecasts).hasSize(solved.length);
        for (int i = 0; i < solved.length; i++) {
            assertThat(forecasts.get(i).solved()).isCloseTo(solved[i], within(1e-4));
            assertThat(forecasts.get(i).steps()).isCloseTo(steps[i], within(1e-3 * (1 + steps[i])));
        }
    }

    @Test
    void should_not_let_what_comes_later_play_a_part() throws IOException {
        int[] text = text();

        Forecast amid = forecaster().forecasts(text, 9).get(0);
        Forecast atTheEnd = forecaster().forecasts(Arrays.copyOf(text, 10), 9).get(0);

        assertThat(atTheEnd).isEqualTo(amid);
    }

    @Test
    void should_forecast_nothing_without_a_head_and_write_the_same_with_one() throws IOException {
        Transformer without = transformer(bytes("tiny.safetensors"));
        Transformer with = transformer(bytes("tiny.value.safetensors"));

        assertThat(without.forecaster()).isEmpty();
        assertThat(with.logits(text())).isEqualTo(without.logits(text()));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"value-hidden\": \"16\"', '\"value-hidden\": \"17\"', value.inner.weight",
        "'\"value-queries\": \"3\"', '\"value-queries\": \"0\"', value-queries",
        "value.outer.bias, value.other.bias, value.outer.bias"
    })
    void should_refuse_a_head_that_is_not_what_the_header_says(String said, String other, String named) {
        String file = new String(bytes("tiny.value.safetensors"), StandardCharsets.ISO_8859_1);
        byte[] damaged = file.replace(said, other).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(file).contains(said);
        assertThatThrownBy(() -> Weights.read(new ByteArrayInputStream(damaged)))
                .isInstanceOf(MalformedWeightsException.class)
                .hasMessageContaining(named);
    }

    @Test
    void should_forecast_no_number_that_is_none() {
        assertThatThrownBy(() -> new Forecast(Double.NaN, 1)).hasMessageContaining("no forecast");
        assertThatThrownBy(() -> new Forecast(0.5, Double.NaN)).hasMessageContaining("no forecast");
    }
}
