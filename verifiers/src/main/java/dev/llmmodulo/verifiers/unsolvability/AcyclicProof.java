package dev.llmmodulo.verifiers.unsolvability;

import dev.llmmodulo.verifiers.certificate.AcyclicRelation;
import dev.llmmodulo.verifiers.certificate.Combined;
import dev.llmmodulo.verifiers.certificate.CountedAtom;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for facts of the goal that form a cycle of a relation that can be shown never to have one. */
final class AcyclicProof {

    private static final String FROM = "?from";
    private static final String TO = "?to";

    private AcyclicProof() {}

    static Optional<Combined> of(ProofTask task) {
        AcyclicSynthesis synthesis = new AcyclicSynthesis(task.flat(), task.groups(), task.meter());
        GroupWriter groups = new GroupWriter(task.problem().domain());
        return task.problem().domain().predicates().stream()
                .filter(predicate -> predicate.parameters().size() == 2)
                .filter(predicate ->
                        Cycles.find(edges(task.goalFacts(), predicate)).isPresent())
                .filter(predicate -> Cycles.find(
                                edges(List.copyOf(task.problem().init()), predicate))
                        .isEmpty())
                .flatMap(predicate -> synthesis.groupsThatKeepAcyclic(predicate.name()).stream()
                        .map(used -> {
                            List<Invariant> chain = new ArrayList<>();
                            used.forEach(group -> chain.add(groups.write(group)));
                            chain.add(relation(predicate));
                            return new Combined(chain);
                        }))
                .findFirst();
    }

    private static List<Fact> edges(List<Fact> facts, Predicate predicate) {
        return facts.stream()
                .filter(fact -> fact.predicate().equals(predicate.name()))
                .toList();
    }

    private static AcyclicRelation relation(Predicate predicate) {
        TypedName from = new TypedName(FROM, predicate.parameters().get(0).type());
        TypedName to = new TypedName(TO, predicate.parameters().get(1).type());
        Formula.Atom edge = new Formula.Atom(predicate.name(), List.of(new Term.Variable(FROM), new Term.Variable(TO)));
        return new AcyclicRelation(from, to, List.of(CountedAtom.of(edge)));
    }
}
