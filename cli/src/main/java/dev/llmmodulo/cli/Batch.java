package dev.llmmodulo.cli;

import dev.llmmodulo.verifiers.batch.BatchJudge;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Judges a stream of lines on all cores, and answers in their order. Blocks of lines are read ahead only so far, so that
 * memory stays bounded however long the stream is.
 */
final class Batch {

    private static final int BLOCK = 1 << 16;

    private final BlockingQueue<BatchWorker> workers;
    private final ExecutorService threads;
    private final Deque<Future<BatchAnswers>> ahead = new ArrayDeque<>();
    private final int mostAhead;
    private boolean allValid = true;
    private boolean anyNotValid;

    Batch(BatchJudge.Options options, Words words, int cores) {
        BatchJudge judge = new BatchJudge(options);
        workers = new ArrayBlockingQueue<>(cores);
        for (int i = 0; i < cores; i++) {
            workers.add(new BatchWorker(judge.another(), words));
        }
        threads = Executors.newFixedThreadPool(cores, work -> {
            Thread thread = new Thread(work, "batch");
            thread.setDaemon(true);
            return thread;
        });
        mostAhead = 4 * cores;
    }

    /** Once. */
    ExitCode run(InputStream in, OutputStream out) throws IOException, InterruptedException {
        LineBlocks blocks = new LineBlocks(in, BLOCK);
        try {
            for (byte[] block = blocks.next(); block.length > 0; block = blocks.next()) {
                byte[] lines = block;
                ahead.add(threads.submit(() -> answer(lines)));
                while (ahead.size() >= mostAhead
                        || (!ahead.isEmpty() && ahead.peek().isDone())) {
                    write(ahead.remove(), out);
                }
                if (blocks.mustWait()) {
                    drain(out);
                }
            }
            drain(out);
            return ExitCode.ofPlans(allValid, anyNotValid);
        } finally {
            threads.shutdownNow();
        }
    }

    private void drain(OutputStream out) throws IOException, InterruptedException {
        while (!ahead.isEmpty()) {
            write(ahead.remove(), out);
        }
        out.flush();
    }

    private BatchAnswers answer(byte[] lines) throws InterruptedException {
        BatchWorker worker = workers.take();
        try {
            return worker.answer(lines);
        } finally {
            workers.add(worker);
        }
    }

    private void write(Future<BatchAnswers> given, OutputStream out) throws IOException, InterruptedException {
        try {
            BatchAnswers answers = given.get();
            allValid &= answers.allValid();
            anyNotValid |= answers.anyNotValid();
            out.write(answers.lines());
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
