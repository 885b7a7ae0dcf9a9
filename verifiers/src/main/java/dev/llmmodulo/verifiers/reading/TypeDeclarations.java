package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypeHierarchy;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads {@code (:types …)}: an undeclared supertype is put below {@code object}, a cycle is an error. */
final class TypeDeclarations {

    private final Findings findings;
    /** Without {@code object}, which is above all. */
    private final Map<String, Set<String>> supertypes = new LinkedHashMap<>();

    private final Map<String, Symbol> places = new HashMap<>();

    TypeDeclarations(Findings findings) {
        this.findings = findings;
    }

    TypeHierarchy read(List<TypedList.Entry> entries) {
        for (TypedList.Entry entry : entries) {
            declare(entry);
        }
        for (TypedList.Entry entry : entries) {
            entry.typeWords().forEach(this::declareSupertype);
        }
        if (hasCycle()) {
            return TypeHierarchy.UNTYPED;
        }
        Map<String, Type> types = new LinkedHashMap<>();
        supertypes.forEach(
                (name, above) -> types.put(name, above.isEmpty() ? Type.OBJECT : new Type(List.copyOf(above))));
        return new TypeHierarchy(types);
    }

    private void declare(TypedList.Entry entry) {
        String name = entry.name().text();
        if (name.equals("object")) {
            if (!entry.typeWords().isEmpty() && !entry.type().equals(Type.OBJECT)) {
                findings.error("pddl.type-cycle", entry.name(), "object is above all types; it can have no supertype");
            }
            return;
        }
        if (supertypes.containsKey(name)) {
            findings.warning(
                    "pddl.duplicate-type", entry.name(), "type " + name + " is declared twice; it is below both");
        }
        Set<String> above = supertypes.computeIfAbsent(name, ignored -> new LinkedHashSet<>());
        entry.typeWords().stream()
                .map(Symbol::text)
                .filter(each -> !each.equals("object"))
                .forEach(above::add);
        places.putIfAbsent(name, entry.name());
    }

    private void declareSupertype(Symbol word) {
        if (!word.text().equals("object") && supertypes.putIfAbsent(word.text(), Set.of()) == null) {
            places.put(word.text(), word);
            findings.warning(
                    "pddl.undeclared-supertype",
                    word,
                    "type " + word.text() + " is not declared; it is put below object",
                    "declare it in (:types …)");
        }
    }

    /** Removes types whose supertypes are all removed, until none can be; what is left lies on or below a cycle. */
    private boolean hasCycle() {
        Map<String, Integer> open = new HashMap<>();
        Map<String, Set<String>> below = new HashMap<>();
        supertypes.forEach((name, above) -> {
            open.put(name, above.size());
            above.forEach(each ->
                    below.computeIfAbsent(each, ignored -> new HashSet<>()).add(name));
        });
        List<String> ready = new ArrayList<>();
        open.forEach((name, count) -> {
            if (count == 0) {
                ready.add(name);
            }
        });
        int removed = 0;
        for (; removed < ready.size(); removed++) {
            for (String name : below.getOrDefault(ready.get(removed), Set.of())) {
                if (open.merge(name, -1, Integer::sum) == 0) {
                    ready.add(name);
                }
            }
        }
        if (removed < supertypes.size()) {
            reportCycle(new HashSet<>(ready));
        }
        return removed < supertypes.size();
    }

    /** Every type left has a supertype left, so that going up ends in a cycle. */
    private void reportCycle(Set<String> sound) {
        String at = supertypes.keySet().stream()
                .filter(name -> !sound.contains(name))
                .findFirst()
                .orElseThrow();
        Set<String> path = new LinkedHashSet<>();
        while (path.add(at)) {
            at = supertypes.get(at).stream()
                    .filter(name -> !sound.contains(name))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> cycle = path.stream().dropWhile(Predicate.not(at::equals)).toList();
        findings.error(
                "pddl.type-cycle",
                places.get(at),
                "type " + at + " is below itself: " + String.join(" - ", cycle) + " - " + at,
                "remove one of these supertypes");
    }
}
