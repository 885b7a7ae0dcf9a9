package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl4j.Keyword;
import dev.llmmodulo.verifiers.pddl4j.ParserInput;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes a checked domain as PDDL4J's grammar wants it: all sections in its order, none empty, no part missing. */
final class DomainInput {

    /** PDDL4J reads a typed list by recursion and by copying; longer ones are ours alone. */
    static final int LONGEST_LIST = 2_000;

    private final ParserInput out = new ParserInput();
    private final FormulaInput formulas = new FormulaInput(out);
    private final EffectInput effects = new EffectInput(formulas);
    private final DurativeInput durativeActions = new DurativeInput(out, formulas, effects);
    private final ConstraintInput constraints = new ConstraintInput(out, formulas);

    static ParserInput of(DomainText domain) {
        return new DomainInput().write(domain);
    }

    /** Opens a definition: {@code (define (kind name)}. */
    static void define(ParserInput out, Outline outline, Keyword kind) {
        int at = outline.define().start();
        out.open(at).keyword(Keyword.DEFINE, at);
        out.open(at)
                .keyword(kind, at)
                .name(outline.name().text(), outline.name().start())
                .close(at);
    }

    /** PDDL4J's grammar admits a construct only under its key, so it gets them all. */
    static void requirements(ParserInput out, int at) {
        out.open(at).keyword(Keyword.REQUIREMENTS, at).keyword(Keyword.ADL, at);
        out.keyword(Keyword.FLUENTS, at).keyword(Keyword.ACTION_COSTS, at);
        out.keyword(Keyword.DURATIVE_ACTIONS, at).keyword(Keyword.TIMED_INITIAL_LITERALS, at);
        out.keyword(Keyword.DERIVED_PREDICATES, at);
        out.keyword(Keyword.CONSTRAINTS, at).keyword(Keyword.PREFERENCES, at).close(at);
    }

    private ParserInput write(DomainText domain) {
        define(out, domain.outline(), Keyword.DOMAIN);
        requirements(out, domain.outline().define().start());
        if (!domain.types().supertypes().isEmpty() && isShort(domain.items(":types"))) {
            types(domain);
        }
        if (!domain.constants().isEmpty() && isShort(domain.items(":constants"))) {
            Form section = domain.outline().section(":constants").orElseThrow();
            formulas.open(Keyword.CONSTANTS, section);
            formulas.objects(section.from(1));
            formulas.close(section);
        }
        if (!domain.predicates().isEmpty()) {
            skeletons(
                    Keyword.PREDICATES, domain.outline().section(":predicates").orElseThrow());
        }
        if (!domain.functions().isEmpty()) {
            skeletons(Keyword.FUNCTIONS, domain.outline().section(":functions").orElseThrow());
        }
        domain.constraints()
                .ifPresent(constraint -> constraints.section(
                        domain.outline().section(":constraints").orElseThrow(), constraint));
        domain.actions().forEach(this::action);
        domain.durativeActions().forEach(durativeActions::action);
        domain.axioms().forEach(this::axiom);
        formulas.close(domain.outline().define());
        return out;
    }

    static boolean isShort(List<SExpression> items) {
        return items.size() < LONGEST_LIST;
    }

    private void types(DomainText domain) {
        Form section = domain.outline().section(":types").orElseThrow();
        formulas.open(Keyword.TYPES, section);
        Set<String> declared = new HashSet<>();
        Map<String, Symbol> supertypes = new LinkedHashMap<>();
        boolean typed = false;
        boolean afterDash = false;
        for (SExpression item : section.from(1)) {
            boolean dash = item.word().filter("-"::equals).isPresent();
            if (afterDash) {
                words(item).forEach(word -> supertypes.putIfAbsent(word.text(), word));
            }
            if (dash || afterDash) {
                if (typed && item instanceof Form either) {
                    // A supertype object beside others says nothing, and here PDDL4J drops it rightly.
                    formulas.either(either);
                } else if (typed) {
                    formulas.typed(List.of(item));
                }
                typed &= dash;
            } else if (!item.word().equals(Optional.of("object"))) {
                formulas.typed(List.of(item));
                declared.add(item.word().orElseThrow());
                typed = true;
            }
            afterDash = dash;
        }
        supertypes.keySet().removeAll(declared);
        supertypes.remove("object");
        supertypes.values().forEach(type -> out.name(type.text(), type.start()));
        formulas.close(section);
    }

    private static List<Symbol> words(SExpression type) {
        return type instanceof Form either
                ? either.from(1).stream().map(Symbol.class::cast).toList()
                : List.of((Symbol) type);
    }

    private void skeletons(Keyword keyword, Form section) {
        formulas.open(keyword, section);
        for (SExpression item : section.from(1)) {
            if (item instanceof Form skeleton && !skeleton.headText().equals("=")) {
                skeleton(skeleton);
            }
        }
        formulas.close(section);
    }

    private void skeleton(Form skeleton) {
        out.open(skeleton.start()).name(skeleton.headText(), skeleton.get(0).start());
        formulas.typed(skeleton.from(1));
        formulas.close(skeleton);
    }

    private void action(ActionText action) {
        Symbol name = action.name();
        out.open(action.form().start()).keyword(Keyword.ACTION, action.form().start());
        out.name(name.text(), name.start());
        out.keyword(Keyword.PARAMETERS, action.parameters().start());
        formulas.variables(action.parameters());
        out.keyword(Keyword.PRECONDITION, action.precondition().start());
        formulas.condition(action.precondition());
        out.keyword(Keyword.EFFECT, action.effect().start());
        effects.effect(action.effect());
        formulas.close(action.form());
    }

    private void axiom(AxiomText axiom) {
        formulas.open(Keyword.DERIVED, axiom.form());
        skeleton(axiom.head());
        formulas.condition(axiom.body());
        formulas.close(axiom.form());
    }
}
