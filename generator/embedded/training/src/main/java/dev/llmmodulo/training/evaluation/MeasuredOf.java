package dev.llmmodulo.training.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What the results in a file were measured with, kept beside them, so that none are taken for those of other weights or
 * settings.
 */
final class MeasuredOf {

    private MeasuredOf() {}

    /**
     * Says with what is measured now. Results of a time when this was not kept are taken as they are.
     *
     * @param results the file of the results; beside it is NAME.of
     * @param settings all that results depend on but the weights, the seed of problems and answers among it
     * @param weights files of weights, in an order that means something
     * @throws IllegalArgumentException there are results, and they were measured with other weights or settings
     */
    static void require(Path results, String settings, List<Path> weights) throws IOException {
        StringBuilder of = new StringBuilder();
        for (Path file : weights) {
            of.append("weights ").append(sha256(file)).append('\n');
        }
        String now = settings + "\n" + of;
        Path kept = results.resolveSibling(results.getFileName().toString().replaceFirst("\\.jsonl$", "") + ".of");
        if (Files.exists(results) && Files.exists(kept)) {
            String before = Files.readString(kept);
            // At first only the seed was kept.
            boolean isSame = before.equals(now) || before.equals(settings.split(",")[0] + "\n" + of);
            if (!isSame) {
                throw new IllegalArgumentException(results + " holds what was measured with other weights or settings ("
                        + kept + ", now " + settings + "); take another name for --out, or remove both");
            }
        }
        Files.writeString(kept, now);
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
