package dev.llmmodulo.generator.embedded.world;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A domain that the model was trained on. */
public enum KnownDomain {
    BLOCKSWORLD(Map.of("object", Role.BLOCK)),
    /** Its problems say with facts what each object is. */
    LOGISTICS(Map.of()),
    DEPOTS(Map.of(
            "crate", Role.BLOCK,
            "surface", Role.PALLET,
            "truck", Role.TRUCK,
            "hoist", Role.HOIST,
            "place", Role.PLACE));

    private static final Map<String, Role> ROLES_BY_FACT = Map.of(
            "obj", Role.PACKAGE,
            "truck", Role.TRUCK,
            "location", Role.PLACE,
            "airplane", Role.AIRPLANE,
            "city", Role.CITY);

    private final Map<String, Role> rolesByType;

    KnownDomain(Map<String, Role> rolesByType) {
        this.rolesByType = new TreeMap<>(rolesByType);
    }

    /** Its name in {@link DomainLibrary}, and in the model's tokens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The domain in its own words. */
    public Domain domain() {
        return Own.DOMAINS.get(this);
    }

    /** Read when they are first needed. */
    private static final class Own {

        static final Map<KnownDomain, Domain> DOMAINS =
                Stream.of(values()).collect(Collectors.toUnmodifiableMap(known -> known, Own::read));

        private static Domain read(KnownDomain known) {
            String file = known.word() + "/domain.pddl";
            try (InputStream in = DomainLibrary.class.getResourceAsStream(file)) {
                return new PddlReader().domain(Source.read(file, in)).orThrow();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** The role of an object; empty if the problem does not say what it is, or says two things. */
    Optional<Role> roleOf(TypedName object, Problem problem, DomainMatch match) {
        Set<Role> roles = rolesByType.isEmpty() ? byFacts(object, problem, match) : byType(object, problem, match);
        return roles.size() == 1 ? roles.stream().findFirst() : Optional.empty();
    }

    private static Set<Role> byFacts(TypedName object, Problem problem, DomainMatch match) {
        return problem.init().stream()
                .filter(fact ->
                        fact.arguments().size() == 1 && fact.arguments().get(0).equals(object.name()))
                .flatMap(fact -> match.knownPredicate(fact.predicate()).stream())
                .flatMap(known -> Optional.ofNullable(ROLES_BY_FACT.get(known)).stream())
                .collect(Collectors.toSet());
    }

    /** The role of the most special of the types that have one. */
    private Set<Role> byType(TypedName object, Problem problem, DomainMatch match) {
        Set<String> fitting = rolesByType.keySet().stream()
                .filter(known -> match.fits(problem.domain(), object.type(), known))
                .collect(Collectors.toSet());
        boolean crate = fitting.contains("crate") && fitting.contains("surface");
        return fitting.stream()
                .filter(known -> !(crate && known.equals("surface")))
                .map(rolesByType::get)
                .collect(Collectors.toSet());
    }
}
