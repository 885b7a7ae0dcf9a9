package dev.llmmodulo.generator.embedded.world;

import dev.llmmodulo.generator.embedded.world.ActionShape.Part;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A domain is a known one in other words: its actions, predicates and types correspond one to one, and corresponding
 * actions need, add and delete the same. The order of an action's parameters counts, and that of a predicate's.
 */
public final class DomainMatch {

    private final KnownDomain known;
    private final Renaming renaming;

    private DomainMatch(KnownDomain known, Renaming renaming) {
        this.known = known;
        this.renaming = renaming;
    }

    /** The given words for the known ones. */
    private record Renaming(Map<String, String> actions, Map<String, String> predicates, Map<String, String> types) {

        Renaming() {
            this(Map.of(), Map.of(), Map.of());
        }

        Optional<Renaming> withAction(String known, String given) {
            return extended(actions, known, given).map(more -> new Renaming(more, predicates, types));
        }

        Optional<Renaming> withPredicate(String known, String given) {
            return extended(predicates, known, given).map(more -> new Renaming(actions, more, types));
        }

        Optional<Renaming> withType(Type known, Type given) {
            return known.alternatives().size() == 1 && given.alternatives().size() == 1
                    ? extended(
                                    types,
                                    known.alternatives().get(0),
                                    given.alternatives().get(0))
                            .map(more -> new Renaming(actions, predicates, more))
                    : Optional.empty();
        }

        private static Optional<Map<String, String>> extended(Map<String, String> words, String known, String given) {
            if (words.containsKey(known)) {
                return words.get(known).equals(given) ? Optional.of(words) : Optional.empty();
            } else if (words.containsValue(given)) {
                return Optional.empty();
            }
            Map<String, String> more = new LinkedHashMap<>(words);
            more.put(known, given);
            return Optional.of(more);
        }
    }

    /** Which known domain this is, if any. */
    public static Optional<DomainMatch> of(Domain given) {
        return Stream.of(KnownDomain.values())
                .flatMap(known -> of(given, known).stream())
                .findFirst();
    }

    static Optional<DomainMatch> of(Domain given, KnownDomain known) {
        Domain model = known.domain();
        List<ActionShape> wanted = shapes(model);
        List<ActionShape> offered = shapes(given);
        boolean comparable = given.constants().isEmpty()
                && given.durativeActions().isEmpty()
                && given.axioms().isEmpty()
                && given.constraints().isEmpty()
                && offered.size() == given.actions().size()
                && offered.size() == wanted.size();
        return comparable
                ? actions(wanted, offered, new Renaming())
                        .filter(renaming -> sameTypes(model, given, renaming))
                        .map(renaming -> new DomainMatch(known, renaming))
                : Optional.empty();
    }

    private static List<ActionShape> shapes(Domain domain) {
        List<ActionShape> shapes = new ArrayList<>();
        for (Action action : domain.actions()) {
            ActionShape.of(action).ifPresent(shapes::add);
        }
        return shapes;
    }

    private static Optional<Renaming> actions(List<ActionShape> wanted, List<ActionShape> offered, Renaming so) {
        if (wanted.isEmpty()) {
            return Optional.of(so);
        }
        ActionShape first = wanted.get(0);
        List<ActionShape> others = wanted.subList(1, wanted.size());
        return firstOf(
                offered,
                candidate -> so.withAction(first.name(), candidate.name())
                        .flatMap(named -> types(first, candidate, named))
                        .flatMap(typed -> parts(
                                first.parts(),
                                candidate.parts(),
                                typed,
                                fitting -> actions(others, without(offered, candidate), fitting))));
    }

    private static Optional<Renaming> types(ActionShape wanted, ActionShape offered, Renaming so) {
        int arity = wanted.parameters().size();
        Optional<Renaming> typed = arity == offered.parameters().size() ? Optional.of(so) : Optional.empty();
        for (int i = 0; i < arity && typed.isPresent(); i++) {
            Type known = wanted.parameters().get(i);
            Type given = offered.parameters().get(i);
            typed = typed.flatMap(renaming -> renaming.withType(known, given));
        }
        return typed;
    }

    /** Tries the ways to pair the parts, which the numbers of the parameters leave few of, until the rest fits as well. */
    private static Optional<Renaming> parts(
            List<Part> wanted, List<Part> offered, Renaming so, Function<Renaming, Optional<Renaming>> rest) {
        if (wanted.size() != offered.size()) {
            return Optional.empty();
        } else if (wanted.isEmpty()) {
            return rest.apply(so);
        }
        Part first = wanted.get(0);
        List<Part> others = wanted.subList(1, wanted.size());
        List<Part> alike = offered.stream()
                .filter(candidate -> candidate.kind() == first.kind()
                        && candidate.parameters().equals(first.parameters()))
                .toList();
        return firstOf(
                alike,
                candidate -> so.withPredicate(first.predicate(), candidate.predicate())
                        .flatMap(fit -> parts(others, without(offered, candidate), fit, rest)));
    }

    private static <T> Optional<Renaming> firstOf(List<T> candidates, Function<T, Optional<Renaming>> attempt) {
        return candidates.stream()
                .map(attempt)
                .filter(Optional::isPresent)
                .findFirst()
                .flatMap(found -> found);
    }

    private static <T> List<T> without(List<T> all, T one) {
        return all.stream().filter(other -> other != one).toList();
    }

    /** Whether the types stand above each other in the same way. */
    private static boolean sameTypes(Domain model, Domain given, Renaming renaming) {
        return renaming.types().entrySet().stream()
                .allMatch(low -> renaming.types().entrySet().stream()
                        .allMatch(high -> model.types().fits(Type.of(low.getKey()), Type.of(high.getKey()))
                                == given.types().fits(Type.of(low.getValue()), Type.of(high.getValue()))));
    }

    public KnownDomain known() {
        return known;
    }

    /** The problem's word for an action of the known domain. */
    public String givenAction(String knownAction) {
        return renaming.actions().get(knownAction);
    }

    /** The known domain's word for an action of the problem. */
    public Optional<String> knownAction(String given) {
        return knownWord(renaming.actions(), given);
    }

    /** The known domain's word for a predicate of the problem. */
    public Optional<String> knownPredicate(String given) {
        return knownWord(renaming.predicates(), given);
    }

    boolean fits(Domain given, Type type, String knownType) {
        return given.types().fits(type, Type.of(renaming.types().get(knownType)));
    }

    private static Optional<String> knownWord(Map<String, String> words, String given) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(given))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
