package dev.llmmodulo.verifiers.grounding;

import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.List;

/**
 * A problem without variables. A derived fact holds exactly where axioms give it a reason; {@link AxiomEvaluation}
 * finds out.
 *
 * @param facts those whose truth can change, by number; whatever else a condition asked for is decided already
 * @param initial with the derived facts that hold in it
 * @param mutexGroups those that are known, with basic facts only
 * @param axiomLayers whatever an axiom negates is derived in a lower layer or not at all
 */
public record GroundTask(
        List<Fact> facts,
        PackedState initial,
        List<GroundOperator> operators,
        List<List<GroundAxiom>> axiomLayers,
        Condition goal,
        MutexGroups mutexGroups) {

    /** A task without axioms, of whose mutex groups nothing is known. */
    public GroundTask(List<Fact> facts, PackedState initial, List<GroundOperator> operators, Condition goal) {
        this(facts, initial, operators, List.of(), goal, new MutexGroups(facts.size(), List.of()));
    }

    public GroundTask {
        facts = List.copyOf(facts);
        operators = List.copyOf(operators);
        axiomLayers = axiomLayers.stream().map(List::copyOf).toList();
    }

    GroundTask with(List<GroundOperator> others) {
        return new GroundTask(facts, initial, others, axiomLayers, goal, mutexGroups);
    }

    GroundTask with(MutexGroups known) {
        return new GroundTask(facts, initial, operators, axiomLayers, goal, known);
    }
}
