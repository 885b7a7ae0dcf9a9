package dev.llmmodulo.generator.embedded.network;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The safetensors format (github.com/huggingface/safetensors, its README): the length of a JSON header as a little-endian
 * 64-bit number, the header, and the numbers of all tensors one behind the other. Read are tensors of half and single
 * precision. The format's own rules are enforced: tensors follow each other without holes and fill the file.
 *
 * @param metadata what the header says of the whole
 */
record Safetensors(Map<String, String> metadata, Map<String, Tensor> tensors) {

    /** Far more than a model of this kind has. */
    static final int LARGEST_FILE = 64 << 20;

    private static final int LARGEST_HEADER = 1 << 20;
    private static final int MOST_DIMENSIONS = 8;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(1 << 16)
                            .maxNumberLength(20)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Numbers in row order. */
    record Tensor(List<Integer> shape, float[] values) {}

    private record Entry(String name, int bytesEach, List<Integer> shape, long begin, long end) {}

    /** @throws MalformedWeightsException it is not in that format, or larger than it may be */
    static Safetensors read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
        require(bytes.length <= LARGEST_FILE, "it is larger than " + LARGEST_FILE + " bytes");
        require(bytes.length >= Long.BYTES, "it ends before the length of its header");
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long header = buffer.getLong();
        require(
                header > 0 && header <= LARGEST_HEADER && header <= buffer.remaining(),
                "its header cannot be " + header + " bytes long");
        JsonNode root = json(bytes, (int) header);
        buffer.position(Long.BYTES + (int) header);
        return read(root, buffer.slice().order(ByteOrder.LITTLE_ENDIAN));
    }

    private static JsonNode json(byte[] bytes, int length) throws IOException {
        try {
            JsonNode root = JSON.readTree(bytes, Long.BYTES, length);
            require(root.isObject(), "its header is no JSON object");
            return root;
        } catch (JsonProcessingException unreadable) {
            throw new MalformedWeightsException("its header is no JSON: " + unreadable.getOriginalMessage());
        }
    }

    private static Safetensors read(JsonNode root, ByteBuffer numbers) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            if (field.getKey().equals("__metadata__")) {
                field.getValue()
                        .properties()
                        .forEach(
                                one -> metadata.put(one.getKey(), one.getValue().asText()));
            } else {
                entries.add(entry(field.getKey(), field.getValue()));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::begin).thenComparing(Entry::end));
        long at = 0;
        for (Entry entry : entries) {
            require(entry.begin() == at, "its numbers have a hole or overlap before " + entry.name());
            at = entry.end();
        }
        require(at == numbers.capacity(), "its header speaks of " + at + " bytes, there are " + numbers.capacity());
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        entries.forEach(entry -> tensors.put(entry.name(), new Tensor(entry.shape(), values(entry, numbers))));
        return new Safetensors(metadata, tensors);
    }

    private static Entry entry(String name, JsonNode node) throws IOException {
        int bytesEach = bytesEach(node.path("dtype").asText())
                .orElseThrow(() -> new MalformedWeightsException(name + " is neither of half nor of single precision"));
        JsonNode sizes = node.path("shape");
        require(sizes.isArray() && sizes.size() <= MOST_DIMENSIONS, name + " has no shape");
        List<Integer> shape = new ArrayList<>();
        long length = bytesEach;
        for (JsonNode size : sizes) {
            require(size.isInt() && size.intValue() > 0, name + " has a shape that is none");
            shape.add(size.intValue());
            length *= size.intValue();
            require(length <= LARGEST_FILE, name + " is larger than a whole file may be");
        }
        JsonNode offsets = node.path("data_offsets");
        require(
                offsets.isArray()
                        && offsets.size() == 2
                        && offsets.get(0).canConvertToLong()
                        && offsets.get(1).canConvertToLong(),
                name + " has no place");
        long begin = offsets.get(0).longValue();
        long end = offsets.get(1).longValue();
        require(
                offsets.get(0).isIntegralNumber()
                        && offsets.get(1).isIntegralNumber()
                        && begin >= 0
                        && end <= LARGEST_FILE
                        && end - begin == length,
                name + " has a place that does not fit its shape");
        return new Entry(name, bytesEach, List.copyOf(shape), begin, end);
    }

    private static Optional<Integer> bytesEach(String type) {
        return type.equals("F16")
                ? Optional.of(Short.BYTES)
                : type.equals("F32") ? Optional.of(Float.BYTES) : Optional.empty();
    }

    private static float[] values(Entry entry, ByteBuffer numbers) {
        int count = (int) ((entry.end() - entry.begin()) / entry.bytesEach());
        float[] values = new float[count];
        int at = (int) entry.begin();
        for (int i = 0; i < count; i++, at += entry.bytesEach()) {
            values[i] = entry.bytesEach() == Float.BYTES ? numbers.getFloat(at) : half(numbers.getShort(at));
        }
        return values;
    }

    /** IEEE 754 binary16. */
    static float half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        int sign = (bits & 0x8000) << 16;
        if (exponent == 0) {
            float value = fraction * 0x1p-24f;
            return sign == 0 ? value : -value;
        } else if (exponent == 0x1f) {
            return Float.intBitsToFloat(sign | 0x7f800000 | fraction << 13);
        }
        return Float.intBitsToFloat(sign | exponent + 112 << 23 | fraction << 13);
    }

    private static void require(boolean holds, String otherwise) throws MalformedWeightsException {
        if (!holds) {
            throw new MalformedWeightsException(otherwise);
        }
    }
}
