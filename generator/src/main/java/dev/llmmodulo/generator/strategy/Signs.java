package dev.llmmodulo.generator.strategy;

import dev.llmmodulo.generator.Answer.Finish;
import dev.llmmodulo.generator.Turn;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What can be seen after a round.
 *
 * @param recent the rounds that count, never empty
 * @param rounds those of the whole solve
 */
record Signs<C>(List<Turn<C>> recent, int rounds, Fingerprints<C> fingerprints) {

    Signs {
        recent = List.copyOf(recent);
    }

    boolean show(Sign sign, int times) {
        return count(sign) >= times;
    }

    private int count(Sign sign) {
        Optional<String> candidate = fingerprints.of(last().candidate());
        return switch (sign) {
            case REPEATED -> candidate.isEmpty() ? 0 : running(turn -> says(candidate, turn));
            case CYCLING -> candidate.isEmpty() ? 0 : cycling(candidate);
            case STALLED -> {
                String verdict = fingerprints.of(last().verdict());
                yield running(turn -> fingerprints.of(turn.verdict()).equals(verdict));
            }
            case TRUNCATED -> running(turn -> turn.answer().finish() == Finish.LENGTH);
            case REFUSED -> running(turn -> turn.answer().finish() == Finish.REFUSED);
            case UNREADABLE -> running(turn -> says(Optional.empty(), turn));
            case ROUNDS -> rounds;
        };
    }

    private int cycling(Optional<String> candidate) {
        int running = running(turn -> says(candidate, turn));
        int times = (int) recent.stream().filter(turn -> says(candidate, turn)).count();
        return times > running ? times : 0;
    }

    private boolean says(Optional<String> candidate, Turn<C> turn) {
        return fingerprints.of(turn.candidate()).equals(candidate);
    }

    /** How many of the last rounds running are so. */
    private int running(Predicate<Turn<C>> so) {
        int first = recent.size();
        while (first > 0 && so.test(recent.get(first - 1))) {
            first--;
        }
        return recent.size() - first;
    }

    private Turn<C> last() {
        return recent.get(recent.size() - 1);
    }
}
