package dev.llmmodulo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderWordsTest {

    private static final String LAMP = """
            (define (domain lamp) (:predicates (lit ?l))
              (:action light :parameters (?l) :precondition (not (lit ?l)) :effect (lit ?l)))
            """;
    private static final String WORDS = """
            version: lamp/1
            actions:
              light: {say: "light {}"}
            predicates:
              lit: {say: "{} is lit", deny: "{} is dark"}
            """;

    @TempDir
    Path folder;

    private final Domain lamp = new PddlReader().domain(Source.of("lamp", LAMP)).orThrow();
    private Path domainFile = Path.of("");

    @BeforeEach
    void writeDomain() throws IOException {
        domainFile = Files.writeString(folder.resolve("domain.pddl"), LAMP);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void should_find_none_without_a_lexicon() {
        assertThat(FolderWords.beside(domainFile, lamp)).isEmpty();
    }

    @Test
    void should_read_the_lexicon_and_the_texts_of_prompts() throws IOException {
        write("lexicon.yaml", WORDS);
        write("planbench.yaml", "variants: [lamp]");
        write("intro.txt", "There are lamps.");
        write("question.txt", "What now?");

        NamedDomain words = FolderWords.beside(domainFile, lamp).orElseThrow();

        assertThat(words.lexicon().read("light l1")).contains(new PlanStep("light", List.of("l1")));
        assertThat(words.planBench().orElseThrow().introduction()).isEqualTo("There are lamps.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "say: \"light {}\"     | say: \"light {}\"]  | lexicon.yaml:3:",
                "say: \"light {}\"     | said: \"light {}\"  | lexicon.yaml:3:",
                "{say: \"light {}\"}   | ``                  | lexicon.yaml:",
                ", deny: \"{} is dark\"| ``                  | lacks \"say\" or \"deny\"",
                "version: lamp/1       | ``                  | has no \"version\"",
                "version: lamp/1       | &a [*a, *a]         | lexicon.yaml:1:",
                "light {}\"            | light\"             | not for the actions and predicates of the domain lamp",
                "light {}\"}           | light {}\", read: [\"[a] [b] [c] [d] [e] [f] [g] [h] [i] {}\"]} | lexicon.yaml:3:36: error: this is no lexicon: more than 8 parts may be missing",
                "light {}\"}           | light {}\", read: [\"[a light {}\"]} | lexicon.yaml:3:36: error: this is no lexicon: a bracket is not closed",
                "{} is dark            | {} {} is dark       | lexicon.yaml:5:34: error: this is no lexicon: \"{} {} is dark\" has not as many gaps",
                "{} is dark            | it is dark          | lexicon.yaml:5:34: error: this is no lexicon: \"it is dark\" has not as many gaps",
                "light {}\"}           | light {}\", read: [\"light [the] {}\", \"light it\"]} | lexicon.yaml:3:54: error: this is no lexicon: \"light it\" has not as many gaps",
                "light {}\"}           | light {}\", read: [\"light [the {}]\"]} | lexicon.yaml:3:36: error: this is no lexicon: \"light [the {}]\" has not as many gaps",
                "{} is dark\"}         | {} is dark\", readDenied: [\"no light\"]} | lexicon.yaml:5:61: error: this is no lexicon: \"no light\" has not as many gaps",
                "light {}\"}           | light {}\", kinds: [lantern]} | lexicon.yaml:3:36: error: this is no lexicon: \"lantern\" is no kind",
                "light {}\"}           | light {}\", kinds: [a, b]} | has not as many \"kinds\" as gaps",
                "light {}\"}           | light {}\", read: [~]} | an entry of an action's \"read\" or \"kinds\" is empty",
                "{} is dark\"}         | {} is dark\", kinds: [~]} | an entry of a predicate's"
            })
    void should_say_where_a_lexicon_is_broken(String right, String wrong, String said) throws IOException {
        assertThat(WORDS).contains(right);
        write("lexicon.yaml", WORDS.replace(right, wrong));

        assertThatThrownBy(() -> FolderWords.beside(domainFile, lamp))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: 'l{}{}{}{}', said: 'lamp {} {} {} {}'} | more than 3 gaps",
                "{name: 'l{}', said: 'lamp'}                   | not the same gaps",
                "{name: 'l{}\\E(a*)*b', said: 'lamp {}'}       | backslash",
                "{words: {a: red, b: red}}                     | is the word for two objects"
            })
    void should_bound_what_a_lexicon_may_ask_for(String kind, String said) throws IOException {
        write("lexicon.yaml", WORDS + "objects:\n  lamp: " + kind + "\n");

        assertThatThrownBy(() -> FolderWords.beside(domainFile, lamp))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("lexicon.yaml:")
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "null"})
    void should_refuse_a_document_that_holds_nothing(String nothing) throws IOException {
        write("lexicon.yaml", nothing);

        assertThatThrownBy(() -> FolderWords.beside(domainFile, lamp))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("lexicon.yaml:1:1: error: this is no lexicon: the text holds nothing");

        write("lexicon.yaml", WORDS);
        write("planbench.yaml", nothing);

        assertThatThrownBy(() -> FolderWords.beside(domainFile, lamp))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("planbench.yaml lists no \"variants\"");
    }

    @Test
    void should_not_read_a_lexicon_that_is_too_long() throws IOException {
        write("lexicon.yaml", WORDS + "#".repeat(1_000_000));

        assertThatThrownBy(() -> FolderWords.beside(domainFile, lamp)).hasMessageContaining("longer than 1000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "variants: [../../secret]",
                "variants: [a, b",
                "variants: {}",
                "variants: [~]",
                "variants: [lamp]\nminutes: {light: ~}",
                "minutes: {}",
                "variants: [lamp]"
            })
    void should_say_what_is_wrong_with_the_texts_of_prompts(String index) throws IOException {
        write("lexicon.yaml", WORDS);
        write("planbench.yaml", index);

        assertThatThrownBy(() -> FolderWords.beside(domainFile, lamp))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("planbench.yaml");
    }
}
