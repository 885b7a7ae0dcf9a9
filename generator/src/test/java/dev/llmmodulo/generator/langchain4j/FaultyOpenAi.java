package dev.llmmodulo.generator.langchain4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Ending;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Received;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Reply;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Stand-ins on 127.0.0.1 behind OpenAI's chat completions, half of whose replies are faults. Which reply has which fault is
 * a matter of the seed, instance, round and how often the round was asked before, not of the order of requests.
 */
final class FaultyOpenAi implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final long seed;
    private final Map<String, Proposer> standIns;
    private final Map<List<Message>, ProposalRequest> announced = new ConcurrentHashMap<>();
    private final Map<List<Message>, Integer> times = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final LoopbackServer server = new LoopbackServer(this::reply);

    /** @param standIns who answers for each instance, the same whenever asked the same */
    FaultyOpenAi(long seed, Map<String, Proposer> standIns) {
        this.seed = seed;
        this.standIns = standIns;
    }

    /** What a tenth of the replies each has wrong. */
    enum Fault {
        TOO_MANY_REQUESTS,
        INTERNAL_ERROR,
        HANGS,
        CUT_OFF,
        UNPARSABLE
    }

    URI baseUrl() {
        return server.url().resolve("/v1");
    }

    int requests() {
        return server.received().size();
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The model with each proposal announced here first, since critiques as facts do not go over the wire. */
    Proposer announcing(Proposer model) {
        return request -> {
            announced.put(request.prompt().messages(), request);
            return model.propose(request);
        };
    }

    private Reply reply(Received received) {
        List<Message> messages = messages(received);
        ProposalRequest asked = announced.get(messages);
        int time = times.merge(messages, 1, Integer::sum);
        SplittableRandom random = new SplittableRandom(Objects.hash(seed, asked.instance(), asked.round(), time));
        int tenth = random.nextInt(10);
        Reply whole = Reply.ok(LoopbackOpenAi.completion(answer(asked).text()));
        if (tenth >= Fault.values().length) {
            return whole;
        }
        Fault fault = Fault.values()[tenth];
        faults.add(fault);
        return switch (fault) {
            case TOO_MANY_REQUESTS ->
                random.nextBoolean()
                        ? Reply.of(429, "{}")
                        : Reply.of(429, "{}").withHeader("Retry-After", String.valueOf(random.nextInt(2)));
            case INTERNAL_ERROR -> Reply.of(500, "{\"error\":{\"message\":\"injected\"}}");
            case HANGS -> whole.ending(random.nextBoolean() ? Ending.SILENT : Ending.STALLED);
            case CUT_OFF -> whole.ending(Ending.CUT_OFF);
            case UNPARSABLE -> Reply.ok(whole.body().substring(0, whole.body().length() - 2));
        };
    }

    private Answer answer(ProposalRequest asked) {
        BudgetMeter unbounded = new BudgetMeter(Budget.UNBOUNDED, new CostLedger(), InstantSource.system());
        try {
            return standIns.get(asked.instance())
                    .propose(new ProposalRequest(
                            asked.instance(), asked.round(), asked.sample(), asked.prompt(), unbounded));
        } catch (ServiceException | BudgetExhaustedException | InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Message> messages(Received received) {
        List<Message> messages = new ArrayList<>();
        try {
            for (JsonNode message : JSON.readTree(received.body()).path("messages")) {
                messages.add(new Message(
                        Message.Role.valueOf(message.path("role").asText().toUpperCase(Locale.ROOT)),
                        message.path("content").asText()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return messages;
    }

    @Override
    public void close() {
        server.close();
    }
}
