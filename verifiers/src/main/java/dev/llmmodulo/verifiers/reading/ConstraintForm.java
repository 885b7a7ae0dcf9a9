package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl4j.Keyword;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import java.util.List;
import java.util.Optional;

/** The kinds of constraints on the trajectory: which times, then which conditions follow the word. */
enum ConstraintForm {
    AT_END("at", Keyword.AT, 0, 1),
    ALWAYS("always", Keyword.ALWAYS, 0, 1),
    SOMETIME("sometime", Keyword.SOMETIME, 0, 1),
    WITHIN("within", Keyword.WITHIN, 1, 1),
    AT_MOST_ONCE("at-most-once", Keyword.AT_MOST_ONCE, 0, 1),
    SOMETIME_AFTER("sometime-after", Keyword.SOMETIME_AFTER, 0, 2),
    SOMETIME_BEFORE("sometime-before", Keyword.SOMETIME_BEFORE, 0, 2),
    ALWAYS_WITHIN("always-within", Keyword.ALWAYS_WITHIN, 1, 2),
    HOLD_DURING("hold-during", Keyword.HOLD_DURING, 2, 1),
    HOLD_AFTER("hold-after", Keyword.HOLD_AFTER, 1, 1);

    private final String word;
    private final Keyword keyword;
    private final int times;
    private final int conditions;

    ConstraintForm(String word, Keyword keyword, int times, int conditions) {
        this.word = word;
        this.keyword = keyword;
        this.times = times;
        this.conditions = conditions;
    }

    static Optional<ConstraintForm> of(String head) {
        return List.of(values()).stream().filter(form -> form.word.equals(head)).findFirst();
    }

    Keyword keyword() {
        return keyword;
    }

    /** How many words stand before the times: {@code (at end condition)} has one more than the others. */
    private int words() {
        return this == AT_END ? 2 : 1;
    }

    boolean fits(Form form) {
        return form.size() == words() + times + conditions
                && (this != AT_END || form.get(1).word().equals(Optional.of("end")));
    }

    List<SExpression> times(Form form) {
        return form.items().subList(words(), words() + times);
    }

    List<SExpression> conditions(Form form) {
        return form.from(words() + times);
    }

    /** In PDDL. */
    String shown() {
        return "(" + word + (this == AT_END ? " end" : "") + " time".repeat(times) + " condition".repeat(conditions)
                + ")";
    }
}
