package dev.llmmodulo.generator.embedded.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {

    private static Safetensors read(String header, byte... numbers) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(8 + text.length + numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(text.length).put(text).put(numbers);
        return Safetensors.read(new ByteArrayInputStream(file.array()));
    }

    @Test
    void should_read_half_and_single_precision_and_what_is_said_of_the_whole() throws IOException {
        Safetensors read = read(
                "{\"__metadata__\":{\"a\":\"b\"},\"x\":{\"dtype\":\"F16\",\"shape\":[1,2],\"data_offsets\":[0,4]},"
                        + "\"y\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}  ",
                new byte[] {0, 0x3c, 0, (byte) 0xc0, 0, 0, (byte) 0x80, 0x3f});

        assertThat(read.metadata()).containsEntry("a", "b").hasSize(1);
        assertThat(read.tensors().get("x").values()).containsExactly(1, -2);
        assertThat(read.tensors().get("y").values()).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0000, 0",
        "8000, -0.0",
        "3c00, 1",
        "c000, -2",
        "7bff, 65504",
        "0400, 6.103515625E-5",
        "0001, 5.9604645E-8",
        "83ff, -6.097555E-5",
        "7c00, Infinity",
        "fc00, -Infinity",
        "7e00, NaN"
    })
    void should_read_halves_as_ieee_754_has_them(String bits, float value) {
        assertThat(Safetensors.half((short) Integer.parseInt(bits, 16))).isEqualTo(Float.valueOf(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{} {}",
                "{\"x\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,8]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[-1,-2],\"data_offsets\":[0,8]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-8,0]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[2.0],\"data_offsets\":[0,8]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0.0,8.0]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
                        + "\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                        + "\"y\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[65536,65536,65536,65536],\"data_offsets\":[0,8]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[1,1,1,1,1,1,1,1,2],\"data_offsets\":[0,8]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":{\"begin\":0,\"end\":8}}}",
                "{\"x\":7}",
            })
    void should_refuse_what_breaks_the_format(String header) {
        assertThatThrownBy(() -> read(header, new byte[8])).isInstanceOf(MalformedWeightsException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1L << 21, Long.MAX_VALUE, 100})
    void should_refuse_a_header_of_impossible_length(long length) {
        byte[] file = ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .array();

        assertThatThrownBy(() -> Safetensors.read(new ByteArrayInputStream(file)))
                .isInstanceOf(MalformedWeightsException.class)
                .hasMessageContaining("header");
    }

    @Test
    void should_refuse_an_endless_file_without_keeping_it() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] to, int from, int length) {
                return length;
            }
        };

        assertThatThrownBy(() -> Safetensors.read(endless)).hasMessageContaining("larger than");
    }

    @Test
    void should_survive_whatever_is_done_to_a_file_of_weights() throws IOException {
        byte[] weights;
        try (InputStream in = SafetensorsTest.class.getResourceAsStream("tiny.safetensors")) {
            weights = in.readAllBytes();
        }
        SplittableRandom random = new SplittableRandom(5);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = weights.clone();
            for (int k = 0; k < 3; k++) {
                damaged[random.nextInt(1600)] = (byte) random.nextInt(256);
            }
            try {
                Weights.read(new ByteArrayInputStream(damaged));
            } catch (MalformedWeightsException expected) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(150);
    }
}
