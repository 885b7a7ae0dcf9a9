package dev.llmmodulo.planbench.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.planbench.extraction.Extraction.OfState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "The red block is clear and the hand is empty. | (clear a) (handempty)",
                "the red block is clear and on the table | (clear a) (ontable a)",
                "the red and blue blocks are clear | (clear a) (clear b)",
                "both the red block and the blue block are on the table | (ontable a) (ontable b)",
                "the red block is no longer clear | (not (clear a))",
                "the red block is not on top of any block, the hand is empty | (handempty)",
                "- the red block is clear;~- the blue block is clear (on the left) | (clear a) (clear b)",
                "The state is:~the red block is clear | (clear a)",
                "the hand is empty~[STATEMENT]~the red block is clear | (handempty)",
                "the red block is clear, the red block is clear | (clear a)",
            })
    void should_read_what_is_stated_strictly(String text, String literals) {
        OfState state = strict(text);
        assertThat(state.text().strip().replace('\n', ' ')).isEqualTo(literals == null ? "" : literals);
        assertThat(state.unread().isEmpty()).isEqualTo(literals != null);
    }

    @Test
    void should_keep_what_cannot_be_read() {
        assertThat(strict("the red block is clear, the sky is blue").unread()).containsExactly("the sky is blue");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blocksworld | V1 | the red block is clear and on the table | clear_a ontable",
                "blocksworld | V0 | the red block is clear and on the table | ontable_a",
                "blocksworld | V1 | the red block is clear and the hand is empty | clear_a handempty",
                "blocksworld | V0 | the red block is clear and the hand is empty | clear_a",
                "blocksworld | V1 | the red block is no longer clear, the blue block is not clear | clear_a",
                "blocksworld | V1 | the red block is on top of the blue block | on_a_b",
                "mystery_blocksworld | V1 | object b craves object a, harmony | craves_a harmony_",
                "logistics | V1 | package_0 is at location_0_0 | at_package_0_location_0_0",
                "depots | V1 | crate0 is on pallet1 | on_crate0_pallet1",
            })
    void should_find_facts_as_planbench_does(String variant, PlanBenchVersion version, String text, String facts) {
        assertThat(String.join(" ", new PlanBenchStates(variant, version).find(text)))
                .isEqualTo(facts);
    }

    private static OfState strict(String text) {
        return new StrictStates(DomainLibrary.bundled()
                        .domain("blocksworld")
                        .orElseThrow()
                        .lexicon())
                .read(text.replace('~', '\n'));
    }
}
