package dev.llmmodulo.generator.embedded.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Continues texts, token by token. The same seed gives the same continuations, and the first of several are those that
 * fewer would have been. Thread-safe.
 */
public final class Sampler {

    private final Transformer transformer;

    public Sampler(Transformer transformer) {
        this.transformer = transformer;
    }

    /**
     * How to continue.
     *
     * @param sayable which tokens may be written
     * @param end the token that ends a continuation; must be sayable
     * @param most tokens of one continuation
     * @param temperature 0 for the likeliest token each time
     */
    public record Options(boolean[] sayable, int end, int most, double temperature, long seed) {
        public Options {
            sayable = sayable.clone();
            if (!sayable[end]) {
                throw new IllegalArgumentException("the end may not be written");
            }
            if (!(temperature >= 0) || most < 1) {
                throw new IllegalArgumentException("temperature " + temperature + ", at most " + most + " tokens");
            }
        }
    }

    private record Choice(int token, double logProbability) {}

    private static final class Growing {
        private final SplittableRandom random;
        private final List<Choice> choices = new ArrayList<>();

        Growing(SplittableRandom random) {
            this.random = random;
        }

        int last() {
            return choices.get(choices.size() - 1).token();
        }

        Continuation finished(int end) {
            return new Continuation(
                    choices.stream().mapToInt(Choice::token).toArray(),
                    choices.stream().mapToDouble(Choice::logProbability).toArray(),
                    last() == end);
        }
    }

    /**
     * So many continuations, in step.
     *
     * @throws CancellationException the thread was interrupted amid them, which it stays
     */
    public List<Continuation> continuations(int[] text, int count, Options options) {
        Transformer.Text read = transformer.read(text);
        Transformer.Continuations continuations = read.continuations(count);
        List<Growing> all = IntStream.range(0, count)
                .mapToObj(i -> new Growing(new SplittableRandom(options.seed() * 1_000_003L + i)))
                .toList();
        float[] first = read.next();
        all.forEach(one -> one.choices.add(choose(first, one.random, options)));
        int longest = Math.min(options.most(), Transformer.PLACES - text.length);
        for (int written = 1; written < longest; written++) {
            requireGoingOn();
            List<Integer> open = IntStream.range(0, count)
                    .filter(i -> all.get(i).last() != options.end())
                    .boxed()
                    .toList();
            if (open.isEmpty()) {
                break;
            }
            int[] tokens = open.stream().mapToInt(i -> all.get(i).last()).toArray();
            float[][] logits = continuations.add(open, tokens);
            for (int i = 0; i < open.size(); i++) {
                Growing one = all.get(open.get(i));
                one.choices.add(choose(logits[i], one.random, options));
            }
        }
        return all.stream().map(one -> one.finished(options.end())).toList();
    }

    private static void requireGoingOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }

    private Choice choose(float[] logits, SplittableRandom random, Options options) {
        double[] mine = new double[logits.length];
        int best = options.end();
        for (int token = 0; token < mine.length; token++) {
            mine[token] = options.sayable()[token] ? logits[token] : Double.NEGATIVE_INFINITY;
            best = mine[token] > mine[best] ? token : best;
        }
        int chosen = options.temperature() == 0 ? best : drawn(mine, mine[best], random, options.temperature());
        double sum = Arrays.stream(mine)
                .map(one -> StrictMath.exp(one - mine[chosen]))
                .sum();
        return new Choice(chosen, -StrictMath.log(sum));
    }

    private static int drawn(double[] logits, double largest, SplittableRandom random, double temperature) {
        double[] weights = new double[logits.length];
        double sum = 0;
        for (int token = 0; token < logits.length; token++) {
            weights[token] = StrictMath.exp((logits[token] - largest) / temperature);
            sum += weights[token];
        }
        double left = (random.nextLong() >>> 11) * 0x1p-53 * sum;
        int last = 0;
        for (int token = 0; token < logits.length; token++) {
            if (weights[token] > 0) {
                last = token;
                left -= weights[token];
                if (left < 0) {
                    return token;
                }
            }
        }
        return last;
    }
}
