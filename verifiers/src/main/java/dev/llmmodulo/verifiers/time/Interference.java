package dev.llmmodulo.verifiers.time;

import dev.llmmodulo.verifiers.critique.Clash;
import dev.llmmodulo.verifiers.critique.Clash.Access;
import dev.llmmodulo.verifiers.critique.InterferingSteps;
import dev.llmmodulo.verifiers.critique.Occurrence.Part;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.semantics.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds events at the same time whose outcome would hang on their order: one changes what the other reads, one adds what
 * the other deletes, or both change a value and not both by adding to it (Fox and Long, PDDL 2.1, 2003, definition 12).
 * Timed initial literals, which come last, do not interfere with each other.
 */
final class Interference {

    private final Map<Access, Map<Fact, Event>> facts = new EnumMap<>(Access.class);
    private final Map<FunctionKey, Event> readValues = new HashMap<>();
    private final Map<FunctionKey, Event> increased = new HashMap<>();
    private final Map<FunctionKey, Event> assigned = new HashMap<>();

    Interference() {
        for (Access access : Access.values()) {
            facts.put(access, new HashMap<>());
        }
    }

    /** Two events that interfere; the first is a step. */
    record Pair(Event first, Event second, Clash clash) {

        /** As VAL has it, what ends is to blame rather than what starts; else the later one in the text. */
        Event blamed() {
            return second.step().isPresent() && isNamedBefore(second, first) ? second : first;
        }

        private static boolean isNamedBefore(Event one, Event other) {
            return (one.part() == Part.END) == (other.part() == Part.END)
                    ? one.step().orElseThrow().number()
                            > other.step().orElseThrow().number()
                    : one.part() == Part.END;
        }

        /**
         * @param time at which both take place
         * @param epsilon how far apart they would have to be
         */
        InterferingSteps critique(BigDecimal time, BigDecimal epsilon) {
            return new InterferingSteps(
                    blamed().step().orElseThrow(), first.occurrence(), second.occurrence(), time, clash, epsilon);
        }
    }

    /** The first pair of which one is this event and the other came before; the event counts from now on. */
    Optional<Pair> add(Event event, Footprint footprint) {
        Optional<Pair> found = clash(event, footprint);
        note(event, footprint);
        return found;
    }

    /** The first pair of which one is this event and the other was noted. */
    Optional<Pair> clash(Event event, Footprint footprint) {
        List<Optional<Pair>> found = new ArrayList<>();
        Change change = footprint.change();
        for (Access changing : List.of(Access.ADDS, Access.DELETES)) {
            found.add(meet(footprint.facts(), facts.get(changing), changing, Access.READS, event));
            Set<Fact> changed = changing == Access.ADDS ? change.added() : change.deleted();
            Access opposite = changing == Access.ADDS ? Access.DELETES : Access.ADDS;
            found.add(meet(changed, facts.get(Access.READS), Access.READS, changing, event));
            found.add(meet(changed, facts.get(opposite), opposite, changing, event));
        }
        for (Map<FunctionKey, Event> changed : List.of(increased, assigned)) {
            found.add(meet(footprint.values(), changed, Access.CHANGES, Access.READS, event));
            found.add(meet(change.assigned(), changed, Access.CHANGES, Access.CHANGES, event));
        }
        found.add(meet(change.increased(), assigned, Access.CHANGES, Access.CHANGES, event));
        found.add(meet(change.increased(), readValues, Access.READS, Access.CHANGES, event));
        found.add(meet(change.assigned(), readValues, Access.READS, Access.CHANGES, event));
        return found.stream().flatMap(Optional::stream).findFirst();
    }

    private static <T> Optional<Pair> meet(
            Set<T> mine, Map<T, Event> theirs, Access earlier, Access later, Event event) {
        return mine.stream()
                .filter(theirs::containsKey)
                .map(one -> new Pair(theirs.get(one), event, new Clash(one.toString(), earlier, later)))
                .findFirst();
    }

    /** Lets the event count from now on, if it is a step. */
    void note(Event event, Footprint footprint) {
        if (event.step().isEmpty()) {
            return;
        }
        footprint.facts().forEach(fact -> facts.get(Access.READS).putIfAbsent(fact, event));
        footprint.change().added().forEach(fact -> facts.get(Access.ADDS).putIfAbsent(fact, event));
        footprint.change().deleted().forEach(fact -> facts.get(Access.DELETES).putIfAbsent(fact, event));
        footprint.values().forEach(key -> readValues.putIfAbsent(key, event));
        footprint.change().increased().forEach(key -> increased.putIfAbsent(key, event));
        footprint.change().assigned().forEach(key -> assigned.putIfAbsent(key, event));
    }
}
