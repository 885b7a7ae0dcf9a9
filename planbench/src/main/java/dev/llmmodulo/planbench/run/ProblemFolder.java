package dev.llmmodulo.planbench.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.llmmodulo.domains.IndexYaml;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of PDDL problems, perhaps in folders of its own, each with the nearest {@code domain.pddl} at or above it, which
 * PlanBench calls {@code generated_domain.pddl}. An
 * {@code index.yaml} in the folder lists them in order and says more: {@code id} and {@code file}, and if they are known
 * {@code optimalLength}, {@code solvable}, {@code size}, and {@code plan}, a file with a step a line, which has to be valid to be used. Without
 * an index they come by name, numbers by size.
 */
record ProblemFolder(String set, Path folder) {

    private static final String DOMAIN = "domain.pddl";
    private static final String DOMAIN_OF_PLANBENCH = "generated_domain.pddl";
    private static final String INDEX = "index.yaml";
    private static final String ENDING = ".pddl";
    private static final int DEEPEST = 8;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int LONGEST_NUMBER = 18;

    private static final YAMLMapper YAML = IndexYaml.mapper()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A line of the index. What else it says is for others. */
    private record Entry(
            String id,
            String file,
            OptionalInt optimalLength,
            Optional<Boolean> solvable,
            OptionalInt size,
            Optional<String> plan) {

        static Entry of(String id) {
            return new Entry(id, "", OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
        }
    }

    /** @throws SpecException the folder is missing, holds no problems, or one has no domain */
    List<InstanceSource> all() {
        if (!Files.isDirectory(folder)) {
            throw new SpecException(set + ": there is no such folder");
        }
        try {
            List<InstanceSource> found = Files.exists(folder.resolve(INDEX)) ? listed() : byName();
            if (found.isEmpty()) {
                throw new SpecException(set + ": the folder holds no problems, which end with " + ENDING);
            }
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(set + ": the folder cannot be read", failure);
        }
    }

    private List<InstanceSource> listed() throws IOException {
        Path index = folder.resolve(INDEX);
        Map<Path, Path> domains = new HashMap<>();
        List<InstanceSource> found = new ArrayList<>();
        try {
            for (Entry entry : YAML.readValue(Source.read(index).text(), new TypeReference<List<Entry>>() {})) {
                if (entry == null || entry.id() == null || entry.file() == null) {
                    throw new SpecException(index + ": an entry lacks id or file: " + entry);
                }
                found.add(source(entry, within(entry.file()), domains));
            }
        } catch (JsonProcessingException broken) {
            SpecMistake mistake = SpecMistake.of(broken);
            throw new SpecException(index + ":" + broken.getLocation().getLineNr() + ": " + mistake.words()
                    + mistake.hint().map(advice -> "; " + advice).orElse(""));
        }
        return found;
    }

    private List<InstanceSource> byName() throws IOException {
        Map<Path, Path> domains = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(file -> isProblem(file.getFileName().toString()) && Files.isRegularFile(file))
                    .map(file -> Map.entry(id(file), file))
                    .sorted(Comparator.comparing((Map.Entry<String, Path> named) -> bySize(named.getKey()))
                            .thenComparing(Map.Entry::getKey))
                    .map(named -> source(Entry.of(named.getKey()), named.getValue(), domains))
                    .toList();
        }
    }

    private static boolean isProblem(String name) {
        return name.endsWith(ENDING)
                && !name.startsWith("domain")
                && !name.endsWith("-domain.pddl")
                && !name.equals(DOMAIN_OF_PLANBENCH);
    }

    private String id(Path file) {
        String path = Stream.of(folder.relativize(file))
                .flatMap(relative -> Stream.iterate(0, i -> i < relative.getNameCount(), i -> i + 1)
                        .map(i -> relative.getName(i).toString()))
                .collect(Collectors.joining("/"));
        return path.substring(0, path.length() - ENDING.length());
    }

    /** The id with its numbers so long that their order as texts is that of their sizes. */
    private static String bySize(String id) {
        return NUMBER.matcher(id)
                .replaceAll(number ->
                        "0".repeat(Math.max(0, LONGEST_NUMBER - number.group().length())) + number.group());
    }

    /** A file that the index names. */
    Path within(String name) {
        Path index = folder.resolve(INDEX);
        Path file = folder.resolve(named(index, name)).normalize();
        // The folder may be ".", which is nothing when it is normalized, or "..", which whatever is further above
        // begins with.
        if (!file.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize())) {
            throw new SpecException(index + ": " + name + " is outside of the folder");
        }
        return file;
    }

    private static Path named(Path index, String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException broken) {
            throw new SpecException(index + ": what is named as a file cannot be one: " + broken.getReason());
        }
    }

    private InstanceSource source(Entry told, Path problem, Map<Path, Path> domains) {
        Path domain =
                domains.computeIfAbsent(problem.toAbsolutePath().normalize().getParent(), this::nearestDomain);
        return new InstanceSource(
                set,
                told.id(),
                Optional.of(domain),
                told.optimalLength(),
                told.solvable(),
                told.size(),
                told.plan().map(name -> Source.read(within(name)).text()),
                () -> Source.read(domain),
                () -> Source.read(problem));
    }

    /** The domain in this folder, or in one above it, up to the one above the whole set. */
    private Path nearestDomain(Path ofProblem) {
        Path top = folder.toAbsolutePath().normalize();
        Optional<Path> place = Optional.of(ofProblem);
        while (place.isPresent()) {
            for (String name : List.of(DOMAIN, DOMAIN_OF_PLANBENCH)) {
                Path domain = place.get().resolve(name);
                if (Files.isRegularFile(domain)) {
                    return domain;
                }
            }
            boolean more = place.get().startsWith(top);
            place = more ? Optional.ofNullable(place.get().getParent()) : Optional.empty();
        }
        throw new SpecException(
                set + ": there is no " + DOMAIN + " beside " + ofProblem.getFileName() + " or above it");
    }
}
