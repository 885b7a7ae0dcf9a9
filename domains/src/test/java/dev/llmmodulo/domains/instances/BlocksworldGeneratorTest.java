package dev.llmmodulo.domains.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.canonical.CanonicalForm;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import dev.llmmodulo.verifiers.text.Source;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksworldGeneratorTest {

    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();
    private static final Domain BLOCKSWORLD = domain("blocksworld");

    @ParameterizedTest
    @ValueSource(strings = {"blocksworld", "mystery-blocksworld"})
    void should_write_problems_that_read_back_as_they_were(String name) {
        Domain domain = domain(name);
        InstanceGenerator generator = new BlocksworldGenerator(domain, 5, BlocksworldGoal.FULL);

        Problem problem = generator.generate(Draw.seeded(1));

        assertThat(new PddlReader()
                        .problem(domain, Source.of("written", new PddlWriter().write(problem)))
                        .orThrow())
                .isEqualTo(problem);
    }

    @Test
    void should_write_problems_in_the_manner_of_planbench() {
        InstanceGenerator generator = new BlocksworldGenerator(BLOCKSWORLD, 4, BlocksworldGoal.places(2));

        assertThat(new PddlWriter().write(generator.generate(Draw.seeded(5)))).isEqualTo("""
                (define (problem bw-rand-4)
                  (:domain blocksworld-4ops)
                  (:objects a b c d)
                  (:init
                    (handempty)
                    (on a d)
                    (on c b)
                    (on d c)
                    (ontable b)
                    (clear a))
                  (:goal (and (on c a) (on d c)))
                )
                """);
    }

    /** Of three blocks two are on others only in the six single towers. */
    @Test
    void should_ask_for_any_state_that_has_facts_enough_as_often_as_for_any_other() {
        InstanceGenerator generator = new BlocksworldGenerator(BLOCKSWORLD, 3, BlocksworldGoal.places(2));
        Draw draw = Draw.seeded(2);

        Map<Formula, Integer> seen = new HashMap<>();
        for (int i = 0; i < 6_000; i++) {
            seen.merge(generator.generate(draw).goal(), 1, Integer::sum);
        }

        assertThat(seen).hasSize(6);
        assertThat(seen.values()).allSatisfy(count -> assertThat(count).isBetween(900, 1_100));
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "5, 4", "8, 3", "15, 13"})
    void should_ask_for_so_many_places(int blocks, int goals) {
        InstanceGenerator generator = new BlocksworldGenerator(BLOCKSWORLD, blocks, BlocksworldGoal.places(goals));
        Draw draw = Draw.seeded(3);

        for (int i = 0; i < 20; i++) {
            assertThat(generator.generate(draw).goal())
                    .isInstanceOfSatisfying(
                            Formula.And.class,
                            goal -> assertThat(goal.operands()).hasSize(goals).doesNotHaveDuplicates());
        }
    }

    @Test
    void should_ask_for_whole_states_that_are_as_many_as_there_are_states() {
        InstanceGenerator generator = new BlocksworldGenerator(BLOCKSWORLD, 3, BlocksworldGoal.FULL);
        Draw draw = Draw.seeded(4);

        Set<Formula> goals = new HashSet<>();
        Stream.generate(() -> generator.generate(draw)).limit(300).forEach(problem -> goals.add(problem.goal()));

        assertThat(goals).hasSize(13);
    }

    /** A library path for training: neither planner nor text is in the way. */
    @Test
    void should_make_thousands_of_problems_of_up_to_twelve_blocks_with_their_forms() {
        Draw draw = Draw.seeded(6);
        Set<CanonicalForm> forms = new HashSet<>();
        for (int blocks = 3; blocks <= 12; blocks++) {
            InstanceGenerator generator = new BlocksworldGenerator(BLOCKSWORLD, blocks, BlocksworldGoal.FULL);
            for (int i = 0; i < 500; i++) {
                forms.add(CanonicalForm.of(generator.generate(draw)));
            }
        }

        assertThat(forms).hasSizeBetween(4_000, 4_700);
    }

    @Test
    void should_name_more_blocks_than_there_are_letters() {
        assertThat(List.of(0, 25, 26, 29, 51, 52))
                .extracting(BlocksworldGenerator::name)
                .containsExactly("a", "z", "aa", "ad", "az", "ba");
    }

    @Test
    void should_refuse_what_cannot_be() {
        assertThatThrownBy(() -> new BlocksworldGenerator(BLOCKSWORLD, 3, BlocksworldGoal.places(3)))
                .hasMessageContaining("of 3 blocks at most 2 are on others");
        assertThatThrownBy(() -> new BlocksworldGenerator(BLOCKSWORLD, 1, BlocksworldGoal.TOWERS))
                .hasMessageContaining("of 1 blocks at most 0");
        assertThatThrownBy(() -> new BlocksworldGenerator(domain("logistics"), 3, BlocksworldGoal.FULL))
                .hasMessageContaining("logistics-strips is no blocksworld");
        assertThatThrownBy(() -> BlocksworldGoal.places(0)).hasMessageContaining("not for 0 facts");
    }

    private static Domain domain(String name) {
        return LIBRARY.domain(name).map(NamedDomain::domain).orElseThrow();
    }
}
