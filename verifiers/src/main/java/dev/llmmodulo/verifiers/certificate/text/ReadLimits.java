package dev.llmmodulo.verifiers.certificate.text;

import java.time.Duration;

/**
 * How large a certificate may be to be read.
 *
 * @param bytes in the file
 * @param textBytes after decompression
 * @param lineBytes in one line
 * @param entries facts, literals, atoms, numbers of pairs or dead-end sets, all in all
 * @param tableBytes that the states of all tables take in memory
 * @param time that reading may take
 */
public record ReadLimits(long bytes, long textBytes, int lineBytes, long entries, long tableBytes, Duration time) {

    public static final ReadLimits USUAL = new ReadLimits(
            1_000_000_000L, 4_000_000_000L, 1_000_000, 20_000_000L, 1_000_000_000L, Duration.ofSeconds(120));

    public ReadLimits withTime(Duration most) {
        return new ReadLimits(bytes, textBytes, lineBytes, entries, tableBytes, most);
    }
}
