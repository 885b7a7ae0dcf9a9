package dev.llmmodulo.verifiers.trajectory;

import dev.llmmodulo.verifiers.critique.Occasion;
import dev.llmmodulo.verifiers.critique.PreferenceViolated;
import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.Evaluation;
import dev.llmmodulo.verifiers.semantics.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Counts how often each preference is violated. Preferences of one name count together, as those of one text do. */
public final class PreferenceTally {

    private final Binding none;
    private final Map<String, PreferenceViolated> violated = new LinkedHashMap<>();

    /** @param none binds no variables, now and later */
    public PreferenceTally(Binding none) {
        this.none = none;
    }

    public PreferenceTally copy() {
        PreferenceTally copy = new PreferenceTally(none);
        copy.violated.putAll(violated);
        return copy;
    }

    /**
     * Counts the preferences of a condition whose bodies do not hold.
     *
     * @param condition its preferences stand under nothing but conjunctions and universal quantifiers
     */
    public void look(Formula condition, World world, Binding binding, Occasion occasion) {
        each(condition, binding, (preference, bound) -> {
            if (!new Evaluation(world, bound).holds(preference.body())) {
                add(preference, occasion);
            }
        });
    }

    /**
     * Visits each preference of a condition under each binding of the quantifiers around it.
     *
     * @param condition its preferences stand under nothing but conjunctions and universal quantifiers
     * @param visit its binding changes afterwards
     */
    public static void each(Formula condition, Binding binding, BiConsumer<Formula.Preference, Binding> visit) {
        if (condition instanceof Formula.And and) {
            and.operands().forEach(operand -> each(operand, binding, visit));
        } else if (condition instanceof Formula.Forall forall && hasPreference(forall.body())) {
            binding.forEach(forall.variables(), () -> {
                each(forall.body(), binding, visit);
                return true;
            });
        } else if (condition instanceof Formula.Preference preference) {
            visit.accept(preference, binding);
        }
    }

    private static boolean hasPreference(Formula formula) {
        return formula instanceof Formula.Preference
                || (formula instanceof Formula.And and
                        && and.operands().stream().anyMatch(PreferenceTally::hasPreference))
                || (formula instanceof Formula.Forall forall && hasPreference(forall.body()));
    }

    /** Counts a preference that is violated. */
    public void add(Formula.Preference preference, Occasion occasion) {
        add(preference.name().orElseGet(() -> none.text().of(preference)), occasion);
    }

    /** Counts a preference that is violated. */
    public void add(Constraint.Preference preference, Occasion occasion) {
        add(preference.name().orElseGet(() -> none.text().of(preference)), occasion);
    }

    private void add(String label, Occasion occasion) {
        violated.merge(label, new PreferenceViolated(label, 1, occasion), PreferenceTally::join);
    }

    private static PreferenceViolated join(PreferenceViolated one, PreferenceViolated other) {
        Occasion first = Occasion.EARLIEST_FIRST.compare(one.first(), other.first()) <= 0 ? one.first() : other.first();
        return new PreferenceViolated(one.preference(), one.times() + other.times(), first);
    }

    public int times(String name) {
        return Optional.ofNullable(violated.get(name))
                .map(PreferenceViolated::times)
                .orElse(0);
    }

    /** One critique for each violated preference. */
    public List<PreferenceViolated> violated() {
        return List.copyOf(violated.values());
    }
}
