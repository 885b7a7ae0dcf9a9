package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.Proposer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Proposals that are made at the same time, each on a thread of its own; one alone is made on the solving thread. Closing
 * interrupts what still goes on.
 */
final class Wave implements AutoCloseable {

    /** An answer, and when it was asked for and came. */
    record Timed(Instant asked, Answer answer, Instant answered) {}

    private final List<FutureTask<Timed>> tasks;
    private final List<Thread> threads = new ArrayList<>();
    private boolean interrupted;

    Wave(List<ProposalRequest> requests, Proposer proposer, InstantSource clock) {
        tasks = requests.stream()
                .map(request -> new FutureTask<>(() -> {
                    Instant asked = clock.instant();
                    Answer answer = proposer.propose(request);
                    return new Timed(asked, answer, clock.instant());
                }))
                .toList();
    }

    void start() {
        if (tasks.size() == 1) {
            tasks.get(0).run();
            return;
        }
        for (FutureTask<Timed> task : tasks) {
            Thread thread = new Thread(task, "proposal " + (threads.size() + 1));
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
    }

    /**
     * Waits until the proposal at this position is made. An interrupt is passed on to all proposals, which then end soon.
     *
     * @throws ExecutionException it failed; the cause is what the proposer threw
     */
    Timed await(int index) throws ExecutionException {
        while (true) {
            try {
                return tasks.get(index).get();
            } catch (InterruptedException interruption) {
                interrupted = true;
                close();
            }
        }
    }

    /** Whether the solving thread was interrupted while it waited. */
    boolean wasInterrupted() {
        return interrupted;
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
