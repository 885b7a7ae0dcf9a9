package dev.llmmodulo.generator.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {

    private static List<String> letters(String text) {
        return text.equals("-") ? List.of() : Arrays.asList(text.split(""));
    }

    @ParameterizedTest(name = "{0} for {1}: the error behind step {2} put right is {3}")
    @CsvSource({
        "abcdef, abcdef, 3, abcdef",
        "abdef, abcdef, 3, abcdef",
        "abdef, abcdef, 1, abcdef",
        "bacdef, abcdef, 1, abcdef",
        "abXdef, abcdef, 3, abcdef",
        "abbcdef, abcdef, 3, abcdef",
        "abc, abcdef, 3, abcdef",
        "aXcdeYg, abcdefg, 5, abcdeYg",
        "aXcdeYg, abcdefg, 6, aXcdefg",
        "-, ab, 1, ab"
    })
    void should_put_right_what_lies_behind_a_step(String steps, String right, int step, String repaired) {
        Alignment alignment = new Alignment(letters(steps), letters(right));
        List<Alignment.Difference> behind = alignment.behind(step).stream().toList();
        assertThat(String.join("", alignment.without(behind))).isEqualTo(repaired);
    }

    @Test
    void should_give_the_right_plan_when_every_difference_is_put_right_and_the_same_when_none_is() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            List<String> steps = randomLetters(random);
            List<String> right = randomLetters(random);
            Alignment alignment = new Alignment(steps, right);
            assertThat(alignment.without(new HashSet<>(alignment.differences())))
                    .isEqualTo(right);
            assertThat(alignment.without(List.of())).isEqualTo(steps);
        }
    }

    private static List<String> randomLetters(SplittableRandom random) {
        List<String> letters = new ArrayList<>();
        int length = random.nextInt(9);
        for (int i = 0; i < length; i++) {
            letters.add(String.valueOf((char) ('a' + random.nextInt(4))));
        }
        return letters;
    }
}
