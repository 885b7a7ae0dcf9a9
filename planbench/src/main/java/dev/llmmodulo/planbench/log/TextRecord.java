package dev.llmmodulo.planbench.log;

/** The text of a domain, a problem or a certificate, stored once for all records that name it by its hash. */
public record TextRecord(String sha256, String text) {

    public static TextRecord of(String text) {
        return new TextRecord(Sha256.of(text), text);
    }
}
