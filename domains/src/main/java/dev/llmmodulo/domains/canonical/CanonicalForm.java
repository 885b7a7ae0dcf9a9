package dev.llmmodulo.domains.canonical;

import dev.llmmodulo.verifiers.pddl.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A problem without the names of its objects. Two problems have equal forms if and only if one becomes the other when its
 * objects are renamed: objects and their types, initial facts and values, goal and metric. Names of the problem and the
 * domain, the order in which things are stated and the domain's constants do not change.
 *
 * <p>The form is exact for any problem. It takes microseconds for those of PlanBench; contrived ones, with the symmetry of
 * strongly regular graphs, may take for ever.
 *
 * @param text the same on every machine and in every run
 */
public record CanonicalForm(String text) {

    /**
     * @throws IllegalArgumentException the goal is no conjunction of literals, or the problem has a metric other than the
     *     total cost, or uses what is not classical
     */
    public static CanonicalForm of(Problem problem) {
        Structure structure = new StructureBuilder(problem).build();
        return new CanonicalForm(structure.text(new CanonicalSearch(structure).labelling()));
    }

    /** The SHA-256 of the text, in 64 hexadecimal digits. */
    public String fingerprint() {
        return HexFormat.of().formatHex(digest());
    }

    /**
     * Which of several shares the form belongs to; all are about as large. To hold out a fifth of all problems, hold out
     * those of share 0 of 5: it is decided by the fingerprint alone, so that training and test agree on any machine.
     *
     * @return from 0 to less than {@code shares}
     */
    public int share(int shares) {
        return (int) Long.remainderUnsigned(ByteBuffer.wrap(digest()).getLong(), shares);
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
