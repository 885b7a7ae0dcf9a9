package dev.llmmodulo.training.evaluation;

/**
 * What was expected at one place, and what came of it.
 *
 * @param solved the probability that was given to a valid plan
 * @param steps that were expected, if it is valid
 * @param valid what the validator says
 * @param left steps that did come
 */
record Prediction(Place place, double solved, double steps, boolean valid, int left) {

    /** Where something is expected. */
    enum Place {
        /** Asked for a plan. */
        PROBLEM("problem"),
        /** Asked for a plan from a state on the way, as if it were the initial one. */
        STATE("state"),
        /** After a step of a plan. */
        STEP("step"),
        /** The plan is finished: the head as a verifier. */
        PLAN("plan");

        private final String word;

        Place(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** The squared error of the probability. */
    double error() {
        double miss = solved - (valid ? 1 : 0);
        return miss * miss;
    }
}
