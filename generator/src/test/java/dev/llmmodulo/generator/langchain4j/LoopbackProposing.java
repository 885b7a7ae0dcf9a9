package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Reply;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.PriceTable;
import dev.llmmodulo.generator.spend.TokenUsage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** One provider's protocol on the loopback interface, and proposals made through it. */
@Timeout(30)
abstract class LoopbackProposing {

    static final String KEY = "sk-loopback-0123456789";
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    static final ObjectMapper JSON = new ObjectMapper();
    static final Prompt PROMPT = new Prompt(
            "test/1",
            List.of(
                    new Message(Message.Role.SYSTEM, "You plan."),
                    Message.user("Plan this."),
                    Message.assistant(""),
                    Message.user("Again.")),
            List.of());

    final LoopbackServer server = new LoopbackServer();
    final List<Duration> waits = new CopyOnWriteArrayList<>();
    final CostLedger ledger = new CostLedger();

    /** A spec of the provider, without base URL. */
    abstract ModelSpec spec();

    /** The service's base URL on the given server. */
    abstract URI baseUrl(URI server);

    /** Where a request for {@link #spec} goes. */
    abstract String path();

    /** The header that carries the key, as {@code name: value}; empty if none does. */
    abstract String keyHeader();

    /** JSON pointers into the request, with the values expected for temperature 0.5, seed 7 and 900 tokens. */
    abstract Map<String, String> expectedSettings();

    /** A complete answer whose usage is the protocol's way to say {@link #expectedUsage}. */
    abstract String answer(String text);

    abstract TokenUsage expectedUsage();

    abstract String answerWithoutUsage(String text);

    abstract String answerWithThinking(String thinking, String text);

    abstract String answerCutAtBound(String text);

    /** A refusal with usage; empty if the protocol has none. */
    abstract Optional<String> refusal();

    /** A refusal that comes with the status of an error; empty if the protocol has none. */
    Optional<Reply> refusalInAnError() {
        return Optional.empty();
    }

    /** The protocol's way to say that a prompt is too long. */
    abstract Reply tooLong();

    /** The messages of a request, in order. */
    abstract List<Message> sent(JsonNode request);

    /** The beginning of a streamed answer, with one event for each piece. */
    abstract String streamed(List<String> pieces);

    /** The same with thinking before it. */
    abstract String streamedWithThinking(String thinking, String text);

    /** The rest of that answer, with {@link #expectedUsage}. */
    abstract String endOfStream();

    /** A streamed refusal with usage; empty if the protocol has none. */
    abstract Optional<String> streamedRefusal();

    /** Messages with a role and a text each, as OpenAI and Ollama have them. */
    static List<Message> rolesAndTexts(JsonNode messages) {
        List<Message> all = new ArrayList<>();
        for (JsonNode message : messages) {
            Message.Role role =
                    Message.Role.valueOf(message.path("role").asText().toUpperCase(Locale.ROOT));
            all.add(new Message(role, message.path("content").asText()));
        }
        return all;
    }

    /** The model with its answers streamed, and no retries. */
    ModelSpec streaming() {
        return spec().withBounds(CallBounds.DEFAULT.withRetries(0).withLongestSilence(Duration.ofSeconds(20)));
    }

    List<Message> sent(int request) throws IOException {
        return sent(JSON.readTree(server.received().get(request).body()));
    }

    @AfterEach
    void close() {
        server.close();
    }

    Map<String, String> environment() {
        return Map.of("OPENAI_API_KEY", KEY, "ANTHROPIC_API_KEY", KEY, "GEMINI_API_KEY", KEY);
    }

    ChatModelProposer proposer(ModelSpec spec) {
        return new ChatModelProposer(
                spec.withBaseUrl(baseUrl(server.url())),
                environment(),
                PriceTable.shipped(),
                InstantSource.fixed(NOW),
                waits::add);
    }

    Answer propose(ModelSpec spec, Budget budget) throws Exception {
        BudgetMeter meter = new BudgetMeter(budget, ledger, InstantSource.fixed(NOW));
        return proposer(spec).propose(new ProposalRequest("instance-1", 1, 0, PROMPT, meter));
    }

    Answer propose() throws Exception {
        return propose(spec(), Budget.UNBOUNDED);
    }

    ServiceException failure(ModelSpec spec) {
        return catchThrowableOfType(ServiceException.class, () -> propose(spec, Budget.UNBOUNDED));
    }

    ModelSpec withoutRetries() {
        return spec().withBounds(spec().bounds().withRetries(0));
    }
}
