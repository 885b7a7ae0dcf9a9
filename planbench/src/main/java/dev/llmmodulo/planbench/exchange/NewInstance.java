package dev.llmmodulo.planbench.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.llmmodulo.planbench.task.Instance;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The changed problem of tasks 4 and 6 in PlanBench's own form: a whole model as JSON, which it makes PDDL of before it
 * grades a plan. Only problems without types, numbers and conditions other than lists of facts have one here.
 */
public final class NewInstance {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String OBJECT = "object";

    private NewInstance() {}

    /** Empty for a problem that has no such form. */
    public static Optional<JsonNode> of(Problem problem) {
        Optional<List<Literal>> goals = new Instance("", problem, "").goals();
        boolean sayable = goals.filter(NewInstance::positive).isPresent()
                && problem.features().isEmpty()
                && problem.metric().isEmpty()
                && problem.allObjects().stream()
                        .allMatch(object -> object.type().equals(Type.OBJECT))
                && problem.domain().actions().stream()
                        .allMatch(action -> ActionModel.of(action).isPresent());
        return sayable ? Optional.of(model(problem, goals.get())) : Optional.empty();
    }

    private static boolean positive(List<Literal> goals) {
        return goals.stream().allMatch(Literal::positive);
    }

    private static JsonNode model(Problem problem, List<Literal> goals) {
        Domain domain = problem.domain();
        ObjectNode model = NODES.objectNode();
        model.putNull("metric");
        ArrayNode predicates = model.putArray("pred");
        domain.predicates()
                .forEach(predicate -> predicates.add(atom(
                        predicate.name(),
                        predicate.parameters().stream().map(parameter -> OBJECT).toList())));
        model.putArray("functions");
        ObjectNode instance = model.putObject("instance");
        ObjectNode init = instance.putObject("init");
        init.putArray("functions");
        ArrayNode facts = init.putArray("pred");
        problem.init().forEach(fact -> facts.add(atom(fact.predicate(), fact.arguments())));
        ArrayNode goal = instance.putArray("goal");
        goals.forEach(literal ->
                goal.add(atom(literal.fact().predicate(), literal.fact().arguments())));
        ObjectNode actions = model.putObject("domain");
        domain.actions()
                .forEach(action -> actions.set(
                        action.name(), ActionModel.of(action).orElseThrow().json()));
        ObjectNode hierarchy = model.putObject("hierarchy");
        JsonNode ancestors =
                NODES.arrayNode().add(OBJECT).add(NODES.arrayNode()).add(0);
        hierarchy.putArray("ancestors").add(ancestors).add(ancestors);
        hierarchy
                .putArray("imm_parent")
                .add(NODES.arrayNode().add(OBJECT).addNull().add(0));
        ArrayNode constants = model.putArray("constants");
        problem.allObjects()
                .forEach(object -> constants.addArray().add(object.name()).add(OBJECT));
        return model;
    }

    private static ArrayNode atom(String name, List<String> arguments) {
        ArrayNode list = NODES.arrayNode();
        arguments.forEach(list::add);
        return NODES.arrayNode().add(name).add(list);
    }

    /**
     * The problem that it says, of a domain that is known.
     *
     * @param model as {@link PlanBenchRow#newInstance} gives it
     * @param name for the problem, and for errors
     * @throws ExchangeException it is no such model
     */
    public static Problem read(JsonNode model, Domain domain, String name) {
        Set<Fact> init = facts(model.path("instance").path("init").path("pred"), name);
        List<Formula> goal = facts(model.path("instance").path("goal"), name).stream()
                .<Formula>map(fact -> new Formula.Atom(
                        fact.predicate(),
                        fact.arguments().stream().<Term>map(Term.Constant::new).toList()))
                .toList();
        List<TypedName> objects = new ArrayList<>();
        model.path("constants")
                .forEach(object -> objects.add(new TypedName(
                        object.path(0).asText(), Type.of(object.path(1).asText()))));
        objects.removeAll(domain.constants());
        return new Problem(name, domain, objects, init, Map.of(), new Formula.And(goal), Optional.empty());
    }

    private static Set<Fact> facts(JsonNode list, String name) {
        if (!list.isArray()) {
            throw new ExchangeException(name + ": a new instance has lists of facts \"init\" and \"goal\"; here one is "
                    + Json.shown(list));
        }
        Set<Fact> facts = new LinkedHashSet<>();
        for (JsonNode atom : list) {
            List<String> arguments = new ArrayList<>();
            atom.path(1).forEach(argument -> arguments.add(argument.asText()));
            facts.add(new Fact(atom.path(0).asText(), arguments));
        }
        return facts;
    }

    /** What an action asks for and does, if that is lists of atoms. */
    private record ActionModel(
            List<TypedName> parameters,
            List<Formula.Atom> preconditions,
            List<Formula.Atom> adds,
            List<Formula.Atom> deletes) {

        static Optional<ActionModel> of(Action action) {
            ActionModel model =
                    new ActionModel(action.parameters(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            return model.needs(action.precondition()) && model.does(action.effect())
                    ? Optional.of(model)
                    : Optional.empty();
        }

        private boolean needs(Formula formula) {
            if (formula instanceof Formula.And and) {
                return and.operands().stream().allMatch(this::needs);
            }
            return formula instanceof Formula.Atom atom && preconditions.add(atom);
        }

        private boolean does(Effect effect) {
            if (effect instanceof Effect.And and) {
                return and.parts().stream().allMatch(this::does);
            }
            return effect instanceof Effect.Add add && adds.add(add.atom())
                    || effect instanceof Effect.Delete delete && deletes.add(delete.atom());
        }

        private JsonNode json() {
            ObjectNode json = NODES.objectNode();
            ArrayNode params = json.putArray("params");
            parameters.forEach(parameter ->
                    params.addArray().add(parameter.name().substring(1)).add(OBJECT));
            atoms(json.putArray("pos_prec"), preconditions);
            atoms(json.putArray("adds"), adds);
            atoms(json.putArray("dels"), deletes);
            json.putArray("functional");
            json.putArray("conditional_adds");
            json.putNull("cost");
            return json;
        }

        private static void atoms(ArrayNode list, List<Formula.Atom> atoms) {
            atoms.forEach(atom -> list.add(atom(
                    atom.predicate(), atom.arguments().stream().map(Term::name).toList())));
        }
    }
}
