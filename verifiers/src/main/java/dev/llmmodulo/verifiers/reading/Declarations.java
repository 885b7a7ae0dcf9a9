package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypeHierarchy;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import dev.llmmodulo.verifiers.text.Severity;
import dev.llmmodulo.verifiers.text.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and checks declarations: types, constants, objects, predicates, functions, parameters. */
final class Declarations {

    private static final int MOST_PARAMETERS = 1_000;

    private final Findings findings;
    private final Requirements requirements;
    private final TypedList lists;
    private final Set<String> objectFluents = new HashSet<>();

    Declarations(Findings findings, Requirements requirements) {
        this.findings = findings;
        this.requirements = requirements;
        this.lists = new TypedList(findings, requirements);
    }

    TypeHierarchy types(Outline outline) {
        outline.section(":types").ifPresent(section -> requirements.use(Requirements.TYPING, section.get(0)));
        return new TypeDeclarations(findings).read(lists.names(outline.items(":types"), "the name of a type"));
    }

    /**
     * Constants or objects.
     *
     * @param taken names that are objects already
     */
    List<TypedName> objects(List<SExpression> items, TypeHierarchy types, Map<String, Type> taken) {
        Map<String, Type> declared = new HashMap<>();
        List<TypedName> objects = new ArrayList<>();
        for (TypedList.Entry entry : lists.names(items, "the name of an object")) {
            String name = entry.name().text();
            checkType(entry, types);
            if (taken.containsKey(name)) {
                findings.error("pddl.duplicate-object", entry.name(), name + " is a constant of the domain already");
            } else if (declared.putIfAbsent(name, entry.type()) != null) {
                findings.error("pddl.duplicate-object", entry.name(), "object " + name + " is declared twice");
            } else {
                objects.add(entry.typedName());
            }
        }
        return objects;
    }

    List<Predicate> predicates(List<SExpression> items, TypeHierarchy types) {
        Map<String, Predicate> predicates = new LinkedHashMap<>();
        for (SExpression item : items) {
            skeleton(item, "predicate").ifPresent(name -> {
                Form form = (Form) item;
                List<TypedName> parameters = variables(form.from(1), types);
                if (name.text().equals("=")) {
                    findings.warning("pddl.declared-equality", name, "= needs no declaration");
                } else if (Words.RESERVED.contains(name.text())) {
                    findings.error("pddl.reserved", name, "\"" + name.text() + "\" cannot be the name of a predicate");
                } else if (predicates.putIfAbsent(name.text(), new Predicate(name.text(), parameters)) != null) {
                    findings.error("pddl.duplicate-predicate", name, "predicate " + name.text() + " is declared twice");
                }
            });
        }
        return List.copyOf(predicates.values());
    }

    List<Function> functions(List<SExpression> items, TypeHierarchy types) {
        Map<String, Function> functions = new LinkedHashMap<>();
        List<String> untyped = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            SExpression item = items.get(i);
            if (item instanceof Symbol dash && dash.text().equals("-")) {
                i++;
                functionType(dash, i < items.size() ? Optional.of(items.get(i)) : Optional.empty(), untyped);
                untyped.clear();
                continue;
            }
            skeleton(item, "function").ifPresent(name -> {
                requirements.use(Requirements.COSTS, name);
                untyped.add(name.text());
                List<TypedName> parameters = variables(((Form) item).from(1), types);
                if (Words.RESERVED.contains(name.text()) || name.text().equals("is-violated")) {
                    findings.error("pddl.reserved", name, "\"" + name.text() + "\" cannot be the name of a function");
                } else if (functions.putIfAbsent(name.text(), new Function(name.text(), parameters)) != null) {
                    findings.error("pddl.duplicate-function", name, "function " + name.text() + " is declared twice");
                }
            });
        }
        return List.copyOf(functions.values());
    }

    private void functionType(Symbol dash, Optional<SExpression> type, List<String> names) {
        if (type.isEmpty()) {
            findings.mismatch("pddl.missing-type", dash, "a type must follow the dash", "- number");
        } else if (!type.get().word().equals(Optional.of("number"))) {
            findings.unsupported(
                    "pddl.unsupported-object-fluents", type.get(), "functions to objects are not supported");
            objectFluents.addAll(names);
        }
    }

    /** The names of the functions to objects among those read so far; they are not supported. */
    Set<String> objectFluents() {
        return objectFluents;
    }

    private Optional<Symbol> skeleton(SExpression item, String what) {
        if (item instanceof Form form && !form.isEmpty()) {
            return Words.name(form.get(0), "the name of a " + what, findings);
        }
        findings.error("pddl.not-a-" + what, item, "a " + what + " is declared in parentheses, such as (name ?x)");
        return Optional.empty();
    }

    /** Parameters or quantified variables; each name at most once. */
    List<TypedName> variables(List<SExpression> items, TypeHierarchy types) {
        if (items.size() > MOST_PARAMETERS) {
            findings.error(
                    "pddl.too-many-variables",
                    items.get(MOST_PARAMETERS),
                    "more than " + MOST_PARAMETERS + " variables");
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        List<TypedName> variables = new ArrayList<>();
        for (TypedList.Entry entry : lists.variables(items)) {
            checkType(entry, types);
            if (!seen.add(entry.name().text())) {
                findings.error(
                        "pddl.duplicate-variable",
                        entry.name(),
                        "variable " + entry.name().text() + " is declared twice");
            }
            variables.add(entry.typedName());
        }
        return variables;
    }

    private void checkType(TypedList.Entry entry, TypeHierarchy types) {
        for (Symbol word : entry.typeWords()) {
            if (!types.declares(word.text()) && findings.wants(Severity.ERROR)) {
                String hint = Suggestion.didYouMean(
                                word.text(), types.supertypes().keySet())
                        .orElse("declare it in (:types …)");
                findings.error("pddl.unknown-type", word, "unknown type " + word.text(), hint);
            }
        }
    }
}
