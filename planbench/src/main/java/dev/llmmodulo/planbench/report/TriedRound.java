package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.log.OpinionRecord;
import dev.llmmodulo.planbench.log.RoundRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a report needs of a round.
 *
 * @param number from 1; those of rounds that no answer came to are left out
 * @param critiques the kinds of what is wrong, each once, the first one found first
 * @param repeated whether the same plan was proposed in an earlier round
 * @param opinion what a soft critic thought of the candidate, where one was asked
 * @param cutOff whether the answer was cut off and did not come whole
 * @param leftOut messages that the model was not sent
 * @param continuations how often the model was asked to go on
 */
record TriedRound(
        int number,
        String candidate,
        String verdict,
        List<String> critiques,
        boolean repeated,
        Optional<Heard> opinion,
        boolean cutOff,
        int leftOut,
        int continuations) {

    private static final Set<String> CUT_OFF = Set.of("length", "broken_off");
    private static final String VALID = "valid";
    private static final String INVALID = "invalid";
    private static final String UNDECIDED = "undecided";

    /**
     * What was heard of a soft critic, but for its words.
     *
     * @param belief what it took the candidate for
     * @param score how sure it was that the candidate is valid, from 0 to 1
     * @param along how sure it was at each of {@link #QUARTERS}; empty of one that looked at the whole alone
     */
    record Heard(String belief, double score, List<Double> along) {

        /** Where on its way through a candidate a critic is listened to: behind how many quarters of the steps. */
        static final List<Integer> QUARTERS = List.of(0, 1, 2, 3, 4);

        Heard {
            along = List.copyOf(along);
        }

        static Heard of(OpinionRecord opinion) {
            return new Heard(opinion.belief().intern(), opinion.score(), quarters(opinion.along()));
        }

        private static List<Double> quarters(List<Double> along) {
            return along.isEmpty()
                    ? List.of()
                    : QUARTERS.stream()
                            .map(quarter -> along.get((int) Math.round(quarter / 4.0 * (along.size() - 1))))
                            .toList();
        }

        /** How sure it was behind so many quarters of the steps. */
        Optional<Double> behind(int quarter) {
            return along.isEmpty() ? Optional.empty() : Optional.of(along.get(quarter));
        }

        /** Whether the critic could not say, whatever its score. */
        boolean isUndecided() {
            return belief.equals(UNDECIDED);
        }
    }

    TriedRound {
        critiques = List.copyOf(critiques);
    }

    static TriedRound of(RoundRecord round, List<RoundRecord> earlier) {
        List<String> kinds = round.critiques().stream()
                .filter(critique -> critique.severity().equals("hard"))
                .map(critique -> critique.id().intern())
                .distinct()
                .toList();
        boolean repeated = !round.plan().isEmpty()
                && earlier.stream().anyMatch(before -> before.plan().equals(round.plan()));
        return new TriedRound(
                round.round(),
                round.candidate().intern(),
                round.verdict().intern(),
                kinds,
                repeated,
                round.opinion().map(Heard::of),
                CUT_OFF.contains(round.finish()),
                round.leftOut(),
                round.continuations());
    }

    boolean isValid() {
        return verdict.equals(VALID);
    }

    /** Whether the verifiers took the candidate for valid or for invalid. */
    boolean isJudged() {
        return isValid() || verdict.equals(INVALID);
    }
}
