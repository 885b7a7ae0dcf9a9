package dev.llmmodulo.verifiers.certificate.text;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells domains and problems apart: the SHA-256 of what {@link PddlWriter} writes of one, so that layout, comments and
 * letter case of the file do not matter. It guards against a mix-up only; a certificate is checked against the problem.
 */
public final class Fingerprint {

    private static final PddlWriter WRITER = new PddlWriter();

    private Fingerprint() {}

    /** Such as {@code sha256:9f86d0…}, with 64 hexadecimal digits. */
    public static String of(Domain domain) {
        return of(WRITER.write(domain));
    }

    /** Of the problem without its domain. */
    public static String of(Problem problem) {
        return of(WRITER.write(problem));
    }

    private static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
