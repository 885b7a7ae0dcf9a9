package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemFolderTest {

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<InstanceSource> all() {
        return new ProblemFolder("set", folder).all();
    }

    @Test
    void should_order_problems_by_the_size_of_their_numbers() throws IOException {
        write("domain.pddl", "");
        for (String name : List.of("p10", "p9", "p100", "a2/p1", "a10/p1")) {
            write(name + ".pddl", "");
        }
        write("notes.txt", "");

        assertThat(all()).extracting(InstanceSource::id).containsExactly("a2/p1", "a10/p1", "p9", "p10", "p100");
    }

    @Test
    void should_be_the_same_set_however_its_folder_is_spelled() throws IOException {
        write("domain.pddl", "");
        write("p1.pddl", "");
        String spelled = folder.resolve("..").resolve(".").resolve(folder.getFileName()) + "/";

        assertThat(InstanceSet.of(Runs.spec("folders: ['" + spelled + "']", "models: [m]"), Runs.LIBRARY))
                .extracting(InstanceSet::name)
                .containsExactly(folder.toString());
    }

    @Test
    void should_take_the_nearest_domain() throws IOException {
        write("domain.pddl", "outer");
        write("p1.pddl", "");
        write("steps/3/p2.pddl", "");
        write("other/domain.pddl", "inner");
        write("other/p3.pddl", "");

        assertThat(all())
                .extracting(source -> source.id() + " " + source.domain().get().text())
                .containsExactly("other/p3 inner", "p1 outer", "steps/3/p2 outer");
    }

    @Test
    void should_take_sizes_and_plans_that_an_index_tells() throws IOException {
        write("domain.pddl", "");
        write("a.pddl", "");
        write("b.pddl", "");
        write("plans/a.plan", "(go)\n");
        write("index.yaml", "[{id: a, file: a.pddl, size: 7, plan: plans/a.plan}, {id: b, file: b.pddl}]");

        assertThat(all())
                .extracting(InstanceSource::size, InstanceSource::plan)
                .containsExactly(
                        tuple(OptionalInt.of(7), Optional.of("(go)\n")), tuple(OptionalInt.empty(), Optional.empty()));
    }

    @Test
    void should_say_where_an_index_is_wrong_and_why() throws IOException {
        write("domain.pddl", "");
        write("a.pddl", "");
        write("index.yaml", "- {id: a, file: a.pddl, size: 3}\n- {id: b, file: a.pddl, size: big}\n");

        assertThatThrownBy(this::all)
                .isInstanceOf(SpecException.class)
                .hasMessageEndingWith("index.yaml:2: size: \"big\" is no whole number");
    }

    @Test
    void should_not_read_a_plan_outside_of_the_folder() throws IOException {
        write("domain.pddl", "");
        write("a.pddl", "");
        write("index.yaml", "[{id: a, file: a.pddl, plan: ../secret}]");

        assertThatThrownBy(this::all)
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("../secret is outside of the folder");
    }

    @Test
    void should_know_what_is_within_a_folder_whatever_it_is_called() {
        ProblemFolder here = new ProblemFolder("set", Path.of("."));
        ProblemFolder above = new ProblemFolder("set", Path.of(".."));

        assertThat(here.within("a.pddl").toAbsolutePath())
                .isEqualTo(Path.of("a.pddl").toAbsolutePath());
        assertThat(above.within("a.pddl")).isEqualTo(Path.of("../a.pddl"));
        for (String name : List.of("../a.pddl", "x/../../a.pddl", "/a.pddl")) {
            assertThatThrownBy(() -> here.within(name)).isInstanceOf(SpecException.class);
            assertThatThrownBy(() -> above.within(name)).isInstanceOf(SpecException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-\n", "- {id: a, file: \"a\\0.pddl\"}\n"})
    void should_refuse_entries_that_name_no_file(String index) throws IOException {
        write("domain.pddl", "");
        write("a.pddl", "");
        write("index.yaml", index);

        assertThatThrownBy(this::all).isInstanceOf(SpecException.class).hasMessageContaining("index.yaml:");
    }

    @Test
    void should_take_what_an_index_lists() throws IOException {
        write("domain.pddl", "");
        write("b.pddl", "");
        write("a.pddl", "");
        write("unlisted.pddl", "");
        write(
                "index.yaml",
                "[{id: second, file: b.pddl, optimalLength: 4, source: x}, {id: first, file: a.pddl, solvable: false}]");

        assertThat(all())
                .extracting(InstanceSource::id, InstanceSource::optimalLength, InstanceSource::solvable)
                .containsExactly(
                        tuple("second", OptionalInt.of(4), Optional.empty()),
                        tuple("first", OptionalInt.empty(), Optional.of(false)));
    }

    /** As generated sets of many thousand problems have. */
    @Test
    void should_read_an_index_of_many_megabytes() throws IOException {
        write("domain.pddl", "");
        write("one.pddl", "");
        String source = "x".repeat(400);
        write(
                "index.yaml",
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "- id: i" + i + "\n  file: one.pddl\n  source: " + source + "\n")
                        .collect(Collectors.joining()));

        assertThat(all()).hasSize(10_000);
    }

    @Test
    void should_refuse_an_index_that_leads_out_of_the_folder() throws IOException {
        write("domain.pddl", "");
        write("index.yaml", "[{id: a, file: ../../etc/passwd}]");

        assertThatThrownBy(this::all).isInstanceOf(SpecException.class).hasMessageContaining("outside of the folder");
    }

    @Test
    void should_refuse_a_folder_without_problems_and_problems_without_a_domain() throws IOException {
        assertThatThrownBy(this::all).hasMessageContaining("holds no problems");
        write("p.pddl", "");
        assertThatThrownBy(this::all).hasMessageContaining("there is no domain.pddl beside");
    }
}
