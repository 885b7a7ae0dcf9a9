package dev.llmmodulo.domains.obfuscation;

import dev.llmmodulo.domains.obfuscation.Renaming.Kind;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds a new name for everything that has one. */
final class NewNames {

    private final Domain domain;
    private final NameSource source;
    private final OriginalWords originals;
    private final Map<Kind, Map<String, String>> names = new EnumMap<>(Kind.class);
    private final Map<Type, Integer> numbers = new HashMap<>();

    NewNames(Domain domain, NameSource source, OriginalWords originals) {
        this.domain = domain;
        this.source = source;
        this.originals = originals;
        for (Kind kind : Kind.values()) {
            names.put(kind, new LinkedHashMap<>());
        }
    }

    Map<Kind, Map<String, String>> of(DeclaredNames declared) {
        fill(declared, Kind.DOMAIN, Role.THING);
        fill(declared, Kind.TYPE, Role.THING);
        for (Predicate predicate : domain.predicates()) {
            Role role = predicate.parameters().size() < 2 ? Role.PROPERTY : Role.RELATION;
            names.get(Kind.PREDICATE).put(predicate.name(), source.next(role));
        }
        fill(declared, Kind.FUNCTION, Role.THING);
        fill(declared, Kind.ACTION, Role.ACTION);
        int number = 0;
        for (String variable : declared.of(Kind.VARIABLE)) {
            do {
                number++;
            } while (originals.isIn("v" + number));
            names.get(Kind.VARIABLE).put(variable, "?v" + number);
        }
        fill(declared, Kind.PROBLEM, Role.THING);
        for (TypedName object : declared.objects()) {
            names.get(Kind.OBJECT).computeIfAbsent(object.name(), unnamed -> object(object.type()));
        }
        return names;
    }

    private void fill(DeclaredNames declared, Kind kind, Role role) {
        declared.of(kind).forEach(name -> names.get(kind).put(name, source.next(role)));
    }

    private String object(Type type) {
        if (type.equals(Type.OBJECT) || type.alternatives().size() > 1) {
            return source.next(Role.THING);
        }
        String word = names.get(Kind.TYPE).get(type.alternatives().get(0));
        return word + "-" + numbers.merge(type, 1, Integer::sum);
    }
}
