package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypeHierarchy;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What is declared, for looking up. */
final class Vocabulary {

    private final TypeHierarchy types;
    private final Map<String, Predicate> predicates = new LinkedHashMap<>();
    private final Map<String, Function> functions = new LinkedHashMap<>();
    private final Set<String> objectFluents;
    private final Map<String, Type> objects = new LinkedHashMap<>();
    private final Map<String, Set<String>> above = new HashMap<>();
    private final Map<Type, Map<Type, Boolean>> fitting = new IdentityHashMap<>();

    /** @param objectFluents the names of the functions to objects, which are not supported */
    Vocabulary(
            TypeHierarchy types,
            Collection<Predicate> predicates,
            Collection<Function> functions,
            Set<String> objectFluents,
            Collection<TypedName> objects) {
        this.types = types;
        this.objectFluents = objectFluents;
        predicates.forEach(each -> this.predicates.putIfAbsent(each.name(), each));
        functions.forEach(each -> this.functions.putIfAbsent(each.name(), each));
        objects.forEach(each -> this.objects.putIfAbsent(each.name(), each.type()));
    }

    Vocabulary(Domain domain, Collection<TypedName> objects) {
        this(domain.types(), domain.predicates(), domain.functions(), Set.of(), domain.constants());
        objects.forEach(each -> this.objects.putIfAbsent(each.name(), each.type()));
    }

    TypeHierarchy types() {
        return types;
    }

    Map<String, Predicate> predicates() {
        return predicates;
    }

    Map<String, Function> functions() {
        return functions;
    }

    /** Whether it is the value of a function to objects. */
    boolean isObjectFluent(SExpression expression) {
        return expression instanceof Form form
                ? objectFluents.contains(form.headText())
                : expression.word().filter(objectFluents::contains).isPresent();
    }

    /** The constants, and within a problem its objects. */
    Map<String, Type> objects() {
        return objects;
    }

    /**
     * Whether something declared as {@code actual} can stand where {@code expected} is asked for. Of an {@code either}
     * it is enough that one alternative fits; an unknown type, which is an error of its own, fits everywhere.
     */
    boolean fits(Type actual, Type expected) {
        return fitting.computeIfAbsent(actual, ignored -> new IdentityHashMap<>())
                .computeIfAbsent(expected, ignored -> isBelow(actual, expected));
    }

    private boolean isBelow(Type actual, Type expected) {
        if (expected.alternatives().contains("object")) {
            return true;
        }
        for (String one : actual.alternatives()) {
            if (!types.declares(one)) {
                return true;
            }
            Set<String> upwards = above.computeIfAbsent(one, types::selfAndAbove);
            for (String wanted : expected.alternatives()) {
                if (upwards.contains(wanted) || !types.declares(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }
}
