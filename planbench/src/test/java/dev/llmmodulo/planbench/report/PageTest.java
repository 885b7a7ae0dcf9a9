package dev.llmmodulo.planbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.planbench.score.ProofTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens the page in a real browser. What a model answered, and every name, is an attempt to run a script. */
class PageTest {

    private static final String HOSTILE = " </script><img src=x onerror=document.title='caught'>";
    private static final int NARROW = 380;

    @TempDir
    static Path folder;

    private static Path page = Path.of("");

    private static Optional<Browser> started = Optional.empty();

    @BeforeAll
    static void write() throws Exception {
        Assumptions.assumeThat(Browser.isInstalled())
                .as("chromium and chromedriver are not installed")
                .isTrue();
        Path run = folder.resolve("run <img src=x onerror=document.title='caught'>");
        new SampleRun(2, 2, List.of("first", "none"), HOSTILE).write(run);
        page = folder.resolve("report.html");
        Files.writeString(
                page, RunReport.of(List.of(run), ProofTime.OF_RUN, true).write(ReportFormat.HTML));
        started = Optional.of(Browser.start(folder.resolve("profile")));
    }

    @AfterAll
    static void close() throws Exception {
        if (started.isPresent()) {
            started.get().close();
        }
    }

    private final Browser browser = started.orElseThrow();

    @BeforeEach
    void open() throws Exception {
        browser.look(1200, 900, "light");
        browser.open(page);
    }

    @Test
    void should_open_without_network_and_without_complaint_of_the_browser() throws Exception {
        openAll();

        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).isEmpty();
    }

    @Test
    void should_take_nothing_that_a_model_or_a_file_says_for_markup() throws Exception {
        openAll();

        assertThat(number("document.images.length")).isZero();
        assertThat(browser.run("return document.title").asText()).isEqualTo("Benchmark report");
        assertThat(browser.run("return document.body.textContent").asText())
                .contains(HOSTILE)
                .contains("run <img src=x");
    }

    @Test
    void should_draw_marks_in_every_chart() throws Exception {
        assertThat(browser.run("return [...document.querySelectorAll('figure[data-chart]')]"
                                + ".map(figure => figure.dataset.chart).join(' ')")
                        .asText())
                .contains(
                        "rounds",
                        "tokens",
                        "seconds",
                        "tries",
                        "optimal-length",
                        "critiques",
                        "reliability",
                        "frontier");
        assertThat(number("[...document.querySelectorAll('figure[data-chart] .panel')]"
                        + ".filter(panel => panel.querySelectorAll('svg circle, svg rect').length === 0).length"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens", "seconds", "tries"})
    void should_draw_a_mark_for_each_number_of_a_chart(String chart) throws Exception {
        String figure = "figure[data-chart=" + chart + "]";

        assertThat(number("document.querySelectorAll('" + figure + " svg circle').length"))
                .isGreaterThan(number("document.querySelectorAll('" + figure + " .panel').length"));
    }

    @Test
    void should_go_to_the_numbers_by_the_first_key() throws Exception {
        browser.press(Browser.TAB);

        assertThat(browser.run("return document.activeElement.textContent").asText())
                .isEqualTo("To the numbers");
    }

    @Test
    void should_open_a_transcript_by_keyboard() throws Exception {
        String reached = "document.activeElement.matches('.try[data-mark=wrong] > summary')";
        for (int i = 0; i < 80 && !truth(reached); i++) {
            browser.press(Browser.TAB);
        }
        assertThat(truth(reached)).as("a try can be reached").isTrue();

        browser.press(Browser.ENTER);
        settle();

        assertThat(number("document.querySelectorAll('.try[open] .round').length"))
                .isGreaterThan(1);
        assertThat(number("document.querySelectorAll('.try[open] pre').length")).isGreaterThan(1);
    }

    @Test
    void should_mark_the_failing_step_and_draw_the_states() throws Exception {
        openAll();

        for (String drawn : List.of(
                ".plan mark",
                "pre mark",
                ".stacks .block",
                ".grid .square.wanted",
                ".grid .square.full",
                ".states .facts td",
                ".states .changes .added")) {
            assertThat(number("document.querySelectorAll('" + drawn + "').length"))
                    .as(drawn)
                    .isPositive();
        }
    }

    @Test
    void should_show_what_the_model_thought_only_when_that_is_opened() throws Exception {
        browser.run("document.querySelectorAll('.try').forEach(one => { one.open = true; })");
        settle();
        String thinking = "[...document.querySelectorAll('.round details')]"
                + ".filter(one => one.querySelector('summary').textContent.startsWith('Thinking'))";

        assertThat(number(thinking + ".length")).isPositive();
        assertThat(number(thinking + ".filter(one => one.open).length")).isZero();
        assertThat(browser.run("return " + thinking + "[0].querySelector('pre').textContent")
                        .asText())
                .isEqualTo("I think, therefore <b>I</b> plan.");
    }

    @Test
    void should_show_what_was_decided_between_the_rounds() throws Exception {
        openAll();

        assertThat(browser.run("const decided = document.querySelector('.round + .decided');"
                                + "return decided.previousElementSibling.querySelector('h3').textContent.slice(0, 7)"
                                + " + ': ' + decided.textContent")
                        .asText())
                .isEqualTo("Round 1: Decided: restart (it <b>stalled</b>)");
    }

    @Test
    void should_follow_the_theme_of_the_machine_and_of_the_reader() throws Exception {
        String background = "getComputedStyle(document.body).backgroundColor";
        String light = browser.run("return " + background).asText();
        browser.look(1200, 900, "dark");
        String dark = browser.run("return " + background).asText();
        browser.run("document.getElementById('theme').click()");

        assertThat(dark).isNotEqualTo(light);
        assertThat(browser.run("return " + background).asText()).isEqualTo(light);
    }

    @Test
    void should_fit_a_narrow_window() throws Exception {
        browser.look(NARROW, 800, "light");
        browser.open(page);
        openAll();

        assertThat(number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(NARROW);
    }

    @Test
    void should_show_only_the_tries_that_are_asked_for() throws Exception {
        browser.run("const mark = document.getElementById('mark'); mark.value = 'right'; "
                + "mark.dispatchEvent(new Event('change'))");

        assertThat(number("document.querySelectorAll('.try:not([hidden])').length"))
                .isPositive();
        assertThat(number("document.querySelectorAll('.try:not([hidden]):not([data-mark=right])').length"))
                .isZero();
    }

    private void openAll() throws Exception {
        browser.run("document.querySelectorAll('details').forEach(details => { details.open = true; })");
        settle();
    }

    /** The browser tells of opened details a moment later, on a busy machine a long one: waits until each is filled. */
    private void settle() throws Exception {
        browser.run("""
                return new Promise(resolve => {
                    const end = Date.now() + 20000;
                    const filled = () => [...document.querySelectorAll('.try[open] .transcript')]
                        .every(place => place.childElementCount > 0);
                    const look = () => filled() || Date.now() > end ? resolve() : setTimeout(look, 50);
                    setTimeout(look, 300);
                })""");
    }

    private int number(String expression) throws Exception {
        return browser.run("return " + expression).asInt();
    }

    private boolean truth(String expression) throws Exception {
        return browser.run("return " + expression).asBoolean();
    }
}
