package dev.llmmodulo.generator.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.embedded.conversation.Conversation;
import dev.llmmodulo.generator.embedded.conversation.ConversationReader;
import dev.llmmodulo.generator.embedded.network.MalformedWeightsException;
import dev.llmmodulo.generator.embedded.tokens.TraceVocabulary;
import dev.llmmodulo.generator.embedded.tokens.Vocabulary;
import dev.llmmodulo.generator.prompt.PddlPrompt;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With tiny models that learned nothing: what they write is nonsense, what they are asked for is not. */
class EmbeddedModelTest {

    private static final Asking ASKING = new Asking(1, 1, 200, false);

    private static EmbeddedModel model(String weights, boolean tracing) throws IOException {
        try (InputStream in = EmbeddedModel.class.getResourceAsStream("network/" + weights)) {
            return tracing ? EmbeddedModel.readTracing(in) : EmbeddedModel.read(in);
        }
    }

    private static Conversation asked(String... more) {
        NamedDomain domain = DomainLibrary.bundled().domain("blocksworld").orElseThrow();
        Problem problem = new PddlReader()
                .problem(
                        Source.of("domain", domain.pddl()),
                        Source.of("problem", domain.instances().get(0).pddl()))
                .orThrow();
        String question = new PddlPrompt().write(problem).messages().get(0).text();
        Stream<Message> told = more.length == 0
                ? Stream.empty()
                : Stream.of(Message.assistant(more[0]), Message.user("The plan is not valid. Give another plan."));
        return ConversationReader.read(
                Stream.concat(Stream.of(Message.user(question)), told).toList());
    }

    private static List<Integer> wordsOfTraces(EmbeddedAnswer answer) {
        return Arrays.stream(answer.continuation().tokens())
                .filter(token -> token >= Vocabulary.STANDARD.size())
                .boxed()
                .toList();
    }

    @Test
    void should_write_a_trace_where_one_is_asked_for_and_hand_out_no_word_of_it() throws Exception {
        EmbeddedAnswer answer = model("tiny.traces.safetensors", true).answer(asked(), ASKING);

        assertThat(wordsOfTraces(answer)).isNotEmpty();
        assertThat(answer.text())
                .startsWith("[PLAN]\n")
                .endsWith("[PLAN END]\n")
                .doesNotContain("=", "<");
    }

    @Test
    void should_write_no_trace_where_a_plan_is_asked_for() throws Exception {
        EmbeddedAnswer answer = model("tiny.traces.safetensors", false).answer(asked(), ASKING);

        assertThat(wordsOfTraces(answer)).isEmpty();
    }

    @Test
    void should_write_several_answers_at_once_of_which_the_first_are_those_that_fewer_would_have_been()
            throws Exception {
        EmbeddedModel model = model("tiny.safetensors", false);

        List<String> five = texts(model.answers(asked(), 5, ASKING));

        assertThat(five).hasSize(5);
        assertThat(Set.copyOf(five)).hasSizeGreaterThan(1);
        assertThat(five).startsWith(texts(model.answers(asked(), 2, ASKING)).toArray(String[]::new));
        assertThat(five.get(0)).isEqualTo(model.answer(asked(), ASKING).text());
    }

    private static List<String> texts(List<EmbeddedAnswer> answers) {
        return answers.stream().map(EmbeddedAnswer::text).toList();
    }

    @Test
    void should_tell_of_an_earlier_attempt_only_who_learned_from_attempts() throws Exception {
        Conversation once = asked();
        Conversation again = asked("[PLAN]\n(pick-up a)\n[PLAN END]\n");

        EmbeddedModel tracing = model("tiny.traces.safetensors", true);
        assertThat(tracing.answer(again, ASKING).read())
                .isEqualTo(tracing.answer(once, ASKING).read());
        EmbeddedModel planning = model("tiny.safetensors", false);
        assertThat(planning.answer(again, ASKING).read())
                .isGreaterThan(planning.answer(once, ASKING).read());
    }

    @Test
    void should_refuse_to_ask_for_traces_of_weights_that_have_no_words_for_them() {
        assertThatThrownBy(() -> model("tiny.safetensors", true))
                .isInstanceOf(MalformedWeightsException.class)
                .hasMessageContaining(Vocabulary.VERSION)
                .hasMessageContaining(TraceVocabulary.VERSION);
    }
}
