package dev.llmmodulo.verifiers.critique;

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
        READS("reads", "reads %s"),
        ADDS("adds", "makes %s true"),
        DELETES("deletes", "makes %s false"),
        CHANGES("changes", "changes %s");

        private final String word;
        private final String phrase;

        Access(String word, String phrase) {
            this.word = word;
            this.phrase = phrase;
        }

        String word() {
            return word;
        }

        String phrase(String what) {
            return phrase.formatted(what);
        }
    }
}
