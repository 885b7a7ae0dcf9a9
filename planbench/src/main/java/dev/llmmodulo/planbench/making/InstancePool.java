package dev.llmmodulo.planbench.making;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.task.Instance;
import dev.llmmodulo.planbench.task.SolvedInstance;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.validation.PlanCost;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Instances of one domain in their order, with plans that are found when they are first needed. For any number of threads. */
public final class InstancePool {

    private final List<Instance> instances;
    private final ReferencePlanner planner;
    private final Map<Integer, Plan.Sequential> known;
    private final Map<Integer, Reference> references;
    private final boolean examples;

    public InstancePool(List<Instance> instances, ReferencePlanner planner) {
        this(instances, planner, Map.of());
    }

    /** @param known plans by the positions of their instances, which are taken if they are valid */
    public InstancePool(List<Instance> instances, ReferencePlanner planner, Map<Integer, Plan.Sequential> known) {
        this(List.copyOf(instances), planner, Map.copyOf(known), new ConcurrentHashMap<>(), true);
    }

    private InstancePool(
            List<Instance> instances,
            ReferencePlanner planner,
            Map<Integer, Plan.Sequential> known,
            Map<Integer, Reference> references,
            boolean examples) {
        this.instances = instances;
        this.planner = planner;
        this.known = known;
        this.references = references;
        this.examples = examples;
    }

    /** The same instances, of which none is shown as an example, so that no plan for it has to be found. */
    public InstancePool withoutExamples() {
        return new InstancePool(instances, planner, known, references, false);
    }

    public int size() {
        return instances.size();
    }

    public Instance instance(int index) {
        return instances.get(index);
    }

    public Reference reference(int index) {
        return references.computeIfAbsent(
                index,
                key -> known(key)
                        .orElseGet(() -> planner.find(instances.get(key).problem())));
    }

    private Optional<Reference> known(int index) {
        Problem problem = instances.get(index).problem();
        return Optional.ofNullable(known.get(index))
                .filter(plan -> CriticBank.<Problem, PlanReading>of(new PlanValidator())
                                .judge(problem, PlanReading.Read.of(plan))
                        instanceof Verdict.Valid)
                .map(plan -> new Reference.Planned(plan, PlanCost.of(problem, plan), false));
    }

    /** Of a problem that is made from an instance; looked for each time. */
    Reference reference(Problem problem) {
        return planner.find(problem);
    }

    /**
     * The solved instances in the order in which PlanBench would show them as examples: the one before what is asked, those
     * before it, then from the end on. What is asked is not among them.
     */
    Stream<SolvedInstance> before(int asked) {
        int size = examples ? instances.size() : 0;
        return IntStream.range(1, size)
                .map(distance -> Math.floorMod(asked - distance, size))
                .boxed()
                .flatMap(index -> solved(index).stream());
    }

    /** The positions of all instances but what is asked, in a random order. */
    List<Integer> others(int asked, Draw draw) {
        return draw.shuffled(IntStream.range(0, instances.size())
                .filter(index -> index != asked)
                .boxed()
                .toList());
    }

    /** Those of the instances that are solved; a plan of one is looked for when the stream gets there. */
    Stream<SolvedInstance> solved(List<Integer> indexes) {
        return indexes.stream().flatMap(index -> solved(index).stream());
    }

    private Optional<SolvedInstance> solved(int index) {
        return reference(index) instanceof Reference.Planned planned
                ? Optional.of(new SolvedInstance(instances.get(index), planned.plan()))
                : Optional.empty();
    }
}
