package dev.llmmodulo.generator.embedded.tokens;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tokens of traces: those of {@link Vocabulary} by the same numbers, and some more behind them. */
public final class TraceVocabulary {

    /** Changes whenever a token does, or the meaning of what is written in tokens. */
    public static final String VERSION = "traces/1 over " + Vocabulary.VERSION;

    /** Asks for the trace of a search and then a plan; {@link Vocabulary#PLAN} asks for a plan, and begins it behind a trace. */
    public static final String TRACE = "<trace>";

    /** One step back, to the state in which it was taken. */
    public static final String BACK = "<back>";

    /** For the estimate of a state from which no plan leads on. */
    private static final String NO_WAY = "=!";

    /** The estimates that have tokens; such a token stands for all from its own up to the next. */
    private static final int[] LEVELS = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20, 24, 32};

    public static final TraceVocabulary STANDARD = new TraceVocabulary();

    private final Vocabulary all = Vocabulary.STANDARD.with(
            Stream.concat(Stream.of(TRACE, BACK, NO_WAY), IntStream.of(LEVELS).mapToObj(TraceVocabulary::level))
                    .toList());

    private TraceVocabulary() {}

    private static String level(int level) {
        return "=" + level;
    }

    public int size() {
        return all.size();
    }

    /** All tokens in the order of their numbers. */
    public List<String> words() {
        return all.words();
    }

    public String word(int token) {
        return all.word(token);
    }

    /** @throws IllegalArgumentException there is no such token */
    public int token(String word) {
        return all.token(word);
    }

    /** @param estimate empty for a state from which no plan leads on */
    public int estimate(OptionalLong estimate) {
        if (estimate.isEmpty()) {
            return token(NO_WAY);
        }
        int highest = IntStream.of(LEVELS)
                .filter(level -> level <= estimate.getAsLong())
                .max()
                .orElseThrow();
        return token(level(highest));
    }

    public boolean isEstimate(int token) {
        return token >= token(NO_WAY);
    }

    public boolean isBack(int token) {
        return token == token(BACK);
    }

    /** Which tokens may be written where a trace and then a plan is asked for. */
    public boolean[] sayable(Drawing drawing) {
        boolean[] sayable = Arrays.copyOf(drawing.sayable(), size());
        sayable[token(Vocabulary.PLAN)] = true;
        sayable[token(BACK)] = true;
        IntStream.range(0, size()).filter(this::isEstimate).forEach(token -> sayable[token] = true);
        return sayable;
    }

    /** What stands behind a trace; empty if nothing does, or a word is in it that no plan has. */
    public Optional<int[]> plan(int[] answer) {
        int ends = 0;
        while (ends < answer.length && !endsTrace(answer[ends])) {
            ends++;
        }
        return ends < answer.length && answer[ends] == token(Vocabulary.PLAN)
                ? Optional.of(Arrays.copyOfRange(answer, ends + 1, answer.length))
                        .filter(TraceVocabulary::isSaidInWordsOfPlans)
                : Optional.empty();
    }

    /** Whether the trace is over here: the plan begins, or the answer ends. */
    public boolean endsTrace(int token) {
        return token == token(Vocabulary.PLAN) || token == token(Vocabulary.END);
    }

    private static boolean isSaidInWordsOfPlans(int[] plan) {
        return Arrays.stream(plan)
                .allMatch(token ->
                        token < Vocabulary.STANDARD.size() && token != Vocabulary.STANDARD.token(Vocabulary.PLAN));
    }
}
