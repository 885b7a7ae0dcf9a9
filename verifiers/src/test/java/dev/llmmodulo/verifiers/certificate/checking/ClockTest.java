package dev.llmmodulo.verifiers.certificate.checking;

import static dev.llmmodulo.verifiers.certificate.checking.Certificates.counted;
import static dev.llmmodulo.verifiers.certificate.checking.Certificates.typed;
import static dev.llmmodulo.verifiers.reference.Words.action;
import static dev.llmmodulo.verifiers.reference.Words.add;
import static dev.llmmodulo.verifiers.reference.Words.and;
import static dev.llmmodulo.verifiers.reference.Words.atom;
import static dev.llmmodulo.verifiers.reference.Words.fact;
import static dev.llmmodulo.verifiers.reference.Words.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.certificate.AcyclicRelation;
import dev.llmmodulo.verifiers.certificate.DeadEndSet;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.certificate.MutexPairs;
import dev.llmmodulo.verifiers.certificate.PairTable;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Work that counts few visits, but much of it: time must not run out unseen in it. */
class ClockTest {

    private static final int MANY = 400;
    private static final long FEW_VISITS = 200;
    private static final String OBJECTS = "o0 o1 o2 o3 o4 o5 o6 o7 o8 o9 p0 p1 p2 p3 p4 p5 p6 p7 p8 p9";

    private static final Action GO = action("go", "?x", and(atom("road ?x ?x"), atom("road o0 ?x")), add("done"));

    static Stream<Arguments> longLoops() {
        return Stream.of(
                Arguments.of("initial facts that no action changes", roads(), pairs(2)),
                Arguments.of(
                        "edges in the initial state",
                        roads(),
                        new AcyclicRelation(
                                typed("?x").get(0), typed("?y").get(0), List.of(counted("road ?x ?y", "")))),
                Arguments.of(
                        "states in a table",
                        problem("a", Set.of(), atom("never"), action("end", "", and(), add("done"))),
                        Certificates.states(List.of("done"), Collections.nCopies(MANY, "1"))),
                Arguments.of(
                        "dead ends",
                        problem("a", Set.of(), atom("never"), action("end", "", and(), add("done"))),
                        Certificates.states(
                                List.of("done"),
                                List.of("1"),
                                Collections.nCopies(MANY, new DeadEndSet(Set.of(), Set.of(fact("done"))))
                                        .toArray(DeadEndSet[]::new))),
                Arguments.of("literals that hold at first", lamps(), pairs(MANY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longLoops")
    void should_look_at_the_clock(String what, Problem problem, Invariant certificate) {
        CheckLimits limits = CheckLimits.USUAL.withVisits(FEW_VISITS).withTime(Duration.ZERO);

        assertThat(CertificateCheck.of(problem, certificate, limits)).isEqualTo(new CheckOutcome.GivenUp("0 s"));
    }

    /** From each object to each. */
    private static Problem roads() {
        Set<Fact> init = new LinkedHashSet<>();
        for (String from : OBJECTS.split(" ")) {
            for (String to : OBJECTS.split(" ")) {
                init.add(fact("road " + from + " " + to));
            }
        }
        return problem(OBJECTS, init, atom("never"), GO);
    }

    private static Problem lamps() {
        Set<Fact> lit =
                IntStream.range(0, MANY).mapToObj(i -> fact("lit l" + i)).collect(Collectors.toSet());
        String objects = IntStream.range(0, MANY).mapToObj(i -> "l" + i).collect(Collectors.joining(" "));
        return problem(objects, lit, atom("never"), action("light", "", and(), add("lit l0")));
    }

    private static MutexPairs pairs(int literals) {
        return new MutexPairs(
                IntStream.range(0, literals)
                        .mapToObj(i -> new Literal(fact("lit l" + i), true))
                        .toList(),
                new PairTable.Builder(literals).build());
    }
}
