package dev.llmmodulo.planbench.making;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A domain that nobody has written words for: types, constants, and preconditions that are no list of facts. */
public final class Ferry {

    static final String DOMAIN = """
            (define (domain ferry) (:requirements :adl :typing)
              (:types car port)
              (:predicates (moored ?p - port) (waits ?c - car ?p - port) (aboard ?c - car))
              (:action sail :parameters (?from ?to - port)
                :precondition (and (moored ?from) (not (= ?from ?to)))
                :effect (and (moored ?to) (not (moored ?from))))
              (:action board :parameters (?c - car ?p - port)
                :precondition (and (moored ?p) (waits ?c ?p) (forall (?d - car) (not (aboard ?d))))
                :effect (and (aboard ?c) (not (waits ?c ?p))))
              (:action debark :parameters (?c - car ?p - port)
                :precondition (and (moored ?p) (aboard ?c))
                :effect (and (waits ?c ?p) (not (aboard ?c)))))
            """;

    private Ferry() {}

    static List<String> problems() {
        return Stream.of("(waits c1 p2) (waits c2 p2)", "(waits c1 p2) (waits c2 p1)", "(waits c2 p3) (moored p1)")
                .map(goal -> "(define (problem f) (:domain ferry) (:objects c1 c2 - car p1 p2 p3 - port)"
                        + " (:init (moored p1) (waits c1 p1) (waits c2 p3)) (:goal (and " + goal + ")))")
                .toList();
    }

    /** A folder of the domain and its problems, which is made. */
    public static void write(Path folder) throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("domain.pddl"), DOMAIN);
        for (String problem : problems()) {
            Files.writeString(folder.resolve("ferry-" + (problems().indexOf(problem) + 1) + ".pddl"), problem);
        }
    }
}
