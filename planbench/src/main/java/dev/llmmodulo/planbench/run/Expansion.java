package dev.llmmodulo.planbench.run;

import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.Protocol;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.planbench.log.PlannedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All instances of a run in the order of its spec: by task, set, instance, model, protocol, seed and sample. They are
 * made one at a time, as they are asked for.
 */
final class Expansion {

    private final RunSpec spec;
    private final List<InstanceSet> sets;
    private final List<OptionalLong> seeds;

    /** @throws SpecException nothing is to be run, or something twice */
    Expansion(RunSpec spec, List<InstanceSet> sets) {
        this.spec = spec;
        this.sets = List.copyOf(sets);
        this.seeds = spec.seeds().isEmpty()
                ? List.of(OptionalLong.empty())
                : spec.seeds().stream().map(OptionalLong::of).toList();
        requireSomeOfEach("task", spec.tasks());
        requireSomeOfEach(
                "domain or folder", sets.stream().map(InstanceSet::name).toList());
        requireSomeOfEach("model", spec.models().stream().map(ModelEntry::name).toList());
        requireSomeOfEach("prompt form", spec.prompts());
        requireSomeOfEach("kind of feedback", spec.feedback());
        requireSomeOfEach("strategy", spec.strategies());
        requireSomeOfEach("seed", seeds);
        requireProtocolsApart(spec);
        requirePromptsOfAnyState(spec);
        requireLearnersInTheirOrder(spec);
        sets.forEach(set -> requireSomeOfEach(
                "instance of " + set.name(),
                set.instances().stream().map(InstanceSource::id).toList()));
        if (size() > Integer.MAX_VALUE) {
            throw new SpecException("these are " + size() + " instances, which are too many");
        }
    }

    /** Records are told apart by the line that a protocol is written as, which names no feedback where none is told. */
    private static void requireProtocolsApart(RunSpec spec) {
        Set<String> known = new HashSet<>();
        spec.protocols().stream()
                .map(Protocol::id)
                .filter(id -> !known.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new SpecException("the same would be asked twice, as \"" + id
                            + "\": in 1 round nothing is told of a verdict, so name one kind of feedback, not "
                            + String.join(" and ", spec.feedback()));
                });
    }

    /** Only our own prompt can be written of a state that a question is not about, and only its answers be joined. */
    private static void requirePromptsOfAnyState(RunSpec spec) {
        for (String text : spec.strategies()) {
            StrategySpec strategy = StrategySpec.parse(text);
            Optional<String> other = spec.prompts().stream()
                    .filter(prompt -> !prompt.equals(Forms.PDDL))
                    .findFirst();
            if (strategy.joinsAnswers() && other.isPresent()) {
                throw new SpecException(
                        "the strategy " + text + " puts plans together from answers about states on the way, "
                                + "for which there is no prompt " + other.get() + "; use the prompt " + Forms.PDDL);
            }
        }
    }

    /** What was learned before an instance must not depend on which others have ended by then. */
    private static void requireLearnersInTheirOrder(RunSpec spec) {
        for (String text : spec.strategies()) {
            StrategySpec strategy = StrategySpec.parse(text);
            Optional<ModelEntry> concurrent = spec.models().stream()
                    .filter(model -> strategy.learns() && model.concurrency() > 1)
                    .findFirst();
            if (concurrent.isPresent()) {
                throw new SpecException("the strategy " + text + " learns from one instance to the next, so that of "
                        + concurrent.get().name() + " only one may be worked on at a time: leave its concurrency at 1");
            }
        }
    }

    private static void requireSomeOfEach(String what, Collection<?> all) {
        if (all.isEmpty()) {
            throw new SpecException("nothing is to be run: there is no " + what);
        }
        List<Object> twice = new ArrayList<>(all);
        new HashSet<Object>(all).forEach(twice::remove);
        if (!twice.isEmpty()) {
            throw new SpecException("the " + what + " " + twice.get(0) + " is named twice"
                    + (what.equals("model") ? "; give each a name of its own" : ""));
        }
    }

    List<InstanceSet> sets() {
        return sets;
    }

    /** How many instances of each set it is of. */
    List<PlannedSet> planned() {
        return sets.stream()
                .map(set -> new PlannedSet(set.name(), set.instances().size()))
                .toList();
    }

    long size() {
        long instances = sets.stream().mapToLong(set -> set.instances().size()).sum();
        return spec.tasks().size() * instances * spec.models().size() * perModel();
    }

    private long perModel() {
        return (long) spec.protocols().size() * seeds.size() * spec.samples();
    }

    Stream<Work> all() {
        return spec.models().stream().flatMap(this::of).sorted((a, b) -> Integer.compare(a.place(), b.place()));
    }

    /** What one model is to do, in order. */
    Stream<Work> of(ModelEntry model) {
        long models = spec.models().size();
        long before = spec.models().indexOf(model) * perModel();
        List<InstanceSource> sources =
                sets.stream().flatMap(set -> set.instances().stream()).toList();
        return IntStream.range(0, spec.tasks().size())
                .boxed()
                .flatMap(task -> IntStream.range(0, sources.size()).boxed().flatMap(instance -> {
                    long first = ((long) task * sources.size() + instance) * models * perModel() + before;
                    return of(model, spec.tasks().get(task), sources.get(instance), (int) first);
                }));
    }

    private Stream<Work> of(ModelEntry model, String task, InstanceSource source, int first) {
        List<Work> works = new ArrayList<>();
        for (Protocol protocol : spec.protocols()) {
            for (OptionalLong seed : seeds) {
                for (int sample = 0; sample < spec.samples(); sample++) {
                    InstanceKey key =
                            new InstanceKey(task, source.set(), source.id(), model.name(), protocol, seed, sample);
                    works.add(new Work(first + works.size(), key, model, source));
                }
            }
        }
        return works.stream();
    }
}
