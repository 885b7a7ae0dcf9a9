package dev.llmmodulo.domains;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.llmmodulo.domains.text.DataLexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads named domains from folders. A domain's folder holds {@code domain.pddl} and {@code lexicon.yaml}; it may hold
 * {@code planbench.yaml} with texts of PlanBench, {@code advice.yaml}, {@code index.yaml}, beside it or in the folder
 * {@code instances}, with the problems that it lists, and a folder {@code sets} with further ones, {@link SetFile} each. Where no
 * problems are listed, those in the set with the name of PlanBench's first configuration are the domain's own.
 */
final class DomainFolder {

    private static final String DOMAIN = "domain.pddl";
    private static final String INDEX = "index.yaml";
    private static final String SETS = "sets";

    private static final YAMLMapper ADVICE = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private DomainFolder() {}

    /** The domains in the folders directly below this one; folders without a domain are passed over. */
    static List<NamedDomain> allBelow(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            List<NamedDomain> domains = new ArrayList<>();
            for (Path folder : folders.sorted().toList()) {
                if (Files.isRegularFile(folder.resolve(DOMAIN))) {
                    domains.add(read(folder));
                }
            }
            return domains;
        }
    }

    private static NamedDomain read(Path folder) throws IOException {
        String name = folder.getFileName().toString().replace("/", "");
        try {
            List<PlanBenchVariant> variants = new PlanBenchFolder(folder).variants();
            Map<String, List<NamedInstance>> sets = sets(folder.resolve(SETS));
            List<NamedInstance> listed = instances(folder);
            Optional<List<NamedInstance>> own =
                    variants.stream().findFirst().flatMap(first -> Optional.ofNullable(sets.remove(first.name())));
            return new NamedDomain(
                    name,
                    Files.readString(folder.resolve(DOMAIN)),
                    DataLexicon.parse(Files.readString(folder.resolve("lexicon.yaml"))),
                    variants,
                    listed.isEmpty() ? own.orElse(listed) : listed,
                    sets,
                    advice(folder));
        } catch (IllegalArgumentException | JsonProcessingException malformed) {
            throw new IllegalArgumentException("domain \"" + name + "\": " + malformed.getMessage(), malformed);
        }
    }

    private static Optional<DomainAdvice> advice(Path domain) throws IOException {
        Path file = domain.resolve("advice.yaml");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String yaml = Files.readString(file);
        return Optional.of(ADVICE.readValue(yaml, DomainAdvice.class));
    }

    private static Map<String, List<NamedInstance>> sets(Path folder) throws IOException {
        Map<String, List<NamedInstance>> sets = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString().replaceFirst("\\.pddl$", "");
                    sets.put(name, SetFile.read(name, Files.readString(file)));
                }
            }
        }
        return sets;
    }

    private static List<NamedInstance> instances(Path domain) throws IOException {
        Optional<Path> found = Stream.of(domain.resolve("instances"), domain)
                .filter(folder -> Files.exists(folder.resolve(INDEX)))
                .findFirst();
        if (found.isEmpty()) {
            return List.of();
        }
        Path folder = found.get();
        Path index = folder.resolve(INDEX);
        List<NamedInstance> instances = new ArrayList<>();
        for (Entry entry :
                IndexYaml.mapper().build().readValue(Files.readString(index), new TypeReference<List<Entry>>() {})) {
            String pddl = Files.readString(folder.resolve(entry.file()));
            instances.add(new NamedInstance(
                    entry.id(),
                    entry.source(),
                    optimalLength(entry),
                    !Boolean.FALSE.equals(entry.solvable()),
                    Optional.empty(),
                    pddl));
        }
        return instances;
    }

    private static OptionalInt optimalLength(Entry entry) {
        return entry.optimalLength() == null ? OptionalInt.empty() : OptionalInt.of(entry.optimalLength());
    }

    /** What else is said of generated problems is for people. */
    @JsonIgnoreProperties({"size", "fingerprint", "certificate"})
    private record Entry(
            String id,
            String file,
            String source,
            @Nullable Integer optimalLength,
            @Nullable Boolean solvable) {}
}
