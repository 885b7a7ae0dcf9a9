package dev.llmmodulo.verifiers.validation;

/**
 * Why two events may not take place at the same time.
 *
 * @param what a fact or a function with its arguments, in PDDL
 * @param first what the first does with it
 * @param second what the second does with it
 */
public record Clash(String what, Access first, Access second) {

    /** What an event does with a fact or a value. */
    public enum Access {
        READS("reads"),
        ADDS("makes true"),
        DELETES("makes false"),
        CHANGES("changes");

        private final String words;

        Access(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
