package dev.llmmodulo.generator.choice;

import java.util.Collection;

/** What spend is measured in. */
enum Measure {
    /** US dollars. */
    MONEY("dollar"),
    /** In and out. */
    TOKENS("token"),
    /** Physical calls, retries included. */
    CALLS("call");

    private final String unit;

    Measure(String unit) {
        this.unit = unit;
    }

    String unit() {
        return unit;
    }

    /** The first in which something was spent, and all of it is known; arms are compared in one measure. */
    static Measure of(Collection<Experience> experiences) {
        Experience all = experiences.stream().reduce(Experience.NONE, Experience::plus);
        if (all.unpricedCalls() == 0 && all.money().signum() > 0) {
            return MONEY;
        }
        return all.uncountedCalls() == 0 && all.tokens() > 0 ? TOKENS : CALLS;
    }

    double amount(Experience experience) {
        return switch (this) {
            case MONEY -> experience.money().doubleValue();
            case TOKENS -> experience.tokens();
            case CALLS -> experience.calls();
        };
    }
}
