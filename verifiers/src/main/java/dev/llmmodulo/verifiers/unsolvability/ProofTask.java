package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.RelaxedUnreachable;
import dev.llmmodulo.verifiers.grounding.GroundTask;
import dev.llmmodulo.verifiers.grounding.Grounding;
import dev.llmmodulo.verifiers.grounding.LiftedGroup;
import dev.llmmodulo.verifiers.grounding.Reachability;
import dev.llmmodulo.verifiers.grounding.WorkMeter;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.List;

/** A problem, and what several proofs need to know of it, worked out once. Not thread-safe. */
final class ProofTask {

    private final Problem problem;
    private final WorkMeter meter;
    private final Later<Reachability> reachability;
    private final Later<GroundTask> ground;
    private final Later<FlatTask> flat;
    private final Later<List<LiftedGroup>> groups;

    /** @param meter ends whatever is worked out */
    ProofTask(Problem problem, WorkMeter meter) {
        this.problem = problem;
        this.meter = meter;
        this.reachability = new Later<>(() -> Reachability.of(problem, meter));
        this.ground = new Later<>(() -> NetEffects.of(Grounding.ground(problem, meter)));
        this.flat = new Later<>(() -> FlatTask.of(ground.get()));
        this.groups = new Later<>(() -> ground.get().mutexGroups().lifted().stream()
                .filter(this::isSingleAtFirst)
                .toList());
    }

    Problem problem() {
        return problem;
    }

    WorkMeter meter() {
        return meter;
    }

    Reachability reachability() {
        return reachability.get();
    }

    /** Whether the literals that can be reached are worked out already. */
    boolean hasLiterals() {
        return reachability.isThere();
    }

    /** The literals that can be reached, those of the goal among them or not. */
    RelaxedUnreachable literals() {
        return new RelaxedUnreachable(reachability().mayBeTrue(), reachability().mayBecomeFalse());
    }

    GroundTask ground() {
        return ground.get();
    }

    FlatTask flat() {
        return flat.get();
    }

    /** Groups of no instance of which more than one fact ever holds. */
    List<LiftedGroup> groups() {
        return groups.get();
    }

    /** Facts that hold in every goal state, as far as the goal names them one by one. */
    List<Fact> goalFacts() {
        return GoalLiterals.of(problem.goal()).stream()
                .filter(Literal::positive)
                .map(Literal::fact)
                .toList();
    }

    private boolean isSingleAtFirst(LiftedGroup group) {
        List<List<String>> instances = problem.init().stream()
                .flatMap(fact -> group.instance(fact).stream())
                .toList();
        return instances.stream().distinct().count() == instances.size();
    }
}
