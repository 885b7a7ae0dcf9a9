package dev.llmmodulo.generator.embedded.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.NamedInstance;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldReaderTest {

    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();

    private static final String BLOCKS =
            LIBRARY.domain("blocksworld").orElseThrow().pddl();
    private static final String PROBLEM = "(define (problem p) (:domain blocksworld-4ops) (:objects a b)"
            + "(:init (handempty) (ontable a) (clear a) (ontable b) (clear b)) (:goal (and (on a b))))";

    private static World read(String domain, String problem) {
        Problem read = new PddlReader()
                .problem(Source.of("domain", domain), Source.of("problem", problem))
                .orThrow();
        return WorldReader.of(read.domain()).read(read);
    }

    @ParameterizedTest
    @CsvSource({"blocksworld, BLOCKSWORLD", "mystery-blocksworld, BLOCKSWORLD", "logistics, LOGISTICS", "depots, DEPOTS"
    })
    void should_read_every_bundled_problem(String name, KnownDomain known) {
        NamedDomain domain = LIBRARY.domain(name).orElseThrow();

        assertThat(domain.instances()).hasSize(25);
        for (NamedInstance instance : domain.instances()) {
            World world = read(domain.pddl(), instance.pddl());
            assertThat(world.domain()).isEqualTo(known);
            assertThat(world.things()).isNotEmpty();
            assertThat(world.goal()).isNotEmpty();
        }
    }

    @Test
    void should_recognise_a_domain_whose_words_order_and_types_differ() {
        String other = "(define (domain attic) (:requirements :strips :typing) (:types crate)"
                + "(:predicates (above ?x ?y - crate) (free ?x - crate) (floor ?x - crate) (idle) (held ?x - crate))"
                + "(:action put :parameters (?x ?y - crate) :precondition (and (held ?x) (free ?y))"
                + "  :effect (and (not (held ?x)) (above ?x ?y) (free ?x) (idle) (not (free ?y))))"
                + "(:action lay :parameters (?x - crate) :precondition (held ?x)"
                + "  :effect (and (idle) (floor ?x) (free ?x) (not (held ?x))))"
                + "(:action take :parameters (?x ?y - crate) :precondition (and (idle) (free ?x) (above ?x ?y))"
                + "  :effect (and (held ?x) (not (idle)) (free ?y) (not (free ?x)) (not (above ?x ?y))))"
                + "(:action lift :parameters (?x - crate) :precondition (and (idle) (floor ?x) (free ?x))"
                + "  :effect (and (held ?x) (not (idle)) (not (floor ?x)) (not (free ?x)))))";
        String problem = "(define (problem p) (:domain attic) (:objects a b - crate)"
                + "(:init (idle) (floor a) (free a) (floor b) (free b)) (:goal (above a b)))";

        World world = read(other, problem);

        assertThat(world.init()).isEqualTo(read(BLOCKS, PROBLEM).init());
        assertThat(world.goal()).containsExactly(Atom.of("on", 0, 1));
        assertThat(world.step(Move.of("stack", 0, 1))).hasToString("(put a b)");
        assertThat(world.step(Move.of("unstack", 1, 0))).hasToString("(take b a)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(:action put-down|(:action wait :parameters () :effect (handempty)) (:action put-down",
                "(and (handempty) (clear ?ob) (on ?ob ?underob)|(and (clear ?ob) (on ?ob ?underob)",
                "(and (clear ?underob) (holding ?ob))|(and (clear ?underob) (not (ontable ?ob)) (holding ?ob))",
                "(not (clear ?underob)) (not (holding ?ob))|(not (clear ?ob)) (not (holding ?ob))"
            })
    void should_refuse_by_name_a_domain_that_does_something_else(String text, String changed) {
        String other = BLOCKS.replace(text, changed).replace(":strips", ":strips :negative-preconditions");
        assertThat(other).isNotEqualTo(BLOCKS);
        Domain domain = new PddlReader().domain(Source.of("domain", other)).orThrow();

        assertThatThrownBy(() -> WorldReader.of(domain))
                .isInstanceOf(UnknownWorldException.class)
                .hasMessage("the domain blocksworld-4ops is none that the embedded model was trained on: those are "
                        + "blocksworld, logistics and depots, under whatever names");
    }

    @Test
    void should_refuse_a_goal_that_is_more_than_facts() {
        String domain = BLOCKS.replace(":strips", ":strips :negative-preconditions");

        assertThatThrownBy(() -> read(domain, PROBLEM.replace("(on a b)", "(not (on a b))")))
                .isInstanceOf(UnknownWorldException.class)
                .hasMessageContaining("no goals but facts");
    }

    @Test
    void should_refuse_more_objects_than_there_are_words_for() {
        String blocks = IntStream.range(0, 25).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));

        assertThatThrownBy(() -> read(BLOCKS, PROBLEM.replace("objects a b", "objects a b " + blocks)))
                .isInstanceOf(UnknownWorldException.class)
                .hasMessage("the embedded model knows at most 24 objects like b22");
    }

    @Test
    void should_refuse_an_object_of_no_kind() {
        NamedDomain logistics = LIBRARY.domain("logistics").orElseThrow();
        String problem = logistics.instances().get(0).pddl().replace("(:objects", "(:objects stranger");

        assertThatThrownBy(() -> read(logistics.pddl(), problem)).hasMessageContaining("what the object stranger is");
    }
}
