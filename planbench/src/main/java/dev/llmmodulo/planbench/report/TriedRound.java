package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.log.RoundRecord;
import java.util.List;

/**
 * What a report needs of a round.
 *
 * @param critiques the kinds of what is wrong, each once, the first one found first
 * @param repeated whether the same plan was proposed in an earlier round
 */
record TriedRound(String candidate, String verdict, List<String> critiques, boolean repeated) {

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
        return new TriedRound(round.candidate().intern(), round.verdict().intern(), kinds, repeated);
    }
}
