package dev.llmmodulo.planbench.run;

import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLogWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One session of a run, from its start to its end or stop. */
public final class RunSession {

    /** How long calls in flight, which are paid for, are waited for when the run stops: as long as one may usually take. */
    public static final Duration GRACE = Duration.ofMinutes(10);

    private final RunSpec spec;
    private final Map<String, RunModel> models;
    private final Expansion expansion;
    private final InstanceRunner runner;
    private final RunLogWriter log;
    private final Set<String> done;
    private final EarlierCalls earlier;
    private final RunMeter meter;
    private final Tally tally;
    private Optional<Throwable> fault = Optional.empty();

    RunSession(
            RunSpec spec,
            Map<String, RunModel> models,
            Expansion expansion,
            InstanceRunner runner,
            RunLogWriter log,
            Set<String> done,
            EarlierCalls earlier,
            RunMeter meter) {
        this.spec = spec;
        this.models = models;
        this.expansion = expansion;
        this.runner = runner;
        this.log = log;
        this.done = done;
        this.earlier = earlier;
        this.meter = meter;
        this.tally = new Tally(expansion.size(), done.size());
    }

    public RunProgress progress() {
        return tally.progress(meter.spend()).withResting(runner.resting());
    }

    /**
     * Works until all is done or the run stops. If the calling thread is interrupted, calls in flight are finished and
     * recorded, and none is begun.
     *
     * @throws IOException the records could not be written
     */
    public RunResult run() throws IOException {
        List<Thread> workers = new ArrayList<>();
        for (ModelEntry model : spec.models()) {
            Lane lane = new Lane(
                    expansion.of(model).filter(work -> !done.contains(work.key().id())));
            for (int i = 1; i <= model.concurrency(); i++) {
                workers.add(new Thread(() -> work(lane), model.name() + " " + i));
            }
        }
        workers.forEach(Thread::start);
        join(workers);
        Map<String, Integer> places = new HashMap<>();
        expansion.all().forEach(work -> places.put(work.key().id(), work.place()));
        log.closeInOrder(id -> places.getOrDefault(id, Integer.MAX_VALUE));
        rethrow();
        return new RunResult(progress(), meter.stopped(), meter.why());
    }

    private void work(Lane lane) {
        try {
            Optional<Work> next = lane.next();
            while (next.isPresent() && meter.stopped().isEmpty()) {
                work(next.get());
                next = lane.next();
            }
        } catch (IOException | RuntimeException | Error failure) {
            fail(failure);
        }
    }

    private void work(Work work) throws IOException {
        RunModel model = models.get(work.key().model());
        Optional<InstanceRecord> recorded =
                model instanceof Recording recording ? recording.instance(work.key()) : Optional.empty();
        if (model instanceof Recording && recorded.isEmpty()) {
            return;
        }
        Optional<InstanceRecord> result =
                runner.run(work, model, earlier.of(work.key().id()));
        if (result.isPresent()) {
            InstanceRecord record = recorded.map(result.get()::withTimesOf).orElse(result.get());
            log.append(record);
            tally.add(record);
        }
    }

    private synchronized void fail(Throwable failure) {
        if (fault.isEmpty()) {
            fault = Optional.of(failure);
        }
        meter.stop(Stop.FAILED);
    }

    private synchronized void rethrow() throws IOException {
        if (fault.isPresent()) {
            Throwable failure = fault.get();
            if (failure instanceof IOException io) {
                throw io;
            } else if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }

    /** Waits for the workers; when the run stops, no longer than the grace. */
    private void join(List<Thread> workers) {
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException interruption) {
                    meter.stop(Stop.INTERRUPTED);
                    interruptAfterGrace(workers);
                }
            }
        }
    }

    private static void interruptAfterGrace(List<Thread> workers) {
        long end = System.nanoTime() + GRACE.toNanos();
        for (Thread worker : workers) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(worker, Math.max(1, end - System.nanoTime()));
            } catch (InterruptedException again) {
                break;
            }
        }
        workers.forEach(Thread::interrupt);
    }
}
