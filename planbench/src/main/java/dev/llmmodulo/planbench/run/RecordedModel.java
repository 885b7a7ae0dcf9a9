package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.ServiceException.Kind;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.planbench.log.CallRecord;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.PromptRecord;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/** Answers one instance's prompts as was recorded; where no answer came, or the record ends, it fails as was recorded. */
final class RecordedModel implements Proposer {

    private static final String BETWEEN = ": ";

    private final Deque<CallRecord> calls;
    private final Optional<InstanceRecord> instance;

    RecordedModel(Deque<CallRecord> calls, Optional<InstanceRecord> instance) {
        this.calls = calls;
        this.instance = instance;
    }

    @Override
    public Answer propose(ProposalRequest request) throws ServiceException, BudgetExhaustedException {
        String prompt = PromptRecord.hash(request.prompt());
        Optional<Answer> answer = Optional.empty();
        Optional<Kind> failed = Optional.empty();
        boolean other = false;
        while (answer.isEmpty() && !calls.isEmpty() && calls.peek().call().round() == request.round()) {
            boolean isOfThisPrompt = calls.peek().prompt().equals(prompt);
            if (failed.isPresent() && !isOfThisPrompt) {
                // What was asked beside a proposal that got no answer.
                break;
            }
            CallRecord next = calls.poll();
            if (isOfThisPrompt) {
                request.meter().ledger().record(next.call());
                answer = next.answer();
                Optional<Kind> kind = Kind.named(next.call().result());
                failed = kind.isPresent() ? kind : failed;
            } else {
                other = true;
            }
        }
        if (answer.isPresent()) {
            return answer.get();
        }
        throw other ? unknown(request.prompt()) : failure(request, failed);
    }

    /** @param failed how the last call failed, if there was one */
    private ServiceException failure(ProposalRequest request, Optional<Kind> failed) throws BudgetExhaustedException {
        if (!calls.isEmpty() && calls.peek().call().round() >= request.round()) {
            // The instance went on. Where nothing was called, the service had been left alone.
            return asRecorded(failed.orElse(Kind.CIRCUIT_OPEN));
        } else if (instance.isPresent() && instance.get().detail().equals(Overlong.LIMIT)) {
            return asRecorded(Kind.TOO_LONG);
        } else if (instance.isPresent() && instance.get().outcome().equals("budget-exhausted")) {
            throw new BudgetExhaustedException(
                    Limit.valueOf(instance.get().detail().toUpperCase(Locale.ROOT)));
        }
        return instance.flatMap(InstanceRecord::error)
                .flatMap(RecordedModel::recorded)
                .or(() -> failed.map(this::asRecorded))
                .orElseGet(() -> unknown(request.prompt()));
    }

    /** In the recorded words, if it is the failure that the instance was given up for. */
    private ServiceException asRecorded(Kind kind) {
        return instance.flatMap(InstanceRecord::error)
                .flatMap(RecordedModel::recorded)
                .filter(failure -> failure.kind() == kind)
                .orElseGet(() -> new ServiceException(kind, "as was recorded"));
    }

    private static Optional<ServiceException> recorded(InstanceRecord.Failure failure) {
        int end = failure.reason().indexOf(BETWEEN);
        return Optional.of(failure)
                .filter(known -> known.boundary().equals("model") && end > 0)
                .flatMap(known -> Kind.named(known.reason().substring(0, end)))
                .map(kind -> new ServiceException(kind, failure.reason().substring(end + BETWEEN.length())));
    }

    private static ServiceException unknown(Prompt prompt) {
        return new ServiceException(
                Kind.REJECTED,
                "the recording has no answer to this prompt, whose wording is " + prompt.version()
                        + "; it was made by another version of this program, or on other problems");
    }
}
