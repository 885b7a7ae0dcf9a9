package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.planbench.log.CallRecord;
import dev.llmmodulo.planbench.log.PromptRecord;
import dev.llmmodulo.planbench.log.RunLogWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Deque;
import java.util.Optional;

/**
 * The model of one instance, and those asked beside it, with a record of each call as it returns. What was answered to the same prompt in an earlier
 * session is not asked again: the earlier calls are told to the ledger, as if they were made now. Not thread-safe.
 */
final class JournalledModel implements Proposer {

    private final Proposer live;
    private final Work work;
    private final Deque<CallRecord> earlier;
    private final RunLogWriter log;
    private final RunMeter run;
    private final InstantSource clock;
    private Duration modelTime = Duration.ZERO;
    private Optional<Prompt> lastPrompt = Optional.empty();
    private Optional<PhysicalCall> answered = Optional.empty();
    private boolean again;

    /** @param earlier calls that were recorded of this instance before */
    JournalledModel(
            Proposer live, Work work, Deque<CallRecord> earlier, RunLogWriter log, RunMeter run, InstantSource clock) {
        this.live = live;
        this.work = work;
        this.earlier = earlier;
        this.log = log;
        this.run = run;
        this.clock = clock;
    }

    /** For the ledger to tell of each call. */
    void called(PhysicalCall call) {
        if (again) {
            return;
        }
        run.spent(call);
        if (call.isAnswered()) {
            // A continued answer takes several calls; the last one is recorded with the answer.
            answered.ifPresent(part -> record(part, Optional.empty()));
            answered = Optional.of(call);
        } else {
            record(call, Optional.empty());
        }
    }

    /** For who waits before asking again to tell how long. */
    void waited(Duration time) {
        modelTime = modelTime.plus(time);
    }

    /** How long models were asked in this session, waits included. */
    Duration modelTime() {
        return modelTime;
    }

    /** Another model that is asked about the same instance, with the same records. */
    Proposer beside(Proposer other) {
        return request -> propose(other, request);
    }

    @Override
    public Answer propose(ProposalRequest request)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        return propose(live, request);
    }

    private Answer propose(Proposer model, ProposalRequest request)
            throws ServiceException, BudgetExhaustedException, InterruptedException {
        String prompt = store(request.prompt());
        Optional<Answer> known = known(request, prompt);
        if (known.isPresent()) {
            return known.get();
        }
        run.begin();
        Optional<Answer> answer = Optional.empty();
        Instant began = clock.instant();
        try {
            answer = Optional.of(model.propose(new ProposalRequest(
                    request.instance(), request.round(), work.key().sample(), request.prompt(), request.meter())));
            return answer.get();
        } finally {
            modelTime = modelTime.plus(Duration.between(began, clock.instant()));
            run.end();
            if (answered.isPresent()) {
                record(answered.get(), answer);
                answered = Optional.empty();
            }
        }
    }

    private Optional<Answer> known(ProposalRequest request, String prompt) {
        again = true;
        try {
            while (!earlier.isEmpty() && earlier.peek().call().round() <= request.round()) {
                CallRecord next = earlier.poll();
                if (next.call().round() == request.round() && next.prompt().equals(prompt)) {
                    request.meter().ledger().record(next.call());
                    if (next.answer().isPresent()) {
                        return next.answer();
                    }
                }
            }
            return Optional.empty();
        } finally {
            again = false;
        }
    }

    private String store(Prompt prompt) {
        try {
            String hash = log.store(prompt, lastPrompt);
            lastPrompt = Optional.of(prompt);
            return hash;
        } catch (IOException failure) {
            throw new UncheckedIOException("the prompt cannot be recorded", failure);
        }
    }

    private void record(PhysicalCall call, Optional<Answer> answer) {
        try {
            log.append(new CallRecord(work.key().id(), hashOfLast(), call, answer));
        } catch (IOException failure) {
            throw new UncheckedIOException("the call cannot be recorded", failure);
        }
    }

    private String hashOfLast() {
        return PromptRecord.hash(lastPrompt.orElseThrow());
    }
}
