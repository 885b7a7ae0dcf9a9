package dev.llmmodulo.verifiers.pddl4j;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.TimedInitial;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypeHierarchy;
import dev.llmmodulo.verifiers.pddl.TypedName;
import fr.uga.pddl4j.parser.Connective;
import fr.uga.pddl4j.parser.DerivedPredicate;
import fr.uga.pddl4j.parser.Exp;
import fr.uga.pddl4j.parser.NamedTypedList;
import fr.uga.pddl4j.parser.Problem;
import fr.uga.pddl4j.parser.RequireKey;
import fr.uga.pddl4j.parser.Symbol;
import fr.uga.pddl4j.parser.TypedSymbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the declarations of PDDL4J's tree into the model. */
final class Conversion {

    private final FormulaConversion formulas;
    private final ConstraintConversion constraints;
    private final DurativeConversion durativeActions;

    Conversion(ParserInput input) {
        this.formulas = new FormulaConversion(input);
        this.constraints = new ConstraintConversion(formulas);
        this.durativeActions = new DurativeConversion(formulas);
    }

    Domain domain(fr.uga.pddl4j.parser.Domain tree) {
        Map<String, Type> supertypes = new LinkedHashMap<>();
        // The first is PDDL4J's own "object".
        for (TypedSymbol type : tree.getTypes().subList(1, tree.getTypes().size())) {
            supertypes.merge(type.getImage(), Type.OBJECT.and(type(type.getTypes())), Type::and);
        }
        return new Domain(
                tree.getName().getImage(),
                tree.getRequirements().stream().map(RequireKey::getImage).toList(),
                new TypeHierarchy(supertypes),
                typedNames(tree.getConstants()),
                tree.getPredicates().stream()
                        .map(each -> new Predicate(each.getName().getImage(), parameters(each)))
                        .toList(),
                tree.getFunctions().stream()
                        .map(each -> new Function(each.getName().getImage(), parameters(each)))
                        .toList(),
                tree.getOperators().stream()
                        .filter(each -> each.getDuration() == null)
                        .map(each -> new Action(
                                each.getName().getImage(),
                                typedNames(each.getParameters()),
                                formulas.formula(each.getPreconditions()),
                                formulas.effect(each.getEffects())))
                        .toList(),
                tree.getOperators().stream()
                        .filter(each -> each.getDuration() != null)
                        .map(durativeActions::action)
                        .toList(),
                tree.getDerivesPredicates().stream().map(this::axiom).toList(),
                constraints(Optional.ofNullable(tree.getConstraints())));
    }

    private Axiom axiom(DerivedPredicate derived) {
        return new Axiom(
                derived.getHead().getName().getImage(),
                parameters(derived.getHead()),
                formulas.formula(derived.getBody()));
    }

    private List<Constraint> constraints(Optional<Exp> section) {
        return section.map(constraints::conjuncts).orElse(List.of());
    }

    ParsedProblem problem(Problem tree) {
        List<Literal> init = new ArrayList<>();
        List<TimedInitial> timed = new ArrayList<>();
        List<ParsedProblem.InitialValue> values = new ArrayList<>();
        for (Exp element : tree.getInit()) {
            switch (element.getConnective()) {
                case ATOM, NOT -> init.add(literal(element));
                case DURATION_ATOM -> timed.add(timed(element));
                case FN_ATOM -> values.add(value(element));
                default -> throw new IllegalStateException("in :init: " + element.getConnective());
            }
        }
        return new ParsedProblem(
                tree.getName().getImage(),
                tree.getDomain().getImage(),
                typedNames(tree.getObjects()),
                init,
                values,
                formulas.formula(tree.getGoal()),
                Optional.ofNullable(tree.getMetric()).map(this::metric),
                timed,
                constraints(Optional.ofNullable(tree.getConstraints())));
    }

    private Metric metric(Exp metric) {
        Metric.Direction direction =
                metric.getConnective() == Connective.MINIMIZE ? Metric.Direction.MINIMIZE : Metric.Direction.MAXIMIZE;
        return new Metric(direction, formulas.expression(metric.getChildren().get(0)));
    }

    private TimedInitial timed(Exp exp) {
        return new TimedInitial(
                formulas.number(exp.getChildren().get(0)),
                literal(exp.getChildren().get(1)));
    }

    private static Literal literal(Exp exp) {
        return exp.getConnective() == Connective.NOT
                ? new Literal(fact(FormulaConversion.only(exp)), false)
                : new Literal(fact(exp), true);
    }

    private static Fact fact(Exp atom) {
        List<Symbol> words = atom.getAtom();
        return new Fact(words.get(0).getImage(), images(words.subList(1, words.size())));
    }

    private ParsedProblem.InitialValue value(Exp assignment) {
        Fact left = fact(assignment.getChildren().get(0));
        return new ParsedProblem.InitialValue(
                new FunctionKey(left.predicate(), left.arguments()),
                formulas.number(assignment.getChildren().get(1)));
    }

    private static List<TypedName> parameters(NamedTypedList list) {
        return typedNames(list.getArguments());
    }

    static List<TypedName> typedNames(List<TypedSymbol> symbols) {
        return symbols.stream()
                .map(each -> new TypedName(each.getImage(), type(each.getTypes())))
                .toList();
    }

    private static Type type(List<Symbol> names) {
        return names.isEmpty() ? Type.OBJECT : new Type(images(names));
    }

    private static List<String> images(List<? extends Symbol> symbols) {
        return symbols.stream().map(Symbol::getImage).toList();
    }
}
