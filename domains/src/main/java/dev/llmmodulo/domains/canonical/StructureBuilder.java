package dev.llmmodulo.domains.canonical;

import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Feature;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes a structure of a problem: vertices are its objects and the domain's constants, which alone keep their names. */
final class StructureBuilder {

    private static final Set<Feature> KNOWN = EnumSet.of(Feature.NUMERIC_FLUENTS, Feature.DERIVED_PREDICATES);

    private final Problem problem;
    private final Map<String, Integer> vertices = new HashMap<>();
    private final List<String> kinds = new ArrayList<>();
    private final List<String> symbols = new ArrayList<>();
    private final List<int[]> arguments = new ArrayList<>();

    StructureBuilder(Problem problem) {
        this.problem = problem;
    }

    /** @throws IllegalArgumentException it has parts that no structure is made of */
    Structure build() {
        problem.features().stream()
                .filter(feature -> !KNOWN.contains(feature))
                .findFirst()
                .ifPresent(feature -> {
                    throw new IllegalArgumentException("no canonical form for " + feature.words());
                });
        problem.domain().constants().forEach(constant -> vertex(constant, "constant " + constant.name()));
        problem.objects().forEach(object -> vertex(object, "object - " + type(object.type())));
        problem.init().forEach(fact -> row("init " + fact.predicate(), fact.arguments()));
        problem.values()
                .forEach((key, value) -> row(
                        "value " + value.stripTrailingZeros().toPlainString() + " " + key.function(), key.arguments()));
        goal(problem.goal());
        problem.metric().ifPresent(this::metric);
        return structure();
    }

    private void vertex(TypedName name, String kind) {
        vertices.put(name.name(), kinds.size());
        kinds.add(kind);
    }

    private static String type(Type type) {
        return String.join(" ", new TreeSet<>(type.alternatives()));
    }

    private void row(String symbol, List<String> names) {
        symbols.add(symbol);
        arguments.add(names.stream().mapToInt(vertices::get).toArray());
    }

    private void goal(Formula goal) {
        if (goal instanceof Formula.And and) {
            and.operands().forEach(this::goal);
        } else if (goal instanceof Formula.Atom atom) {
            literal("goal ", atom);
        } else if (goal instanceof Formula.Not not && not.operand() instanceof Formula.Atom atom) {
            literal("goal not ", atom);
        } else {
            throw new IllegalArgumentException("no canonical form for a goal other than literals: " + goal);
        }
    }

    private void literal(String prefix, Formula.Atom atom) {
        row(prefix + atom.predicate(), atom.arguments().stream().map(Term::name).toList());
    }

    private void metric(Metric metric) {
        if (!metric.expression().equals(Expression.TOTAL_COST)) {
            throw new IllegalArgumentException("no canonical form for a metric other than the total cost");
        }
        row("metric " + metric.direction().name().toLowerCase(Locale.ROOT), List.of());
    }

    private Structure structure() {
        List<String> kindNames = List.copyOf(new TreeSet<>(kinds));
        List<String> symbolNames = List.copyOf(new TreeSet<>(symbols));
        Map<String, Integer> symbolNumbers = numbers(symbolNames);
        Map<String, Integer> kindNumbers = numbers(kindNames);
        Set<Row> rows = new TreeSet<>();
        for (int index = 0; index < symbols.size(); index++) {
            rows.add(new Row(symbolNumbers.get(symbols.get(index)), arguments.get(index)));
        }
        int[] kindOfVertex = kinds.stream().mapToInt(kindNumbers::get).toArray();
        return new Structure(kindOfVertex, kindNames, symbolNames, rows.toArray(Row[]::new));
    }

    private static Map<String, Integer> numbers(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }
}
