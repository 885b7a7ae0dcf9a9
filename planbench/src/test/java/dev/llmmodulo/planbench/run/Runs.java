package dev.llmmodulo.planbench.run;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.generator.spend.Spend;
import dev.llmmodulo.planbench.Environment;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.InstanceRecord;
import dev.llmmodulo.planbench.log.RunLog;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Small runs with stand-ins. */
final class Runs {

    static final DomainLibrary LIBRARY = DomainLibrary.bundled();

    static final Environment ENVIRONMENT = new Environment("test", Optional.empty(), "17", "any", 2, Map.of());

    static final RunModel NOISY = new NoisyModel(InstantSource.system());

    private Runs() {}

    static RunSpec spec(String... yaml) {
        return SpecReader.read(Source.of("spec.yaml", String.join("\n", yaml)));
    }

    /** With lines of its own after some that others have too. */
    static RunSpec spec(List<String> lines, String... more) {
        return spec(Stream.concat(lines.stream(), Arrays.stream(more)).toArray(String[]::new));
    }

    static BenchmarkRun of(RunSpec spec, RunModel model) {
        Map<String, RunModel> models = new TreeMap<>();
        Stream.concat(spec.models().stream(), StrategyModels.of(spec).stream())
                .forEach(entry -> models.put(entry.name(), model));
        return new BenchmarkRun(spec, models, LIBRARY, InstantSource.system());
    }

    static List<InstanceRecord> records(Path folder) throws IOException {
        List<InstanceRecord> all = new ArrayList<>();
        RunLog.open(folder).instances(all::add);
        return all;
    }

    /** What does not depend on when it was done. */
    static List<String> results(Path folder) throws IOException {
        return records(folder).stream()
                .map(record -> record.key().id() + " " + record.outcome() + " " + record.detail() + " "
                        + record.rounds().size() + " rounds, " + calls(record.spend()) + "\n" + record.text())
                .toList();
    }

    private static String calls(Spend spend) {
        return spend.calls() + " calls, " + spend.tokens() + " tokens, $" + spend.money();
    }

    /** The bytes of all files of a folder. */
    static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
