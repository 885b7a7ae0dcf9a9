package dev.llmmodulo.verifiers.pddl;

/** What a problem may use beyond classical planning with conditional effects and action costs. */
public enum Feature {
    NUMERIC_FLUENTS("numeric fluents"),
    DERIVED_PREDICATES("derived predicates"),
    DURATIVE_ACTIONS("durative actions"),
    TIMED_INITIAL_LITERALS("timed initial literals"),
    CONSTRAINTS("trajectory constraints"),
    PREFERENCES("preferences");

    private final String words;

    Feature(String words) {
        this.words = words;
    }

    /** In words, as in "numeric fluents are not supported". */
    public String words() {
        return words;
    }
}
