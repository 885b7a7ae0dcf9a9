package dev.llmmodulo.generator.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.opinion.Opinion.Belief;
import dev.llmmodulo.generator.opinion.OpinionTable.Share;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.judgement.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpinionTableTest {

    private record Wrong() implements Critique {
        @Override
        public String id() {
            return "wrong";
        }

        @Override
        public Severity severity() {
            return Severity.HARD;
        }
    }

    private static final Verdict<String> VALID = new Verdict.Valid<>("plan", List.of());
    private static final Verdict<String> INVALID = new Verdict.Invalid<>(List.of(new Wrong()));
    private static final Verdict<String> UNKNOWN = new Verdict.Unknown<>(Reason.unsupported("this"));

    @Test
    void should_count_each_belief_against_each_verdict() {
        OpinionTable table = OpinionTable.EMPTY;
        for (Belief belief : Belief.values()) {
            for (Verdict<String> verdict : List.of(VALID, INVALID, INVALID, UNKNOWN)) {
                table = table.plus(new Opinion(belief, 0.5, ""), verdict);
            }
        }

        assertThat(table).isEqualTo(new OpinionTable(1, 2, 1, 2, 1, 2, 3));
        assertThat(table.falsePositives()).isEqualTo(new Share(2, 4));
        assertThat(table.falseNegatives()).isEqualTo(new Share(1, 2));
    }

    @Test
    void should_have_shares_of_nothing_without_dividing() {
        assertThat(OpinionTable.EMPTY.falsePositives()).isEqualTo(new Share(0, 0));
    }
}
