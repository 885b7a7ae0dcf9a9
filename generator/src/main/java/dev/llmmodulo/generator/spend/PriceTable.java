package dev.llmmodulo.generator.spend;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Dated prices of models. An entry is for one model, as in {@code openai:o1-mini}, or for all that begin alike, as in
 * {@code ollama:*}. The longest entry that fits wins; of its prices, the newest one in force.
 */
public final class PriceTable {

    private static final String SHIPPED = "prices.yaml";

    private final List<Entry> entries;
    private final Optional<PriceTable> fallback;

    private PriceTable(List<Entry> entries, Optional<PriceTable> fallback) {
        this.entries = List.copyOf(entries);
        this.fallback = fallback;
    }

    /** List prices that this project knows of; incomplete, and as old as their dates. */
    public static PriceTable shipped() {
        try (InputStream yaml = PriceTable.class.getResourceAsStream(SHIPPED)) {
            return read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped price table is damaged", e);
        }
    }

    /**
     * Reads a file in the format of the shipped table.
     *
     * @throws IOException if it cannot be read or is not in that format; the message names the file
     */
    public static PriceTable read(Path file) throws IOException {
        try (InputStream yaml = Files.newInputStream(file)) {
            return read(yaml);
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is no price table: " + e.getOriginalMessage(), e);
        }
    }

    private static PriceTable read(InputStream yaml) throws IOException {
        ObjectMapper mapper = new ObjectMapper(new YAMLFactory())
                .registerModule(new JavaTimeModule())
                .registerModule(new Jdk8Module())
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
        try (JsonParser parser = mapper.createParser(yaml)) {
            Contents contents = mapper.readValue(parser, Contents.class);
            if (contents == null || contents.prices().contains(null)) {
                throw JsonMappingException.from(parser, "it is empty, or one of its entries is");
            }
            return new PriceTable(contents.prices(), Optional.empty());
        }
    }

    /** A table that asks the other one first. */
    public PriceTable overriddenBy(PriceTable other) {
        return new PriceTable(other.entries, Optional.of(this));
    }

    /**
     * @param model provider and name, as in {@code openai:o1-mini}
     * @return empty if no price of the model was in force on the day
     */
    public Optional<Price> priceOf(String model, LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.fits(model) && !entry.price().from().isAfter(day))
                .max(Comparator.comparing(Entry::exact)
                        .thenComparing(entry -> entry.model().length())
                        .thenComparing(entry -> entry.price().from()))
                .map(Entry::price)
                .or(() -> fallback.flatMap(table -> table.priceOf(model, day)));
    }

    private record Contents(@JsonProperty(required = true) List<Entry> prices) {}

    private record Entry(String model, Price price) {

        private static final String REST = "*";

        @JsonCreator
        static Entry of(
                @JsonProperty(value = "model", required = true) String model,
                @JsonProperty(value = "from", required = true) LocalDate from,
                @JsonProperty(value = "input", required = true) BigDecimal input,
                @JsonProperty("cachedInput") Optional<BigDecimal> cachedInput,
                @JsonProperty(value = "output", required = true) BigDecimal output) {
            return new Entry(model, new Price(input, cachedInput, output, from));
        }

        boolean exact() {
            return !model.endsWith(REST);
        }

        boolean fits(String wanted) {
            return exact()
                    ? wanted.equals(model)
                    : wanted.startsWith(model.substring(0, model.length() - REST.length()));
        }
    }
}
