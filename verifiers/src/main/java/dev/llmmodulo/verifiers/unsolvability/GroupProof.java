package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.MutexGroup;
import dev.llmmodulo.verifiers.grounding.LiftedGroup;
import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for two facts of the goal that are in one mutex group. */
final class GroupProof {

    private GroupProof() {}

    static Optional<MutexGroup> of(ProofTask task) {
        return task.groups().stream()
                .filter(group -> needsTwo(group, task.goalFacts()))
                .findFirst()
                .map(new GroupWriter(task.problem().domain())::write);
    }

    private static boolean needsTwo(LiftedGroup group, List<Fact> goal) {
        Map<List<String>, Fact> needed = new HashMap<>();
        for (Fact fact : goal) {
            Optional<List<String>> instance = group.instance(fact);
            if (instance.isPresent()
                    && !needed.getOrDefault(instance.get(), fact).equals(fact)) {
                return true;
            }
            instance.ifPresent(objects -> needed.put(objects, fact));
        }
        return false;
    }
}
