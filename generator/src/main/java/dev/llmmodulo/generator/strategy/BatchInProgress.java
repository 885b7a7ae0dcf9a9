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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

/** A batch being made, wave by wave. */
final class BatchInProgress<P, C> {

    private final SolveInProgress<P, C> solve;
    private final CandidateReader<C> reader;
    private final List<Turn<C>> turns = new ArrayList<>();
    private Optional<Ending> ending = Optional.empty();
    private final ServiceFailures failures = new ServiceFailures();
    private Optional<Ending.Failed> failure = Optional.empty();
    private int failed;

    BatchInProgress(SolveInProgress<P, C> solve, CandidateReader<C> reader) {
        this.solve = solve;
        this.reader = reader;
    }

    Batch<C> ask(Prompt prompt, int proposals, int atOnce, Predicate<Turn<C>> enough) {
        int allowed = Math.min(proposals, Math.min(roundsLeft(), callsLeft()));
        int left = proposals;
        while (left > 0 && ending.isEmpty() && turns.stream().noneMatch(enough)) {
            List<ProposalRequest> requests = begin(prompt, Math.min(atOnce, left));
            left -= requests.size();
            complete(requests);
        }
        boolean givenUp = ending.filter(Ending.Failed.class::isInstance).isPresent();
        return new Batch<>(turns, ending, failure, givenUp ? Math.max(failed, allowed - turns.size()) : failed);
    }

    /** The same, but when only one proposal was wanted and the service failed it, another one is made. */
    Batch<C> askForOneAtLeast(Prompt prompt, int proposals, int atOnce, Predicate<Turn<C>> enough) {
        Batch<C> batch = ask(prompt, proposals, atOnce, enough);
        return batch.turns().isEmpty() && batch.ending().isEmpty() ? ask(prompt, 1, 1, enough) : batch;
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

    private int roundsLeft() {
        return solve.meter().budget().rounds().orElse(Integer.MAX_VALUE) - solve.begun();
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
                    failures.answered();
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
        Ending.Failed one = new Ending.Failed(service);
        failure = failure.or(() -> Optional.of(one));
        failed++;
        if (failures.giveUp(service)) {
            ending = ending.or(() -> Optional.of(one));
        }
    }
}
