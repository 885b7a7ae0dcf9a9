package dev.llmmodulo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON.md names what the commands that it shows print, and nothing that they do not. */
class JsonPageTest {

    private static final Pattern BLOCK =
            Pattern.compile("^```(?:sh|text)\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ?(.*?) ?\\|");

    @TempDir
    private Path folder;

    /** @param keys paths, and what is said of them */
    record Section(String title, List<String> commands, Map<String, String> keys) {

        static Section of(String text) {
            Map<String, String> keys = new LinkedHashMap<>();
            text.lines()
                    .map(ROW::matcher)
                    .filter(Matcher::matches)
                    .forEach(row -> keys.put(row.group(1), row.group(2)));
            List<String> commands = BLOCK.matcher(text)
                    .results()
                    .flatMap(block -> block.group(1).lines())
                    .toList();
            return new Section(text.lines().findFirst().orElseThrow(), commands, keys);
        }

        /** Not said to be there only if something holds. */
        boolean isNeeded(String key) {
            return !keys.get(key).startsWith("only ") && !keys.get(key).startsWith("otherwise");
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Section> sections() throws IOException {
        return Arrays.stream(Files.readString(Path.of("JSON.md")).split("(?m)^## "))
                .skip(1)
                .map(Section::of);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void should_name_what_is_printed_and_no_more(Section section) throws Exception {
        Set<String> printed = new TreeSet<>();
        for (String command : section.commands()) {
            for (JsonNode object : run(command)) {
                paths("", object, printed);
            }
        }

        assertThat(printed)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(section.keys().keySet()).as(path).anyMatch(key -> covers(key, path)));
        assertThat(section.keys().keySet())
                .filteredOn(section::isNeeded)
                .allSatisfy(key -> assertThat(printed).as(key).anyMatch(path -> covers(key, path)));
    }

    private List<JsonNode> run(String command) throws IOException {
        String[] parts = command.replace("$(mktemp -d)", folder.resolve("new").toString())
                .replace("cli/examples/", "examples/")
                .replaceFirst("^\\./llm-modulo ", "")
                .split(" < ");
        String input = parts.length > 1 ? Files.readString(Path.of(parts[1])).replace("cli/", "") : "";
        Ran ran = Ran.withInput(input, parts[0].split(" "));

        assertThat(ran.exit()).as(ran.err()).isNotEqualTo(ExitCode.SOFTWARE_FAULT.code());
        List<String> objects = parts.length > 1 ? ran.out().lines().toList() : List.of(ran.out());
        ObjectMapper json = new ObjectMapper();
        for (String object : objects) {
            assertThat(json.readTree(object).isObject()).as(object).isTrue();
        }
        if (parts.length == 1) {
            JsonNode all = json.readTree(ran.out());
            assertThat(all.path("exitCode").asInt(-1)).isEqualTo(ran.exit());
            assertThat(all.fieldNames()).toIterable().endsWith("exitCode");
        }
        return json.readerFor(JsonNode.class).<JsonNode>readValues(ran.out()).readAll();
    }

    /** The paths of all leaves; of a list without elements, its own. */
    private static void paths(String path, JsonNode node, Set<String> into) {
        if (node.isObject()) {
            node.fields()
                    .forEachRemaining(field ->
                            paths(path + (path.isEmpty() ? "" : ".") + field.getKey(), field.getValue(), into));
        } else if (node.isArray()) {
            if (node.isEmpty()) {
                into.add(path + "[]");
            }
            node.forEach(element -> paths(path + "[]", element, into));
        } else {
            into.add(path);
        }
    }

    private static boolean covers(String key, String path) {
        return key.endsWith(".*")
                ? path.startsWith(key.substring(0, key.length() - 1)) || isEmpty(path, key)
                : path.equals(key) || isEmpty(path, key) || isWarning(key, path);
    }

    /** Of an empty list nothing more is seen. */
    private static boolean isEmpty(String path, String key) {
        return path.endsWith("[]") && key.startsWith(path);
    }

    private static boolean isWarning(String key, String path) {
        return key.equals("problems[]") && path.startsWith("problems[].");
    }
}
