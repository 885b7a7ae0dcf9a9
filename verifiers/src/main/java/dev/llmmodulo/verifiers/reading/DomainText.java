package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypeHierarchy;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A domain as our own reader read and checked it. */
record DomainText(
        Outline outline,
        List<String> requirements,
        TypeHierarchy types,
        List<TypedName> constants,
        List<Predicate> predicates,
        List<Function> functions,
        List<ActionText> actions,
        List<DurativeText> durativeActions,
        List<AxiomText> axioms,
        Optional<SExpression> constraints) {

    /** Reads and checks; nothing if the text has not even the form of a domain. */
    static Optional<DomainText> read(Findings findings) {
        return Outline.read(Outline.Kind.DOMAIN, findings).map(outline -> read(outline, findings));
    }

    private static DomainText read(Outline outline, Findings findings) {
        Requirements requirements = new Requirements(findings, List.of());
        requirements.declare(outline.items(":requirements"));
        Declarations declarations = new Declarations(findings, requirements);
        TypeHierarchy types = declarations.types(outline);
        List<TypedName> constants = declarations.objects(outline.items(":constants"), types, Map.of());
        List<Predicate> predicates = declarations.predicates(outline.items(":predicates"), types);
        List<Function> functions = declarations.functions(outline.items(":functions"), types);
        Vocabulary vocabulary = new Vocabulary(types, predicates, functions, declarations.objectFluents(), constants);
        List<AxiomText> axioms = outline.all(":derived").stream()
                .map(form -> AxiomText.read(form, findings))
                .flatMap(Optional::stream)
                .toList();
        axioms.forEach(axiom -> axiom.check(vocabulary, findings, requirements));
        Set<String> derived = axioms.stream().map(AxiomText::predicate).collect(Collectors.toSet());
        List<ActionText> actions = outline.all(":action").stream()
                .map(form -> ActionText.read(form, findings))
                .flatMap(Optional::stream)
                .toList();
        List<DurativeText> durativeActions = outline.all(":durative-action").stream()
                .map(form -> DurativeText.read(form, findings))
                .flatMap(Optional::stream)
                .toList();
        checkNames(actions, durativeActions, findings);
        ConditionCheck conditions = new ConditionCheck(vocabulary, findings, requirements);
        EffectCheck effects = new EffectCheck(vocabulary, derived, findings, requirements);
        Set<String> preferences = new HashSet<>();
        Optional<SExpression> constraints =
                new ConstraintCheck(conditions, preferences, findings, requirements).section(outline);
        for (ActionText action : actions) {
            Map<String, Type> parameters = new HashMap<>();
            declarations
                    .variables(action.parameters().items(), types)
                    .forEach(each -> parameters.put(each.name(), each.type()));
            conditions.check(action.precondition(), parameters, preferences);
            effects.check(action.effect(), parameters);
        }
        DurativeCheck durative = new DurativeCheck(vocabulary, derived, preferences, findings, requirements);
        durativeActions.forEach(durative::check);
        return new DomainText(
                outline,
                requirements.declared(),
                types,
                constants,
                predicates,
                functions,
                actions,
                durativeActions,
                axioms,
                constraints);
    }

    private static void checkNames(List<ActionText> actions, List<DurativeText> durativeActions, Findings findings) {
        Set<String> seen = new HashSet<>();
        Stream.concat(
                        actions.stream().map(ActionText::name),
                        durativeActions.stream().map(DurativeText::name))
                .filter(name -> !seen.add(name.text()))
                .forEach(name ->
                        findings.error("pddl.duplicate-action", name, "action " + name.text() + " is defined twice"));
    }

    /** The same domain with every condition of an effect where it is read; there must be no errors. */
    DomainText withOuterConditions() {
        OuterConditions outer =
                new OuterConditions(axioms.stream().map(AxiomText::predicate).collect(Collectors.toSet()));
        return new DomainText(
                outline,
                requirements,
                types,
                constants,
                predicates,
                functions,
                actions.stream().map(outer::kept).toList(),
                durativeActions.stream().map(outer::kept).toList(),
                axioms,
                constraints);
    }

    /** The parts of a section's items that PDDL4J is to read. */
    List<SExpression> items(String key) {
        return outline.items(key);
    }
}
