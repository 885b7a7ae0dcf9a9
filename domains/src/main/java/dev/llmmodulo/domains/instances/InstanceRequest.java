package dev.llmmodulo.domains.instances;

import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.pddl.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Asks for instances of a domain.
 *
 * @param settings for every rung, but for the size
 * @param rungs each a range of sizes, of which every problem has one, drawn for it
 * @param count of instances on each rung
 * @param demand what each of them has to meet
 * @param mostTries how many problems in a row may be passed over
 * @param source how they can be made again
 */
public record InstanceRequest(
        NamedDomain domain,
        Settings settings,
        List<Rung> rungs,
        int count,
        Demand demand,
        int mostTries,
        String source) {

    public InstanceRequest {
        rungs = List.copyOf(rungs);
    }

    /** Sizes from one to another, both included. */
    public record Rung(int least, int most) {}

    /** For each size from one to another a rung of its own. */
    public static List<Rung> ladder(int least, int most) {
        return IntStream.rangeClosed(least, most)
                .mapToObj(size -> new Rung(size, size))
                .toList();
    }

    /**
     * Draws them.
     *
     * @param progress is told after each how many there are
     * @throws NoInstanceException there are no such instances, or they are too rare
     * @throws IllegalArgumentException there cannot be such instances
     */
    public InstanceSet fill(Draw draw, IntConsumer progress) {
        InstanceFamily family = InstanceFamily.of(domain);
        Domain read = domain.domain();
        List<InstanceGenerator> generators =
                rungs.stream().map(rung -> generator(family, read, rung)).toList();
        FreshInstances fresh = new FreshInstances(demand, mostTries);
        List<InstanceSet.Sized> instances = new ArrayList<>();
        for (InstanceGenerator generator : generators) {
            for (int i = 0; i < count; i++) {
                GeneratedInstance instance = fresh.next(generator, draw);
                instances.add(new InstanceSet.Sized(family.size(instance.problem()), instance));
                progress.accept(instances.size());
            }
        }
        return new InstanceSet(
                domain.name(), read, domain.pddl(), source, instances, fresh.passedOver(), Optional.empty());
    }

    private InstanceGenerator generator(InstanceFamily family, Domain read, Rung rung) {
        return new OneOf(IntStream.rangeClosed(rung.least(), rung.most())
                .mapToObj(size -> family.generator(read, settings.withSize(size)))
                .toList());
    }
}
