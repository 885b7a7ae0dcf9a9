package dev.llmmodulo.training.reward;

import dev.llmmodulo.training.reward.Judged.Kind;

/**
 * What an answer is worth:
 *
 * <ul>
 *   <li>{@value #VALID} if the validator proves its plan valid, however long it is, and only then;
 *   <li>at most {@value #MOST_PARTIAL} if the validator refutes it: the share of the goal's missing facts that hold behind its
 *       valid prefix;
 *   <li>{@value #NOTHING}, as for a plan without steps, if that prefix gains no fact of the goal, has lost one that held at the
 *       start, or comes to a state twice; if the plan says a run of steps twice in succession, or has more than twice as many
 *       steps as are known to do; if there is no plan in the answer; and if the validator could not decide.
 * </ul>
 *
 * <p>The partial credit is shaping by a potential (Ng, Harada and Russell, "Policy invariance under reward transformations",
 * 1999, with discount 1): each executed step earns the potential of the state that it leads to less that of the state before, so
 * that their sum depends on the last state alone. Length earns nothing, nor does moving about; steps behind the first that fails
 * cost nothing; a way back takes away what the way there gave. Their theorem, that shaping leaves the best policies as they are,
 * wants the potential to be 0 where an episode ends (Grześ, "Reward shaping in episodic reinforcement learning", 2017); then
 * nothing would be left of it in the reward of a whole answer. Here a refuted plan keeps it. What holds instead is that no
 * invalid plan is worth more than half a valid one.
 *
 * @param known how many steps some valid plan has
 */
public record ShapedReward(int known) {

    public static final double VALID = 1;

    /** The worth of a refuted plan that reached all of the goal on its way. */
    public static final double MOST_PARTIAL = 0.5;

    public static final double NOTHING = 0;

    private static final int TIMES_AS_LONG = 2;

    public double of(Judged judged) {
        Progress progress = judged.progress();
        if (judged.kind() == Kind.VALID) {
            return VALID;
        } else if (judged.kind() != Kind.INVALID || isDegenerate(progress)) {
            return NOTHING;
        }
        return MOST_PARTIAL * progress.gained() / progress.missing();
    }

    private boolean isDegenerate(Progress progress) {
        return progress.gained() == 0
                || progress.lost() > 0
                || progress.circles()
                || progress.repeats()
                || progress.steps() > TIMES_AS_LONG * known;
    }
}
