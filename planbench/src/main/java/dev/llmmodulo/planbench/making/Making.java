package dev.llmmodulo.planbench.making;

import dev.llmmodulo.planbench.task.TaskPrompt;
import java.util.function.Function;

/** What came of making a question. */
public sealed interface Making {

    /** A question that is ready to be put in words. */
    record Made(TaskPrompt prompt) implements Making {}

    /** No such question can be made of the instance. */
    record NotMade(String why) implements Making {}

    /** Goes on with what was found, if anything was. */
    static Making with(Reference reference, Function<Reference.Planned, Making> next) {
        if (reference instanceof Reference.Planned planned) {
            return next.apply(planned);
        } else if (reference instanceof Reference.Unknown unknown) {
            return new NotMade("no plan is known: " + unknown.why());
        }
        return new NotMade("it is unsolvable");
    }
}
