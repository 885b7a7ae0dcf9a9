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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Instances of one domain in their order, with plans that are found when they are first needed: some plan where any does, by one
 * planner, and one of least cost, by another, only where that is asked for. For any number of threads.
 */
public final class InstancePool {

    /** For so many problems that are made from instances what was found is kept, more than are asked about at once. */
    private static final int ROOM = 512;

    private final List<Instance> instances;
    private final ReferencePlanner planner;
    private final ReferencePlanner ofLeastCost;
    private final Map<Integer, KnownPlan> known;
    private final MadeOnce<Integer, Reference> references;
    private final MadeOnce<Problem, Reference> others;
    private final MadeOnce<Problem, Reference> cheapest;
    private final boolean examples;

    public InstancePool(List<Instance> instances, ReferencePlanner planner) {
        this(instances, planner, planner, Map.of());
    }

    /**
     * @param planner for what any plan does for
     * @param ofLeastCost for what has to cost least, which may take longer
     * @param known plans by the positions of their instances, which are taken if they are valid
     */
    public InstancePool(
            List<Instance> instances,
            ReferencePlanner planner,
            ReferencePlanner ofLeastCost,
            Map<Integer, KnownPlan> known) {
        this(
                List.copyOf(instances),
                planner,
                ofLeastCost,
                Map.copyOf(known),
                new MadeOnce<>(instances.size()),
                new MadeOnce<>(ROOM),
                new MadeOnce<>(ROOM),
                true);
    }

    private InstancePool(
            List<Instance> instances,
            ReferencePlanner planner,
            ReferencePlanner ofLeastCost,
            Map<Integer, KnownPlan> known,
            MadeOnce<Integer, Reference> references,
            MadeOnce<Problem, Reference> others,
            MadeOnce<Problem, Reference> cheapest,
            boolean examples) {
        this.instances = instances;
        this.planner = planner;
        this.ofLeastCost = ofLeastCost;
        this.known = known;
        this.references = references;
        this.others = others;
        this.cheapest = cheapest;
        this.examples = examples;
    }

    /** The same instances, of which none is shown as an example, so that no plan for it has to be found. */
    public InstancePool withoutExamples() {
        return new InstancePool(instances, planner, ofLeastCost, known, references, others, cheapest, false);
    }

    public int size() {
        return instances.size();
    }

    public Instance instance(int index) {
        return instances.get(index);
    }

    /** A valid plan that came with the instance; none is looked for. */
    Optional<Plan> given(int index) {
        return known(index).map(Reference.Planned::plan);
    }

    public Reference reference(int index) {
        return references.get(
                index,
                () -> known(index)
                        .<Reference>map(planned -> planned)
                        .orElseGet(() -> planner.find(instances.get(index).problem())));
    }

    /** Without a metric a shortest plan is of least cost. */
    private Optional<Reference.Planned> known(int index) {
        Problem problem = instances.get(index).problem();
        return Optional.ofNullable(known.get(index))
                .filter(came -> CriticBank.<Problem, PlanReading>of(new PlanValidator())
                                .judge(problem, PlanReading.Read.of(came.plan()))
                        instanceof Verdict.Valid)
                .map(came -> new Reference.Planned(
                        came.plan(),
                        PlanCost.of(problem, came.plan()),
                        came.shortest() && problem.metric().isEmpty()));
    }

    /** The same, but if it is not known whether another plan costs less, a search decides. */
    Reference cheapest(int index) {
        boolean isDecided = reference(index) instanceof Reference.Planned planned && planned.optimal();
        return isDecided ? reference(index) : cheapest(instances.get(index).problem());
    }

    /** The same of a problem that is made from an instance. */
    Reference cheapest(Problem problem) {
        return cheapest.get(problem, () -> ofLeastCost.find(problem));
    }

    /** Of a problem that is made from an instance. */
    Reference reference(Problem problem) {
        return others.get(problem, () -> planner.find(problem));
    }

    /**
     * The solved instances in the order in which PlanBench would show them as examples: the one before what is asked, those
     * before it, then from the end on. What is asked is not among them.
     */
    Stream<SolvedInstance> before(int asked) {
        return positionsBefore(asked).flatMap(index -> solved(index).stream());
    }

    /** The positions of the instances in the same order, solved or not. */
    Stream<Integer> positionsBefore(int asked) {
        int size = examples ? instances.size() : 0;
        return IntStream.range(1, size)
                .map(distance -> Math.floorMod(asked - distance, size))
                .boxed();
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
