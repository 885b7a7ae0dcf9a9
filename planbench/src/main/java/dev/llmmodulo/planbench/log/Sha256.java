package dev.llmmodulo.planbench.log;

import dev.llmmodulo.generator.Message;
import dev.llmmodulo.generator.Prompt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Names of contents, in hexadecimal digits. */
final class Sha256 {

    private final MessageDigest digest;

    private Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java machine has SHA-256", impossible);
        }
    }

    static String of(String text) {
        Sha256 hash = new Sha256();
        hash.digest.update(text.getBytes(StandardCharsets.UTF_8));
        return hash.digits();
    }

    static String of(Prompt prompt) {
        Sha256 hash = new Sha256();
        hash.digest.update((prompt.version() + "\n").getBytes(StandardCharsets.UTF_8));
        for (Message message : prompt.messages()) {
            byte[] text = message.text().getBytes(StandardCharsets.UTF_8);
            String head = message.role().name().toLowerCase(Locale.ROOT) + "\n" + text.length + "\n";
            hash.digest.update(head.getBytes(StandardCharsets.UTF_8));
            hash.digest.update(text);
        }
        return hash.digits();
    }

    private String digits() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
