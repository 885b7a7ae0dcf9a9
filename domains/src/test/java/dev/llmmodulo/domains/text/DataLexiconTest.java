package dev.llmmodulo.domains.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataLexiconTest {

    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "blocksworld | (pick-up a)    | pick up the red block",
                "blocksworld | (put-down l)   | put down the gold block",
                "blocksworld | (stack a b)    | stack the red block on top of the blue block",
                "blocksworld | (unstack c k)  | unstack the orange block from on top of the silver block",
                "blocksworld | (pick-up m)    | pick up the m",
                "blocksworld | (stack a b2)   | stack the red block on top of the b2",
                "blocksworld | (stack a)      | (stack a)",
                "blocksworld | (teleport a)   | (teleport a)",
                "mystery-blocksworld | (feast a b) | feast object a from object b",
                "mystery-blocksworld | (attack x)  | attack x",
                "logistics | (load-truck p0 t1 l1-0)       | load package_0 into truck_1 at location_1_0",
                "logistics | (load-airplane p10 a1 l1-0)   | load package_10 into airplane_1 at location_1_0",
                "logistics | (load-truck p0 a1 l1-0)       | (load-truck p0 a1 l1-0)",
                "logistics | (load-truck parcel van home)  | (load-truck parcel van home)",
                "logistics | (drive-truck t0 l0-0 l0-11 c0) | drive truck_0 from location_0_0 to location_0_11 in city_0",
                "logistics | (fly-airplane a0 l0-0 l1-0)   | fly airplane_0 from location_0_0 to location_1_0",
                "logistics | (drive-truck t0 l0-0 l0-1-2 c0) | (drive-truck t0 l0-0 l0-1-2 c0)",
                "obfuscated-deceptive-logistics | (sip o8 o10 o7)  | sip object_8 object_10 object_7",
                "random-blocksworld | (stack a b)          | 2ijg9q8swj2shjel object a from object b",
                "depots | (lift hoist0 crate12 pallet0 depot1) | Use hoist0 to lift crate12 from pallet0 at depot1",
                "depots | (drive truck0 depot0 distributor1) | drive truck0 from depot0 to distributor1",
            })
    void should_say_steps_as_planbench_does_or_else_in_pddl(String domain, String pddl, String said) {
        DataLexicon lexicon = lexicon(domain);
        assertThat(lexicon.say(step(pddl))).isEqualTo(said);
        assertThat(lexicon.read(said)).contains(step(pddl));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "blocksworld | (clear a)      | the red block is clear | the red block is not clear",
                "blocksworld | (handempty)    | the hand is empty | the hand is not empty",
                "blocksworld | (on a zz)      | the red block is on top of the zz | the red block is not on top of the zz",
                "blocksworld | (holding b)    | the hand is currently holding blue block"
                        + " | the hand is not currently holding blue block",
                "blocksworld | (clear a b)    | (clear a b) | (not (clear a b))",
                "blocksworld | (heavy a)      | (heavy a) | (not (heavy a))",
                "mystery-blocksworld | (craves a b) | object a craves object b | object a does not crave object b",
                "mystery-blocksworld | (harmony)    | harmony | not harmony",
                "logistics | (in p0 t1)       | package_0 is in truck_1 | package_0 is not in truck_1",
                "logistics | (truck t1)       | truck_1 is a truck | truck_1 is not a truck",
                "logistics | (in-city l0-0 c0)   | location_0_0 is in the city city_0 | location_0_0 is not in the city city_0",
                "logistics | (in-city home c0)   | home is in the city city_0 | home is not in the city city_0",
                "logistics | (in l0-0 c0)        | (in l0-0 c0) | (not (in l0-0 c0))",
                "logistics | (at package_1 l0-0) | 'package_1' is at location_0_0 | 'package_1' is not at location_0_0",
                "depots | (lifting hoist0 crate1) | hoist0 is lifting crate1 | hoist0 is not lifting crate1",
            })
    void should_say_and_deny_facts(String domain, String pddl, String said, String denied) {
        PlanStep words = step(pddl);
        Fact fact = new Fact(words.action(), words.arguments());
        assertThat(lexicon(domain).say(new Literal(fact, true))).isEqualTo(said);
        assertThat(lexicon(domain).say(new Literal(fact, false))).isEqualTo(denied);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "blocksworld | Pick up the red block from the table  | (pick-up a)",
                "blocksworld | pickup  red block                     | (pick-up a)",
                "blocksworld | pick up red                           | (pick-up a)",
                "blocksworld | pick up a                             | (pick-up a)",
                "blocksworld | Put down the blue block on the table  | (put-down b)",
                "blocksworld | put the blue block down               | (put-down b)",
                "blocksworld | Put down blue onto the table          | (put-down b)",
                "blocksworld | put down the blue block in an empty space | (put-down b)",
                "blocksworld | unstack the red block from the blue block | (unstack a b)",
                "blocksworld | Stack red block onto blue block       | (stack a b)",
                "blocksworld | stack(red, blue block)                | (stack a b)",
                "blocksworld | stack the purple on the blue block    | (stack purple b)",
                "blocksworld | (STACK a b)                           | (stack a b)",
                "mystery-blocksworld | Overcome a from object b      | (overcome a b)",
                "logistics | Unload package_3 from airplane_0 at location_1_0 | (unload-airplane p3 a0 l1-0)",
                "logistics | unload p13 from t0 at l1-0              | (unload-truck p13 t0 l1-0)",
                "depots | use HOIST1 to drop crate0 onto pallet2 at depot2 | (drop hoist1 crate0 pallet2 depot2)",
            })
    void should_read_steps_in_other_words(String domain, String line, String pddl) {
        assertThat(lexicon(domain).read(line)).contains(step(pddl));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "blocksworld | the red block is clear            | (clear a)",
                "blocksworld | Blue block is now on the table     | (ontable b)",
                "blocksworld | the red block is no longer clear   | (not (clear a))",
                "blocksworld | the hand is holding the red block  | (holding a)",
                "blocksworld | the red block is being held        | (holding a)",
                "blocksworld | (not (handempty))                  | (not (handempty))",
                "mystery-blocksworld | object a craves object b   | (craves a b)",
                "logistics | package_0 is in truck_1              | (in p0 t1)",
                "logistics | the parcel is in van                 | (in parcel van)",
                "logistics | location_0_0 is in city_0            | (in-city l0-0 c0)",
                "logistics | location_0_0 is now in the city_0    | (in-city l0-0 c0)",
                "logistics | location_0_1 is not in city_0        | (not (in-city l0-1 c0))",
            })
    void should_read_facts_in_these_and_other_words(String domain, String phrase, String pddl) {
        assertThat(lexicon(domain).readLiteral(phrase))
                .hasValueSatisfying(literal -> assertThat(literal).hasToString(pddl));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "blocksworld | the red block is clear and on the table",
                "blocksworld | the red block",
                "blocksworld | is clear",
                "mystery-blocksworld | object a craves",
            })
    void should_read_no_fact_from_what_says_more_or_less_than_one(String domain, String phrase) {
        assertThat(lexicon(domain).readLiteral(phrase)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "blocksworld | Stack the red block on top of the blue block and pick up the orange block",
                "blocksworld | pick up the purple block",
                "blocksworld | First pick up the red block",
                "blocksworld | pick up",
                "blocksworld | stack(red)x",
                "blocksworld | \"\"",
                "logistics | load package_0 into city_1 at location_1_0",
                "logistics | load it into truck_0 at location_1_0",
                "logistics | drive truck_0 from location_0_0 to location_0_1",
            })
    void should_read_no_step_from_a_line_that_says_more_or_less_than_one(String domain, String line) {
        assertThat(lexicon(domain).read(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "logistics | (load-airplane p10 a1 l1-0) | load package_1 into airplane_1 at location_1_0",
                "logistics | (drive-truck t0 l0-0 l10-2 c11) | drive truck_0 from location_0_0 to location_1_0 in city_1",
                "logistics | (fly-airplane plane l0-0 l1-0) | fly plane from location_0_0 to location_1_0",
                "obfuscated-deceptive-logistics | (sip o8 o10 o7) | sip object_8 object_10 object_7",
                "blocksworld | (stack a b) | stack the red block on top of the blue block",
            })
    void should_call_objects_alike_where_planbench_does(String domain, String pddl, String said) {
        DataLexicon lexicon = lexicon(domain).clashing();
        assertThat(lexicon.say(step(pddl))).isEqualTo(said);
        assertThat(lexicon.version())
                .isEqualTo(
                        domain.equals("logistics")
                                ? "logistics/2 clashing"
                                : lexicon(domain).version());
    }

    private static DataLexicon lexicon(String domain) {
        return LIBRARY.domain(domain).orElseThrow().lexicon();
    }

    private static PlanStep step(String pddl) {
        Optional<PlanStep> step = new PddlLexicon().read(pddl);
        List<String> words =
                Arrays.asList(pddl.replace("(", "").replace(")", "").split(" "));
        return step.orElseGet(() -> new PlanStep(words.get(0), words.subList(1, words.size())));
    }
}
