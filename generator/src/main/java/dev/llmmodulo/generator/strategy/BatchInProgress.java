package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.CandidateReader;
import dev.llmmodulo.generator.LoopParts;
import dev.llmmodulo.generator.Prompt;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.SolveInProgress;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.spend.BudgetMeter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

/** A batch being made, wave by wave. */
final class BatchInProgress<P, C> {

    /** What would fail again. */
    private static final Set<ServiceException.Kind> LASTING = EnumSet.of(
            ServiceException.Kind.NOT_AUTHORISED, ServiceException.Kind.NO_SUCH_MODEL, ServiceException.Kind.REJECTED);

    /** Failures running after which the service is given up. */
    private static final int MOST_FAILURES = 2;

    private final SolveInProgress<P, C> solve;
    private final CandidateReader<C> reader;
    private final List<Turn<C>> turns = new ArrayList<>();
    private Optional<Ending> ending = Optional.empty();
    private Optional<Ending> failure = Optional.empty();
    private int failuresRunning;

    BatchInProgress(SolveInProgress<P, C> solve, CandidateReader<C> reader) {
        this.solve = solve;
        this.reader = reader;
    }

    Batch<C> ask(Prompt prompt, int proposals, int atOnce, Predicate<Turn<C>> enough) {
        int left = proposals;
        while (left > 0 && ending.isEmpty() && turns.stream().noneMatch(enough)) {
            List<ProposalRequest> requests = begin(prompt, Math.min(atOnce, left));
            left -= requests.size();
            complete(requests);
        }
        return new Batch<>(turns, ending.or(() -> failure));
    }

    /** Begins a wave's rounds, at most as many as there may be calls. */
    private List<ProposalRequest> begin(Prompt prompt, int rounds) {
        List<ProposalRequest> requests = new ArrayList<>();
        int most = Math.min(rounds, callsLeft());
        try {
            while (requests.size() < most) {
                requests.add(solve.begin(prompt));
            }
            return requests;
        } catch (BudgetExhaustedException end) {
            ending = Optional.of(new Ending.UsedUp(end));
            return requests;
        } catch (InterruptedException interruption) {
            ending = Optional.of(new Ending.Interrupted());
            return List.of();
        }
    }

    /** At least one, so that the solve itself says what is used up. */
    private int callsLeft() {
        BudgetMeter meter = solve.meter();
        int spent = meter.ledger().total().calls();
        return Math.max(1, meter.budget().calls().orElse(Integer.MAX_VALUE) - spent);
    }

    private void complete(List<ProposalRequest> requests) {
        LoopParts<P, C> parts = solve.parts();
        Optional<RuntimeException> fault = Optional.empty();
        try (Wave wave = new Wave(requests, parts.proposer(), parts.clock())) {
            wave.start();
            for (int i = 0; i < requests.size(); i++) {
                try {
                    Wave.Timed timed = wave.await(i);
                    turns.add(solve.take(requests.get(i), timed.asked(), timed.answer(), timed.answered(), reader));
                    failuresRunning = 0;
                } catch (ExecutionException failed) {
                    Optional<RuntimeException> own = note(failed.getCause());
                    fault = fault.or(() -> own);
                }
            }
            if (wave.wasInterrupted()) {
                ending = Optional.of(new Ending.Interrupted());
            }
        }
        if (fault.isPresent()) {
            throw fault.get();
        }
    }

    /** Notes why there is no answer; a fault of the program is returned. */
    private Optional<RuntimeException> note(Throwable thrown) {
        if (thrown instanceof ServiceException service) {
            noteFailure(service);
        } else if (thrown instanceof BudgetExhaustedException budget) {
            ending = ending.or(() -> Optional.of(new Ending.UsedUp(budget)));
        } else if (thrown instanceof InterruptedException) {
            ending = Optional.of(new Ending.Interrupted());
        } else if (thrown instanceof RuntimeException fault) {
            return Optional.of(fault);
        } else {
            throw (Error) thrown;
        }
        return Optional.empty();
    }

    private void noteFailure(ServiceException service) {
        Ending failed = new Ending.Failed(service);
        failure = failure.or(() -> Optional.of(failed));
        failuresRunning++;
        if (LASTING.contains(service.kind()) || failuresRunning >= MOST_FAILURES) {
            ending = ending.or(() -> Optional.of(failed));
        }
    }
}
