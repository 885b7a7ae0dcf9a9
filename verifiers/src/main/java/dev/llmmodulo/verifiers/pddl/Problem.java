package dev.llmmodulo.verifiers.pddl;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A PDDL problem and the domain it belongs to. Facts not in {@code init} are false in the initial state. */
public record Problem(
        String name,
        Domain domain,
        List<TypedName> objects,
        Set<Fact> init,
        Map<FunctionKey, BigDecimal> values,
        Formula goal,
        Optional<Metric> metric,
        List<TimedInitial> timedInitials,
        List<Constraint> constraints) {

    /** A problem without timed initial literals and constraints. */
    public Problem(
            String name,
            Domain domain,
            List<TypedName> objects,
            Set<Fact> init,
            Map<FunctionKey, BigDecimal> values,
            Formula goal,
            Optional<Metric> metric) {
        this(name, domain, objects, init, values, goal, metric, List.of(), List.of());
    }

    public Problem {
        objects = List.copyOf(objects);
        init = Collections.unmodifiableSet(new LinkedHashSet<>(init));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        timedInitials = List.copyOf(timedInitials);
        constraints = List.copyOf(constraints);
    }

    /** What the problem uses beyond classical planning. */
    public Set<Feature> features() {
        return FeatureFinder.in(this);
    }

    /** The predicates of the facts that may become true or false; all other facts stay as they are initially. */
    public Set<String> changingPredicates() {
        return ChangedPredicates.in(this);
    }

    /** The domain's constants, then the problem's objects. */
    public List<TypedName> allObjects() {
        return Stream.concat(domain.constants().stream(), objects.stream()).toList();
    }
}
