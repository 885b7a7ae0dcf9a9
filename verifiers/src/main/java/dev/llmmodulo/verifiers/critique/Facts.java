package dev.llmmodulo.verifiers.critique;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the plain data of a critique, in order: what {@link PlanCritique#facts()} returns. */
public final class Facts {

    private final Map<String, Object> map = new LinkedHashMap<>();

    private Facts() {}

    public static Facts none() {
        return new Facts();
    }

    public static Facts of(String key, Object value) {
        return none().with(key, value);
    }

    /** A step, by its number, in PDDL, as it is written, and where. */
    public static Facts at(NumberedStep at) {
        Facts facts =
                of("step", at.number()).with("action", at.step().toString()).with("written", at.written());
        return at.place().line() == 0
                ? facts
                : facts.with("line", at.place().line())
                        .with("column", at.place().column());
    }

    public Facts with(String key, Object value) {
        map.put(key, value);
        return this;
    }

    Facts withAll(Map<String, Object> others) {
        map.putAll(others);
        return this;
    }

    public Facts steps(List<NumberedStep> steps) {
        return with("steps", steps.stream().map(step -> at(step).map()).toList());
    }

    Facts place(Written place) {
        return place.line() == 0
                ? this
                : with("line", place.line()).with("column", place.column()).with("text", place.text());
    }

    /** The tree of what is missing, and its literals as a plain list. */
    Facts missing(Unsatisfied missing) {
        return with(
                        "unsatisfied",
                        missing.literals().stream().map(Object::toString).toList())
                .with("condition", missing.facts());
    }

    Facts causes(List<Cause> causes) {
        return with("causes", causes.stream().map(Facts::cause).toList());
    }

    private static Map<String, Object> cause(Cause cause) {
        Facts facts = of("literal", cause.literal().toString());
        cause.falsifiedBy().ifPresent(step -> facts.with("falsifiedBy", at(step).map()));
        cause.happened().ifPresent(initial -> facts.with("falsifiedAt", initial.time()));
        cause.suppliedLater().ifPresent(step -> facts.with("suppliedLater", at(step).map()));
        return facts.with(
                        "achievers",
                        cause.achievers().stream().map(Object::toString).toList())
                .with("remedies", cause.remedies().stream().map(Facts::remedy).toList())
                .map();
    }

    private static Map<String, Object> remedy(Remedy remedy) {
        Facts facts = of("action", remedy.step().toString());
        remedy.missing().ifPresent(facts::missing);
        return facts.map();
    }

    Facts state(State state) {
        return with("state", state.facts().stream().map(Fact::toString).toList());
    }

    public Map<String, Object> map() {
        return Collections.unmodifiableMap(map);
    }
}
