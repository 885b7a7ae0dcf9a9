package dev.llmmodulo.planbench.report;

import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.Protocol;
import dev.llmmodulo.planbench.RunSpec;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a number is of. Only tries of one group are ever added up.
 *
 * @param set the domain or folder, as the spec of the run names it; with which part of it, if this is of a part
 * @param model its name in the spec; with what tells it apart, if the name stands for several in the runs that are reported
 * @param ofWhole the set without which part of it
 */
public record Group(String task, String set, String model, Protocol protocol, String ofWhole)
        implements Comparable<Group> {

    private static final Comparator<Group> ORDER = Comparator.comparing(Group::task)
            .thenComparing(Group::set)
            .thenComparing(Group::model)
            .thenComparing(group -> group.protocol().id());

    public Group(String task, String set, String model, Protocol protocol) {
        this(task, set, model, protocol, set);
    }

    static Group of(InstanceKey key) {
        return new Group(key.task(), key.set(), key.model(), key.protocol());
    }

    /** A part of it. */
    Group ofSet(String name) {
        return new Group(task, name, model, protocol, ofWhole);
    }

    /** The same of whatever sets. */
    Group ofAllSets() {
        return new Group(task, "", model, protocol);
    }

    /** What this is a part of, or this itself. */
    Group whole() {
        return new Group(task, ofWhole, model, protocol);
    }

    /** Those of some that are the same but for feedback and strategy, and where the model was asked again and told nothing. */
    Optional<Group> withoutFeedback(Collection<Group> groups) {
        return groups.stream()
                .filter(other -> other.plain().equals(plain()) && !other.hasFeedback())
                .min(Comparator.comparing(other -> other.protocol().strategy().orElse("")));
    }

    /** Whether something is told between rounds. */
    boolean hasFeedback() {
        String strategy = protocol.strategy().orElse(RunSpec.LOOP);
        boolean isLoop = strategy.equals(RunSpec.LOOP) || strategy.equals(RunSpec.LOOP + ",feedback=none");
        boolean isResampling = isLoop && protocol.feedback().equals("none") || strategy.startsWith("resample:");
        return protocol.rounds() > 1 && !isResampling;
    }

    /** Without what differs between ways of asking again. */
    private Group plain() {
        return new Group(
                task,
                set,
                model,
                new Protocol(
                        protocol.prompt(),
                        "",
                        protocol.rounds(),
                        protocol.samples(),
                        protocol.extraction(),
                        protocol.mode(),
                        protocol.prove(),
                        protocol.compat(),
                        Optional.empty()),
                ofWhole);
    }

    /** All of it as plain data, in the order in which it is shown. */
    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("task", task);
        data.put("set", set);
        data.put("model", model);
        data.put("prompt", protocol.prompt());
        data.put("feedback", protocol.feedback());
        data.put("rounds", protocol.rounds());
        data.put("samples", protocol.samples());
        data.put("extraction", protocol.extraction());
        data.put("mode", protocol.mode());
        data.put("prove", protocol.prove());
        data.put("compat", protocol.compat());
        data.put("strategy", protocol.strategy().orElse(RunSpec.LOOP));
        return data;
    }

    @Override
    public int compareTo(Group other) {
        return ORDER.compare(this, other);
    }
}
