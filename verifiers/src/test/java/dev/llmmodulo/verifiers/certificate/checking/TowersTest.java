package dev.llmmodulo.verifiers.certificate.checking;

import static dev.llmmodulo.verifiers.reference.Words.atom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.certificate.AcyclicRelation;
import dev.llmmodulo.verifiers.certificate.Combined;
import dev.llmmodulo.verifiers.certificate.CountedAtom;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.certificate.MutexGroup;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Towers of blocks that contradict themselves. */
class TowersTest {

    static final String DOMAIN = """
            (define (domain blocks)
              (:requirements :strips)
              (:predicates (clear ?x) (ontable ?x) (handempty) (holding ?x) (on ?x ?y))
              (:action pick-up :parameters (?b)
                :precondition (and (clear ?b) (ontable ?b) (handempty))
                :effect (and (holding ?b) (not (clear ?b)) (not (ontable ?b)) (not (handempty))))
              (:action put-down :parameters (?b)
                :precondition (holding ?b)
                :effect (and (clear ?b) (handempty) (ontable ?b) (not (holding ?b))))
              (:action stack :parameters (?b ?under)
                :precondition (and (clear ?under) (holding ?b))
                :effect (and (handempty) (clear ?b) (on ?b ?under) (not (clear ?under)) (not (holding ?b))))
              (:action unstack :parameters (?b ?under)
                :precondition (and (on ?b ?under) (clear ?b) (handempty))
                :effect (and (holding ?b) (clear ?under) (not (on ?b ?under)) (not (clear ?b)) (not (handempty)))))
            """;

    static final List<TypedName> FOR_EVERY_X = List.of(new TypedName("?x", Type.OBJECT));

    /** A block is in one place. */
    static final MutexGroup PLACE = new MutexGroup(
            FOR_EVERY_X, List.of(counted("on ?x ?y", "?y"), counted("ontable ?x"), counted("holding ?x")));

    /** On a block is one thing, or nothing, or it is held. */
    static final MutexGroup TOP =
            new MutexGroup(FOR_EVERY_X, List.of(counted("on ?y ?x", "?y"), counted("clear ?x"), counted("holding ?x")));

    static final MutexGroup HAND =
            new MutexGroup(List.of(), List.of(counted("handempty"), counted("holding ?y", "?y")));

    static final AcyclicRelation NO_CYCLE = new AcyclicRelation(
            new TypedName("?a", Type.OBJECT), new TypedName("?b", Type.OBJECT), List.of(counted("on ?a ?b")));

    static CountedAtom counted(String atom, String... counted) {
        return new CountedAtom(
                atom(atom),
                List.of(counted).stream()
                        .map(name -> new TypedName(name, Type.OBJECT))
                        .toList());
    }

    static Problem problem(int blocks, String goal) {
        String names = IntStream.range(0, blocks).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));
        String init = IntStream.range(0, blocks)
                .mapToObj(i -> "(ontable b" + i + ") (clear b" + i + ")")
                .collect(Collectors.joining(" "));
        PddlReader reader = new PddlReader();
        return reader.problem(
                        reader.domain(Source.of("domain", DOMAIN)).orThrow(),
                        Source.of(
                                "problem",
                                "(define (problem towers) (:domain blocks) (:objects " + names + ") (:init (handempty) "
                                        + init + ") (:goal " + goal + "))"))
                .orThrow();
    }

    static String ring(int blocks) {
        return IntStream.range(0, blocks)
                .mapToObj(i -> "(on b" + i + " b" + (i + 1) % blocks + ")")
                .collect(Collectors.joining(" ", "(and ", ")"));
    }

    static CheckOutcome check(Problem problem, Invariant... chain) {
        return CertificateCheck.of(problem, new Combined(List.of(chain)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 12, 20, 50})
    void should_accept_that_no_ring_of_blocks_arises(int blocks) {
        assertThat(check(problem(blocks, ring(blocks)), TOP, NO_CYCLE)).isInstanceOf(CheckOutcome.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 12, 50})
    void should_accept_that_a_block_is_in_one_place(int blocks) {
        assertThat(check(problem(blocks, "(and (on b0 b1) (on b0 b2))"), PLACE))
                .isInstanceOf(CheckOutcome.Accepted.class);
    }

    @Test
    void should_reject_an_acyclic_relation_without_the_group_that_justifies_it() {
        assertThat(check(problem(3, ring(3)), NO_CYCLE))
                .isEqualTo(new CheckOutcome.Rejected(
                        "acyclic-relation: (stack b0 b0) adds (on b0 b0), and after it an edge may enter b0"
                                + " and one may leave b0"));
    }
}
