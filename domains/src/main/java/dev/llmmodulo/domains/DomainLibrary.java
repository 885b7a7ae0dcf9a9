package dev.llmmodulo.domains;

import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Domain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The named domains: one for each folder in {@code dev/llmmodulo/domains} on the class path, and in whatever directory is
 * added.
 */
public final class DomainLibrary {

    private static final String FOLDER = "dev/llmmodulo/domains";

    private final Map<String, NamedDomain> domains;

    private DomainLibrary(List<NamedDomain> domains) {
        this.domains = new LinkedHashMap<>();
        domains.forEach(domain -> this.domains.put(domain.name(), domain));
    }

    /** The domains on the class path. */
    public static DomainLibrary bundled() {
        List<NamedDomain> domains = new ArrayList<>();
        try {
            for (URL root :
                    Collections.list(DomainLibrary.class.getClassLoader().getResources(FOLDER))) {
                domains.addAll(domainsAt(root));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new DomainLibrary(domains);
    }

    /**
     * This library and the domains in the folders of a directory; one of theirs replaces one of the same name here.
     *
     * @throws IOException the directory cannot be read
     * @throws IllegalArgumentException a file in it is malformed
     */
    public DomainLibrary with(Path directory) throws IOException {
        List<NamedDomain> all = new ArrayList<>(domains.values());
        all.addAll(DomainFolder.allBelow(directory));
        return new DomainLibrary(all);
    }

    public List<NamedDomain> domains() {
        return List.copyOf(domains.values());
    }

    public Optional<NamedDomain> domain(String name) {
        return Optional.ofNullable(domains.get(name));
    }

    /** The named domain that PlanBench has a configuration of this name for, such as {@code mystery_blocksworld_3}. */
    public Optional<NamedDomain> domainOfVariant(String planBenchName) {
        return domains.values().stream()
                .filter(domain -> domain.variant(planBenchName).isPresent())
                .findFirst();
    }

    /** The first named domain that is like this one, so that what is told about it is true of this one. */
    public Optional<NamedDomain> domainLike(Domain domain) {
        return domains.values().stream().filter(named -> named.isLike(domain)).findFirst();
    }

    /**
     * The words of the first named domain with the same actions and predicates: the same names, with as many
     * parameters. What the actions do may be something else.
     */
    public Optional<Lexicon> lexiconFor(Domain domain) {
        return domains.values().stream()
                .filter(named -> named.lexicon().isFor(domain))
                .findFirst()
                .map(NamedDomain::lexicon);
    }

    static List<NamedDomain> domainsAt(URL root) throws IOException {
        if (root.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            Path jar = Path.of(uri(connection.getJarFileURL()));
            try (FileSystem files = FileSystems.newFileSystem(jar)) {
                return DomainFolder.allBelow(files.getPath(FOLDER));
            }
        }
        return DomainFolder.allBelow(Path.of(uri(root)));
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException("the class path holds a malformed address: " + url, malformed);
        }
    }
}
