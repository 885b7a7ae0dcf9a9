package dev.llmmodulo.planbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedPageTest {

    private static Table table(String id, int rows) {
        return new Table(
                id,
                "T",
                "",
                "try",
                List.of("first"),
                IntStream.range(0, rows)
                        .mapToObj(i -> new Table.Row(
                                Optional.empty(), "try " + i, List.of(new Cell.Text("some words ".repeat(20)))))
                        .toList());
    }

    @Test
    void should_show_the_first_rows_of_a_table_that_is_too_long_and_say_so() {
        Report report = new Report("R", Map.of(), List.of(table("short", 10), table("long", 2_000)));
        long most = ReportHtml.size(new Report("R", Map.of(), List.of())) + 400_000;

        Report bounded = BoundedPage.of(report, most);

        assertThat(ReportHtml.size(report)).isGreaterThan(most);
        assertThat(ReportHtml.size(bounded)).isLessThanOrEqualTo(most);
        assertThat(bounded.tables().get(0)).isEqualTo(report.tables().get(0));
        Table shown = bounded.tables().get(1);
        assertThat(shown.rows()).isEqualTo(report.tables().get(1).rows().subList(0, 500));
        assertThat(shown.note()).isEqualTo("The page has room for 500 of 2000 rows; the other formats have all.");
    }

    @Test
    void should_change_nothing_that_fits() {
        Report report = new Report("R", Map.of(), List.of(table("t", 10)));

        assertThat(BoundedPage.of(report)).isSameAs(report);
    }

    /** What differs by chance once in a universe is told in a few characters. */
    @Test
    void should_tell_of_a_tiny_p_value_that_it_is_below_a_bound_in_every_format() {
        Table.Row row = new Table.Row(Optional.empty(), "all", List.of(Cell.ofP(1e-300), Cell.ofP(0.000123456)));
        Report report = new Report(
                "R", Map.of(), List.of(new Table("paired", "P", "", "instances", List.of("p", "q"), List.of(row))));

        assertThat(report.write(ReportFormat.MARKDOWN)).contains("| all | \\< 0.0001 | 0.000123 |");
        assertThat(report.write(ReportFormat.CSV)).contains("p,< 0.0001,", "q,0.000123,");
        assertThat(report.write(ReportFormat.JSON)).contains("\"below\" : 0.0001");
        assertThat(report.write(ReportFormat.HTML)).contains("&lt; 0.0001").doesNotContain("0".repeat(50));
    }
}
