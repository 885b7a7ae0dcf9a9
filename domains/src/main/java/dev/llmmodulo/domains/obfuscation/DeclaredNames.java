package dev.llmmodulo.domains.obfuscation;

import dev.llmmodulo.domains.obfuscation.Renaming.Kind;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.pddl.Walk;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every name that a domain and its problems give to something, in the order in which they do. */
final class DeclaredNames {

    private final Map<Kind, Set<TypedName>> typed = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> names = new EnumMap<>(Kind.class);

    private DeclaredNames() {
        for (Kind kind : Kind.values()) {
            names.put(kind, new LinkedHashSet<>());
            typed.put(kind, new LinkedHashSet<>());
        }
    }

    static DeclaredNames of(Domain domain, Collection<Problem> problems) {
        DeclaredNames declared = new DeclaredNames();
        declared.add(domain);
        problems.forEach(declared::add);
        return declared;
    }

    /** Those of a kind. */
    Set<String> of(Kind kind) {
        return names.get(kind);
    }

    /** Constants and objects with their types; one name may come with several. */
    Set<TypedName> objects() {
        return typed.get(Kind.OBJECT);
    }

    /** Of whatever kind. */
    List<String> all() {
        return names.values().stream().flatMap(Set::stream).toList();
    }

    private void add(Domain domain) {
        add(Kind.DOMAIN, domain.name());
        domain.types().supertypes().keySet().stream()
                .filter(type -> !Type.OBJECT.alternatives().contains(type))
                .forEach(type -> add(Kind.TYPE, type));
        domain.constants().forEach(constant -> add(Kind.OBJECT, constant));
        Walk quantifiers = new Quantifiers();
        for (Predicate predicate : domain.predicates()) {
            add(Kind.PREDICATE, predicate.name());
            variables(predicate.parameters());
        }
        for (Function function : domain.functions()) {
            if (!function.name().equals(Function.TOTAL_COST)) {
                add(Kind.FUNCTION, function.name());
            }
            variables(function.parameters());
        }
        for (Action action : domain.actions()) {
            add(Kind.ACTION, action.name());
            variables(action.parameters());
            action.precondition().match(quantifiers);
            action.effect().match(quantifiers);
        }
        for (Axiom axiom : domain.axioms()) {
            variables(axiom.parameters());
            axiom.body().match(quantifiers);
        }
    }

    private void add(Problem problem) {
        add(Kind.PROBLEM, problem.name());
        problem.objects().forEach(object -> add(Kind.OBJECT, object));
        problem.goal().match(new Quantifiers());
    }

    private void variables(List<TypedName> variables) {
        variables.forEach(variable -> add(Kind.VARIABLE, variable));
    }

    private void add(Kind kind, TypedName name) {
        add(kind, name.name());
        typed.get(kind).add(name);
    }

    private void add(Kind kind, String name) {
        names.get(kind).add(name);
    }

    /** Finds what quantifiers declare. */
    private final class Quantifiers extends Walk {

        @Override
        public Walk forall(Formula.Forall forall) {
            variables(forall.variables());
            return super.forall(forall);
        }

        @Override
        public Walk exists(Formula.Exists exists) {
            variables(exists.variables());
            return super.exists(exists);
        }

        @Override
        public Walk forall(Effect.Forall forall) {
            variables(forall.variables());
            return super.forall(forall);
        }
    }
}
