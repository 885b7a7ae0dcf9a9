package dev.llmmodulo.domains.obfuscation;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Feature;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypeHierarchy;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * New names for old ones, for each kind of thing. What it has no name for keeps its own, as do the type {@code object} and
 * the function {@code total-cost}, which PDDL itself gives a meaning.
 */
public record Renaming(Map<Kind, Map<String, String>> names) {

    private static final Set<Feature> KNOWN = EnumSet.of(Feature.NUMERIC_FLUENTS, Feature.DERIVED_PREDICATES);

    /** What has a name; things of different kinds may have the same. */
    public enum Kind {
        DOMAIN,
        PROBLEM,
        TYPE,
        PREDICATE,
        FUNCTION,
        ACTION,
        /** Constants too. */
        OBJECT,
        /** With the question mark. */
        VARIABLE;

        /** As it is called in files. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException two things of a kind are given the same name */
    public Renaming {
        Map<Kind, Map<String, String>> copy = new EnumMap<>(Kind.class);
        names.forEach((kind, ofKind) -> {
            if (new LinkedHashSet<>(ofKind.values()).size() < ofKind.size()) {
                throw new IllegalArgumentException("two things of one kind would have the same name: " + ofKind);
            }
            copy.put(kind, Collections.unmodifiableMap(new LinkedHashMap<>(ofKind)));
        });
        names = Collections.unmodifiableMap(copy);
    }

    /** Takes back what this does. */
    public Renaming inverse() {
        Map<Kind, Map<String, String>> inverse = new EnumMap<>(Kind.class);
        names.forEach((kind, ofKind) -> {
            Map<String, String> back = new LinkedHashMap<>();
            ofKind.forEach((old, renamed) -> back.put(renamed, old));
            inverse.put(kind, back);
        });
        return new Renaming(inverse);
    }

    /** The new name. */
    public String of(Kind kind, String name) {
        return names.getOrDefault(kind, Map.of()).getOrDefault(name, name);
    }

    /** @throws IllegalArgumentException it has durative actions or constraints */
    public Domain of(Domain domain) {
        if (!domain.durativeActions().isEmpty() || !domain.constraints().isEmpty()) {
            throw new IllegalArgumentException(
                    "domains with durative actions or constraints are not renamed: " + domain.name());
        }
        RenamedParts parts = new RenamedParts(this);
        Map<String, Type> types = new LinkedHashMap<>();
        domain.types().supertypes().forEach((type, above) -> types.put(of(Kind.TYPE, type), of(above)));
        return new Domain(
                of(Kind.DOMAIN, domain.name()),
                domain.requirements(),
                new TypeHierarchy(types),
                typed(Kind.OBJECT, domain.constants()),
                domain.predicates().stream()
                        .map(each ->
                                new Predicate(of(Kind.PREDICATE, each.name()), typed(Kind.VARIABLE, each.parameters())))
                        .toList(),
                domain.functions().stream()
                        .map(each ->
                                new Function(of(Kind.FUNCTION, each.name()), typed(Kind.VARIABLE, each.parameters())))
                        .toList(),
                domain.actions().stream()
                        .map(each -> new Action(
                                of(Kind.ACTION, each.name()),
                                typed(Kind.VARIABLE, each.parameters()),
                                each.precondition().match(parts),
                                each.effect().match(parts)))
                        .toList(),
                List.of(),
                domain.axioms().stream()
                        .map(each -> new Axiom(
                                of(Kind.PREDICATE, each.predicate()),
                                typed(Kind.VARIABLE, each.parameters()),
                                each.body().match(parts)))
                        .toList(),
                List.of());
    }

    /**
     * The problem and its domain.
     *
     * @throws IllegalArgumentException they have durative actions, timed literals, preferences or constraints
     */
    public Problem of(Problem problem) {
        problem.features().stream()
                .filter(feature -> !KNOWN.contains(feature))
                .findFirst()
                .ifPresent(feature -> {
                    throw new IllegalArgumentException("problems with " + feature.words() + " are not renamed");
                });
        RenamedParts parts = new RenamedParts(this);
        Set<Fact> init = new LinkedHashSet<>();
        problem.init().forEach(fact -> init.add(of(fact)));
        Map<FunctionKey, BigDecimal> values = new LinkedHashMap<>();
        problem.values()
                .forEach((key, value) -> values.put(
                        new FunctionKey(of(Kind.FUNCTION, key.function()), objects(key.arguments())), value));
        return new Problem(
                of(Kind.PROBLEM, problem.name()),
                of(problem.domain()),
                typed(Kind.OBJECT, problem.objects()),
                init,
                values,
                problem.goal().match(parts),
                problem.metric()
                        .map(metric -> new Metric(
                                metric.direction(), metric.expression().match(parts))));
    }

    public Fact of(Fact fact) {
        return new Fact(of(Kind.PREDICATE, fact.predicate()), objects(fact.arguments()));
    }

    public PlanStep of(PlanStep step) {
        return new PlanStep(of(Kind.ACTION, step.action()), objects(step.arguments()));
    }

    public Plan.Sequential of(Plan.Sequential plan) {
        return new Plan.Sequential(plan.steps().stream().map(this::of).toList());
    }

    Type of(Type type) {
        return new Type(
                type.alternatives().stream().map(each -> of(Kind.TYPE, each)).toList());
    }

    /** @param kind either objects or variables */
    List<TypedName> typed(Kind kind, List<TypedName> several) {
        return several.stream()
                .map(each -> new TypedName(of(kind, each.name()), of(each.type())))
                .toList();
    }

    private List<String> objects(List<String> several) {
        return several.stream().map(each -> of(Kind.OBJECT, each)).toList();
    }
}
