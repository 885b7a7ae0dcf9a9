package dev.llmmodulo.generator.standin;

import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.verifiers.judgement.Critique;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Requests as a loop makes them. */
final class Requests {

    static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private Requests() {}

    static ProposalRequest first(String instance) {
        return at(instance, 1, 0);
    }

    static ProposalRequest at(String instance, int round, int sample) {
        return new ProposalRequest(instance, round, sample, prompt(List.of(), List.of()), meter(Budget.UNBOUNDED));
    }

    static Prompt prompt(List<String> answers, List<? extends Critique> told) {
        List<Message> messages = new ArrayList<>(List.of(Message.user("Plan, please.")));
        for (String answer : answers) {
            messages.add(Message.assistant(answer));
            messages.add(Message.user("No."));
        }
        return new Prompt("test/1", messages, List.copyOf(told));
    }

    static BudgetMeter meter(Budget budget) {
        return new BudgetMeter(budget, new CostLedger(), CLOCK);
    }
}
