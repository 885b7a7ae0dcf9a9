package dev.llmmodulo.domains;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.llmmodulo.domains.text.DataLexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads named domains from folders. A domain's folder holds {@code domain.pddl} and {@code lexicon.yaml}; it may hold
 * {@code planbench.yaml} with texts of PlanBench, and {@code instances/index.yaml} with the problems that it lists.
 */
final class DomainFolder {

    private static final String DOMAIN = "domain.pddl";

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
            return new NamedDomain(
                    name,
                    Files.readString(folder.resolve(DOMAIN)),
                    DataLexicon.parse(Files.readString(folder.resolve("lexicon.yaml"))),
                    new PlanBenchFolder(folder).variants(),
                    instances(folder.resolve("instances")));
        } catch (IllegalArgumentException | JsonProcessingException malformed) {
            throw new IllegalArgumentException("domain \"" + name + "\": " + malformed.getMessage(), malformed);
        }
    }

    private static List<NamedInstance> instances(Path folder) throws IOException {
        Path index = folder.resolve("index.yaml");
        if (!Files.exists(index)) {
            return List.of();
        }
        List<NamedInstance> instances = new ArrayList<>();
        for (Entry entry : new YAMLMapper().readValue(Files.readString(index), new TypeReference<List<Entry>>() {})) {
            String pddl = Files.readString(folder.resolve(entry.file()));
            instances.add(new NamedInstance(entry.id(), entry.source(), entry.optimalLength(), pddl));
        }
        return instances;
    }

    private record Entry(String id, String file, String source, int optimalLength) {}
}
