package dev.llmmodulo.planbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.llmmodulo.planbench.score.ProofTime;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads the numbers back out of every format, without the code that wrote them. */
class FormatsTest {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    @TempDir
    Path folder;

    @Test
    void should_state_the_same_numbers_in_every_format() throws Exception {
        new SampleRun(2, 2, List.of("first", "none"), " | \"a\", =1+1 <b>`*").write(folder.resolve("run"));
        RunReport report = RunReport.of(List.of(folder.resolve("run")), ProofTime.OF_RUN, true);

        List<List<String>> json = ofJson(report.write(ReportFormat.JSON));

        assertThat(json).hasSizeGreaterThan(500);
        assertThat(ofCsv(report.write(ReportFormat.CSV))).isEqualTo(json);
        assertThat(ofMarkdown(report.write(ReportFormat.MARKDOWN))).isEqualTo(json);
        assertThat(ofHtml(report.write(ReportFormat.HTML))).isEqualTo(json);
    }

    @Test
    void should_give_a_spreadsheet_no_formula() {
        Table table = new Table(
                "t",
                "T",
                "",
                "what",
                List.of("@value"),
                List.of(new Table.Row(Optional.empty(), "-x", List.of(new Cell.Text("=HYPERLINK(\"a\",\"b\")")))));

        String csv = new Report("", Map.of(), List.of(table)).write(ReportFormat.CSV);

        String told = new Report("", Map.of("First", "=m, 1 round"), List.of(table)).write(ReportFormat.CSV);
        assertThat(told.lines().toList().get(2)).isEqualTo("provenance,,,,,,,,,,,,,,First,,\"'=m, 1 round\",,,,,,");
        assertThat(csv.lines().toList().get(1)).endsWith("what,'-x,'@value,\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\",,,,,,");
    }

    /** Of each value its numbers: a share with the ends of its interval, or one number, or none if there are only words. */
    private static List<List<String>> ofJson(String text) throws Exception {
        List<List<String>> values = new ArrayList<>();
        for (JsonNode table : MAPPER.readTree(text).path("tables")) {
            for (JsonNode row : table.path("rows")) {
                for (JsonNode value : row.path("values")) {
                    values.add(
                            value.has("share")
                                    ? plain(value.get("share"), value.get("low"), value.get("high"))
                                    : value.has("atLeast")
                                            ? plain(value.get("atLeast"))
                                            : value.isNumber() ? plain(value) : List.of());
                }
            }
        }
        return values;
    }

    private static List<String> plain(JsonNode... numbers) {
        return Stream.of(numbers).map(number -> plain(number.asText(), 0)).toList();
    }

    /** @param moved by so many places to the left, as from per cent */
    private static String plain(String number, int moved) {
        return new BigDecimal(number).movePointLeft(moved).stripTrailingZeros().toPlainString();
    }

    private static List<List<String>> ofCsv(String text) {
        List<List<String>> values = new ArrayList<>();
        Pattern field = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,\r\n]*)");
        for (String line : text.split("\r\n")) {
            List<String> fields = new ArrayList<>();
            Matcher matcher = field.matcher(line);
            for (int at = 0; at <= line.length() && matcher.find(at); at = matcher.end() + 1) {
                fields.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            }
            assertThat(fields).as(line).hasSize(23);
            if (fields.get(0).equals("provenance")) {
                continue;
            }
            values.add(Stream.of(fields.get(16), fields.get(17), fields.get(18))
                    .map(one -> one.replace("at least ", ""))
                    .filter(one -> NUMBER.matcher(one).matches())
                    .map(one -> plain(one, 0))
                    .toList());
        }
        return values.subList(1, values.size());
    }

    private static List<List<String>> ofMarkdown(String text) {
        List<List<String>> values = new ArrayList<>();
        int before = 0;
        for (String line : text.lines().toList()) {
            List<String> cells = List.of(line.split("(?<!\\\\)\\|", -1));
            if (line.startsWith("|:---|")) {
                before = (int) cells.stream().filter(":---"::equals).count();
            } else if (line.startsWith("|") && before > 0) {
                cells.subList(1 + before, cells.size() - 1).forEach(cell -> values.add(shown(cell.replace("\\", ""))));
            } else {
                before = 0;
            }
        }
        return values;
    }

    private static List<List<String>> ofHtml(String text) {
        Matcher cells = Pattern.compile("<td class=\"(?:share|number|text)[^>]*>(.*?)</td>", Pattern.DOTALL)
                .matcher(text);
        return cells.results()
                .map(cell -> shown(cell.group(1)
                        .replaceAll("<svg.*?</svg>", "")
                        .replaceAll("<[^>]*>", " ")
                        .replace("\u202F", "")))
                .toList();
    }

    /** The numbers in words for people; of words alone, none. */
    private static List<String> shown(String words) {
        String bare = words.replace("at least ", "").strip();
        boolean isNumber = Pattern.compile("\\$?\\d[^a-z]*").matcher(bare).matches();
        int moved = bare.contains("%") ? 2 : 0;
        return isNumber
                ? NUMBER.matcher(bare)
                        .results()
                        .map(number -> plain(number.group(), moved))
                        .toList()
                : List.of();
    }
}
