package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import java.util.Optional;

/** The words that say at which moment of a durative action something holds or happens. */
final class Timing {

    private Timing() {}

    /** The moment of {@code (at start …)}, {@code (over all …)} or {@code (at end …)}; an atom has none. */
    static Optional<Moment> of(SExpression expression) {
        if (!(expression instanceof Form form
                && form.size() > 2
                && form.from(2).stream().allMatch(Form.class::isInstance))) {
            return Optional.empty();
        }
        return switch (form.headText() + " " + form.get(1).word().orElse("")) {
            case "at start" -> Optional.of(Moment.START);
            case "over all" -> Optional.of(Moment.OVER_ALL);
            case "at end" -> Optional.of(Moment.END);
            default -> Optional.empty();
        };
    }

    static String words(Moment moment) {
        return switch (moment) {
            case START -> "at start";
            case OVER_ALL -> "over all";
            case END -> "at end";
        };
    }
}
