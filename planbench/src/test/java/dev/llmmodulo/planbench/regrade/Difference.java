package dev.llmmodulo.planbench.regrade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A row of the corpus that we score otherwise than PlanBench.
 *
 * @param theirs PlanBench's verdict; of plan verification its three scores
 * @param right who is right: {@code ours}, {@code theirs} or {@code ambiguous}
 * @param why a sentence
 */
record Difference(String id, String theirs, String ours, String right, String cause, String why) {

    static Map<String, Difference> classed() throws IOException {
        try (InputStream file = Difference.class.getResourceAsStream("differences.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Difference(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
                    .collect(Collectors.toMap(Difference::id, Function.identity()));
        }
    }
}
