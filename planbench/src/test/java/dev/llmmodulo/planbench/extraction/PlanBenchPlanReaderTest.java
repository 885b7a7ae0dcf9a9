package dev.llmmodulo.planbench.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.Unreadable;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanBenchPlanReaderTest {

    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "blocksworld | pick up the red block | V1 | (pick-up a)",
                "blocksworld | PICK UP the RED BLOCK now | V1 | (pick-up a)",
                "blocksworld | stack the red block on top of the blue block | V1 | (stack a b)",
                "blocksworld | unstack red from blue | V1 | -",
                "blocksworld | **Unstack** the red block from the blue block | V1 | -",
                "blocksworld | **Unstack** the red block from the blue block | V2 | (unstack a b)",
                "blocksworld | unstack, the red block from the blue block | V2 | -",
                "blocksworld | pick up the red block from the blue block | V1 | -",
                "blocksworld | so stack the blue block with the red block | V1 | (stack b a)",
                "blocksworld | pick up the red block~[PLAN END]~put down the red block | V1 | (pick-up a)~(put-down a)",
                "blocksworld | [PLAN]~pick up the red block~[PLAN END]~put down the red block | V2 | (pick-up a)",
                "blocksworld | [PLAN]~pick up the red block~[PLAN]~put down the red block | V2 | (pick-up a)",
                "blocksworld | ### Plan:~pick up the red block~### Plan:~put down the red block | V2 | (pick-up a)",
                "mystery_blocksworld_3 | feast object b from object a~attack object b | V1 | (feast b a)~(attack b)",
                "random_blocksworld | 1jpkithdyjmlikck object b | V1 | (pick-up b)",
                "logistics | load package_0 into truck_1 at location_1_0 | V1 | (load-truck p0 t1 l1-0)",
                "logistics | 12. Load package_0 into airplane_1 at location_1_0. | V1 | (load-airplane p0 a1 l1-0)",
                "logistics | drive truck_2 from location_2_0 to location_2_1 | V1 | (drive-truck t2 l2-0 l2-1 c2)",
                "logistics | fly airplane_0 from location_0_0 to location_1_0. | V1 | (fly-airplane a0 l0-0 l1-0.)",
                "logistics | then drive truck_2 away | V1 | -",
                "depots | 1. use hoist1 to unload crate0 from truck2 at depot2. | V1 | (unload hoist1 crate0 truck2 depot2)",
                "depots | use hoist1 to drop crate0 to pallet2 | V1 | (drop hoist1 crate0 pallet2)",
            })
    void should_extract_steps_as_planbench_does(String variant, String text, PlanBenchVersion version, String plan) {
        assertThat(read(variant, text, PromptForm.ONE_SHOT, version))
                .isInstanceOfSatisfying(
                        Read.class,
                        read -> assertThat(read.plan().toIpc().strip())
                                .isEqualTo(plan == null ? "" : plan.replace('~', '\n')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "logistics | load package_0",
                "logistics | 1.",
                "logistics | 7",
                "logistics | fly to city_1",
                "obfuscated_randomized_blocksworld | u64y1a9apusmslxb object_1",
                "sokoban | move",
            })
    void should_give_up_where_planbench_raises(String variant, String text) {
        assertThat(read(variant, text, PromptForm.ZERO_SHOT, PlanBenchVersion.V1))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1. (pick-up a) then | V1 | (pick-up a)",
                "1. (pick-up a) | V2 | -",
                "(PICK-UP a) | V2 | (pick-up a)",
                "(teleport a) | V1 | -",
                "(teleport a) | V2 | (teleport a)",
            })
    void should_extract_steps_in_pddl(String text, PlanBenchVersion version, String plan) {
        assertThat(read("blocksworld", text, PromptForm.ZERO_SHOT_PDDL, version))
                .isInstanceOfSatisfying(
                        Read.class,
                        read -> assertThat(read.plan().toIpc().strip()).isEqualTo(plan == null ? "" : plan));
    }

    @ParameterizedTest
    @CsvSource({"V1", "V2"})
    void should_read_only_the_actions_where_the_state_is_tracked(PlanBenchVersion version) {
        String text = "1. Current State: pick up the blue block\n   Action: pick up the red block: yes\n   Reason: so";
        assertThat(read("blocksworld", text, PromptForm.STATE_TRACKING, version))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.plan().toIpc()).isEqualTo("(pick-up a)\n"));
    }

    private static PlanReading read(String variant, String text, PromptForm form, PlanBenchVersion version) {
        String name = LIBRARY.domainOfVariant(variant).isPresent() ? variant : "blocksworld";
        String pddl = LIBRARY.domainOfVariant(name).orElseThrow().pddl();
        Domain domain = new PddlReader().domain(Source.of(name, pddl)).orThrow();
        return PlanBenchPlanReader.of(variant, form, domain, version).read(text.replace('~', '\n'));
    }
}
