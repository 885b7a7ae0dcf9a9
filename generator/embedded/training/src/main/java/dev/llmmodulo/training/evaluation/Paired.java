package dev.llmmodulo.training.evaluation;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How a model did beside the control, on the same problems.
 *
 * @param of problems in all
 * @param gained those that the model solves and the control does not
 * @param lost those that the control solves and the model does not
 */
record Paired(int solved, int of, int gained, int lost) {

    /** For each seed, from what was chosen of the control's measurements. */
    static List<Paired> bySeed(Arm arm, Arm control, Predicate<Measurement> chosen) {
        return IntStream.range(0, control.seeds().size())
                .mapToObj(seed -> control.seeds().get(seed).values().stream()
                        .filter(chosen)
                        .map(before -> of(arm.solves(seed, before), before.solved()))
                        .reduce(new Paired(0, 0, 0, 0), Paired::and))
                .toList();
    }

    private static Paired of(boolean now, boolean before) {
        return new Paired(now ? 1 : 0, 1, now && !before ? 1 : 0, !now && before ? 1 : 0);
    }

    Paired and(Paired other) {
        return new Paired(solved + other.solved, of + other.of, gained + other.gained, lost + other.lost);
    }

    Wilson share() {
        return new Wilson(solved, of);
    }

    McNemar test() {
        return new McNemar(gained, lost);
    }
}
