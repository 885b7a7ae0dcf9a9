package dev.llmmodulo.planbench.making;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.planbench.task.Instance;
import dev.llmmodulo.planbench.task.SolvedInstance;
import dev.llmmodulo.verifiers.pddl.Problem;
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
    private final Map<Integer, Reference> references;
    private final boolean examples;

    public InstancePool(List<Instance> instances, ReferencePlanner planner) {
        this(List.copyOf(instances), planner, new ConcurrentHashMap<>(), true);
    }

    private InstancePool(
            List<Instance> instances, ReferencePlanner planner, Map<Integer, Reference> references, boolean examples) {
        this.instances = instances;
        this.planner = planner;
        this.references = references;
        this.examples = examples;
    }

    /** The same instances, of which none is shown as an example, so that no plan for it has to be found. */
    public InstancePool withoutExamples() {
        return new InstancePool(instances, planner, references, false);
    }

    public int size() {
        return instances.size();
    }

    public Instance instance(int index) {
        return instances.get(index);
    }

    public Reference reference(int index) {
        return references.computeIfAbsent(
                index, key -> planner.find(instances.get(key).problem()));
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
