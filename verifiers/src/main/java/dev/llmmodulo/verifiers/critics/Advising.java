package dev.llmmodulo.verifiers.critics;

import dev.llmmodulo.verifiers.judgement.Reason;
import dev.llmmodulo.verifiers.judgement.Review;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import java.util.function.Supplier;

/** Keeps advice from standing in the way of a judgement: where the work is too much, there is nothing to say. */
final class Advising {

    private Advising() {}

    /** The review; a clean one when it reached a limit of work, an undecided one when the thread was interrupted. */
    static Review withinLimits(Supplier<Review> review) {
        try {
            Review given = review.get();
            return Thread.currentThread().isInterrupted() ? interrupted() : given;
        } catch (WorkLimitException limit) {
            return limit.interrupted() ? interrupted() : Review.clean();
        }
    }

    private static Review interrupted() {
        return new Review.Undecided(new Reason(Reason.Kind.TIME, "interrupted"));
    }
}
