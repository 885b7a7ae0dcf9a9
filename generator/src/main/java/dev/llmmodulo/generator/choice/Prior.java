package dev.llmmodulo.generator.choice;

/**
 * The parameters of a Beta distribution: one more than the solves, and one more than the failures, that are supposed to
 * have been seen already.
 *
 * @param solved at least 1
 * @param failed at least 1
 */
public record Prior(int solved, int failed) {

    /** Every probability of success is as likely as any other. */
    public static final Prior UNIFORM = new Prior(1, 1);

    private static final int MOST = 1_000_000;

    public Prior {
        if (solved < 1 || failed < 1 || solved > MOST || failed > MOST) {
            throw new IllegalArgumentException(
                    "the numbers of a prior are from 1 to " + MOST + ", not " + solved + " and " + failed);
        }
    }
}
