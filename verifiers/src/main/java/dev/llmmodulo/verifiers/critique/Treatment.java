package dev.llmmodulo.verifiers.critique;

/** How a plan goes on behind a step that cannot be executed. */
public enum Treatment {
    /** The failing step changes nothing. */
    SKIP("if the failing steps before it could be executed"),
    /** The failing step has its effects all the same. */
    APPLY("if the failing steps before it were left out");

    private final String otherwise;

    Treatment(String otherwise) {
        this.otherwise = otherwise;
    }

    public Treatment other() {
        return this == SKIP ? APPLY : SKIP;
    }

    /** The other treatment, as a condition in a sentence. */
    String otherwise() {
        return otherwise;
    }

    String word() {
        return this == SKIP ? "skip" : "apply";
    }
}
