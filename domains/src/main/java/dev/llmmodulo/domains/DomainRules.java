package dev.llmmodulo.domains;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.PddlText;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypeHierarchy;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a domain's actions do, however the domain and its variables are called, and in whatever order actions,
 * conditions and effects are stated. Predicates are left out: what matters of them is what actions do with them. Where all parameters
 * are of one type, that is as good as none: nothing else can be in any fact or step.
 *
 * @param rest what else the domain says: its types, constants and functions, and what is not classical
 * @param actions for each its parameters' types, its conditions and its effects, with numbers for parameters
 */
record DomainRules(Domain rest, Map<String, List<List<String>>> actions) {

    /** By the text of named domains, of which there are few, and which are asked about for each question. */
    private static final Map<String, DomainRules> OF_NAMED = new ConcurrentHashMap<>();

    static DomainRules of(NamedDomain named) {
        return OF_NAMED.computeIfAbsent(named.pddl(), text -> of(named.domain()));
    }

    static DomainRules of(Domain domain) {
        boolean isUntyped = domain.constants().isEmpty()
                && Stream.concat(
                                        domain.predicates().stream().flatMap(one -> one.parameters().stream()),
                                        domain.actions().stream().flatMap(one -> one.parameters().stream()))
                                .map(TypedName::type)
                                .distinct()
                                .count()
                        <= 1;
        Domain rest = new Domain(
                "",
                List.of(),
                isUntyped ? TypeHierarchy.UNTYPED : domain.types(),
                domain.constants(),
                List.of(),
                domain.functions(),
                List.of(),
                domain.durativeActions(),
                domain.axioms(),
                domain.constraints());
        return new DomainRules(
                rest,
                domain.actions().stream().collect(Collectors.toMap(Action::name, action -> parts(action, isUntyped))));
    }

    private static List<List<String>> parts(Action action, boolean isUntyped) {
        Map<String, String> numbers = new HashMap<>();
        for (TypedName parameter : action.parameters()) {
            // Nothing in PDDL has such a name.
            numbers.put(parameter.name(), "(" + numbers.size() + ")");
        }
        PddlText text = new PddlText(numbers, Object::toString);
        return List.of(
                action.parameters().stream()
                        .map(parameter -> PddlText.of(isUntyped ? Type.OBJECT : parameter.type()))
                        .toList(),
                conjuncts(action.precondition())
                        .map(condition -> text.of(condition))
                        .sorted()
                        .toList(),
                changes(action.effect()).map(change -> text.of(change)).sorted().toList());
    }

    private static Stream<Formula> conjuncts(Formula condition) {
        return condition instanceof Formula.And and
                ? and.operands().stream().flatMap(DomainRules::conjuncts)
                : Stream.of(condition);
    }

    private static Stream<Effect> changes(Effect effect) {
        return effect instanceof Effect.And and
                ? and.parts().stream().flatMap(DomainRules::changes)
                : Stream.of(effect);
    }
}
