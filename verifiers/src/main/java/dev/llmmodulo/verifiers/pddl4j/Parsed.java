package dev.llmmodulo.verifiers.pddl4j;

import java.util.List;

/** What PDDL4J made of its input. */
public sealed interface Parsed<T> {

    record Accepted<T>(T value) implements Parsed<T> {}

    record Rejected<T>(List<Complaint> complaints) implements Parsed<T> {
        public Rejected {
            complaints = List.copyOf(complaints);
        }
    }

    /** PDDL4J came to no tree, or to one that has no place in the model, without a complaint. */
    record Lost<T>(String what) implements Parsed<T> {}

    /** A message of PDDL4J, and the offset in the source it is about. */
    record Complaint(int offset, String message) {}
}
