package dev.llmmodulo.generator.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Received;
import dev.llmmodulo.generator.langchain4j.LoopbackServer.Reply;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.PhysicalCall;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What every provider is sent, and how its answers are read. */
abstract class AnswerContract extends LoopbackProposing {

    @Test
    void should_return_the_text_and_record_the_call() throws Exception {
        server.reply(Reply.ok(answer("(pick-up a)\n(stack a b)")));

        Answer answer = propose();

        assertThat(answer.text()).isEqualTo("(pick-up a)\n(stack a b)");
        assertThat(answer.thinking()).isEmpty();
        assertThat(answer.finish()).isEqualTo(Finish.COMPLETE);
        assertThat(answer.model()).isEqualTo(spec().name());
        assertThat(answer.usage()).contains(expectedUsage());
        PhysicalCall call = ledger.calls().get(0);
        assertThat(ledger.calls()).hasSize(1);
        assertThat(call.model()).isEqualTo(spec().id());
        assertThat(call.attempt()).isEqualTo(1);
        assertThat(call.result()).isEqualTo("ok");
        assertThat(call.usage()).contains(expectedUsage());
        assertThat(call.money()).isPresent();
    }

    @Test
    void should_send_what_the_protocol_asks_for_over_http_1_1() throws Exception {
        server.reply(Reply.ok(answer("x")));
        Sampling sampling = Sampling.UNSET.withTemperature(0.5).withSeed(7).withMaxOutputTokens(900);

        propose(spec().withSampling(sampling), Budget.UNBOUNDED);

        Received request = server.received().get(0);
        assertThat(request.protocol()).isEqualTo("HTTP/1.1");
        assertThat(request.headers()).doesNotContainKeys("Upgrade", "HTTP2-Settings");
        assertThat(request.path()).isEqualTo(path());
        JsonNode body = JSON.readTree(request.body());
        expectedSettings()
                .forEach((pointer, value) ->
                        assertThat(body.at(pointer).asText()).as(pointer).isEqualTo(value));
        assertThat(body.toString()).contains("You plan.", "Plan this.", "(no answer)", "Again.");
    }

    @Test
    void should_send_the_key_in_its_header_only() throws Exception {
        server.reply(Reply.ok(answer("x")));

        propose();

        Received request = server.received().get(0);
        assertThat(request.body()).doesNotContain(KEY);
        assertThat(request.path()).doesNotContain(KEY);
        List<String> carriers = request.headers().entrySet().stream()
                .filter(header -> header.getValue().toString().contains(KEY))
                .map(header -> header.getKey().toLowerCase(Locale.ROOT) + ": "
                        + header.getValue().get(0))
                .toList();
        assertThat(carriers).isEqualTo(keyHeader().isEmpty() ? List.of() : List.of(keyHeader()));
    }

    @Test
    void should_leave_out_settings_that_are_not_given() throws Exception {
        server.reply(Reply.ok(answer("x")));

        propose();

        assertThat(server.received().get(0).body()).doesNotContain("temperature", "seed", "reasoning", "thinking");
    }

    @Test
    void should_vary_a_given_seed_from_proposal_to_proposal() throws Exception {
        server.reply(Reply.ok(answer("x")));
        BudgetMeter meter = new BudgetMeter(Budget.UNBOUNDED, ledger, InstantSource.fixed(NOW));
        ModelSpec seeded = spec().withSampling(Sampling.UNSET.withSeed(7));

        proposer(seeded).propose(new ProposalRequest("instance-1", 3, 2, PROMPT, meter));

        assertThat(server.received().get(0).body().replace(" ", ""))
                .matches(body ->
                        body.contains("\"seed\":20009") == spec().provider().takesSeed());
    }

    @Test
    void should_admit_that_no_usage_was_told() throws Exception {
        server.reply(Reply.ok(answerWithoutUsage("(noop)")));

        Answer answer = propose();

        assertThat(answer.text()).isEqualTo("(noop)");
        assertThat(answer.usage()).isEmpty();
        assertThat(ledger.calls().get(0).usage()).isEmpty();
        assertThat(ledger.total().unpricedCalls()).isEqualTo(1);
    }

    @Test
    void should_keep_thinking_apart_from_the_answer() throws Exception {
        server.reply(Reply.ok(answerWithThinking("first a, then b", "(stack a b)")));

        Answer answer = propose();

        assertThat(answer.thinking()).isEqualTo("first a, then b");
        assertThat(answer.text()).isEqualTo("(stack a b)");
    }

    @Test
    void should_keep_thinking_in_tags_apart_from_the_answer() throws Exception {
        server.reply(Reply.ok(answer("<think>(stack b a)?</think>(stack a b)")));

        Answer answer = propose();

        assertThat(answer.thinking()).isEqualTo("(stack b a)?");
        assertThat(answer.text()).isEqualTo("(stack a b)");
    }

    @Test
    void should_return_an_empty_answer_as_an_answer() throws Exception {
        server.reply(Reply.ok(answer("")));

        Answer answer = propose();

        assertThat(answer.text()).isEmpty();
        assertThat(answer.usage()).contains(expectedUsage());
    }

    @Test
    void should_return_a_refusal_as_an_answer_with_its_usage() throws Exception {
        assumeTrue(refusal().isPresent(), "the protocol has no refusals");
        server.reply(Reply.ok(refusal().get()));

        Answer answer = propose();

        assertThat(answer.finish()).isEqualTo(Finish.REFUSED);
        assertThat(answer.usage()).contains(expectedUsage());
        assertThat(ledger.calls()).hasSize(1);
    }

    @Test
    void should_return_a_refusal_in_an_error_as_an_answer() throws Exception {
        assumeTrue(refusalInAnError().isPresent(), "the protocol has no refusals in errors");
        server.reply(refusalInAnError().get());

        Answer answer = propose();

        assertThat(answer.finish()).isEqualTo(Finish.REFUSED);
        assertThat(answer.text()).isEmpty();
        assertThat(ledger.calls()).extracting(PhysicalCall::result).containsExactly(PhysicalCall.OK);
    }

    @Test
    void should_say_that_an_answer_was_cut_at_the_bound() throws Exception {
        server.reply(Reply.ok(answerCutAtBound("(pick-up")));

        assertThat(propose().finish()).isEqualTo(Finish.LENGTH);
    }
}
