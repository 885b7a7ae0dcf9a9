package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.log.RoundRecord;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a report needs of a round.
 *
 * @param critiques the kinds of what is wrong, each once, the first one found first
 * @param repeated whether the same plan was proposed in an earlier round
 * @param belief what a soft critic took the candidate for, where one was asked
 * @param cutOff whether the answer was cut off and did not come whole
 * @param leftOut messages that the model was not sent
 * @param continuations how often the model was asked to go on
 */
record TriedRound(
        String candidate,
        String verdict,
        List<String> critiques,
        boolean repeated,
        Optional<String> belief,
        boolean cutOff,
        int leftOut,
        int continuations) {

    private static final Set<String> CUT_OFF = Set.of("length", "broken_off");

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
                round.candidate().intern(),
                round.verdict().intern(),
                kinds,
                repeated,
                round.opinion().map(opinion -> opinion.belief().intern()),
                CUT_OFF.contains(round.finish()),
                round.leftOut(),
                round.continuations());
    }
}
