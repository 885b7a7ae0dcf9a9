package dev.llmmodulo.planbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.opinion.Opinion;
import dev.llmmodulo.generator.planning.strategy.Learned;
import dev.llmmodulo.generator.planning.treesearch.StateReward;
import dev.llmmodulo.planbench.InstanceKey;
import dev.llmmodulo.planbench.ModelEntry;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.RunSpec;
import dev.llmmodulo.verifiers.reading.PddlReader;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The specs that stand in the folder {@code specs}. */
class SpecsTest {

    /** A stand-in that takes all states for equally good, and says nothing of plans. */
    private static final RunModel LEARNED = new RunModel() {
        @Override
        public Proposer proposer(InstanceKey key, Exercise exercise) {
            return Runs.NOISY.proposer(key, exercise);
        }

        @Override
        public Optional<Learned> learned() {
            return Optional.of(new Learned(StateReward.CONSTANT, request -> Opinion.NONE));
        }
    };

    @TempDir
    private Path folder;

    private static RunSpec read(String name, Map<String, ?> instead) {
        return SpecReader.read(Optional.of(Path.of("specs", name + ".yaml")), instead);
    }

    @Test
    void should_be_told_in_the_page_on_runs_with_all_that_they_may_say() throws IOException {
        Stream<String> members = Stream.of(SpecFile.class, SpecFile.Model.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName);
        Stream<String> tasks = Arrays.stream(PlanBenchTask.values()).map(PlanBenchTask::code);

        String page = Files.readString(Path.of("RUNS.md"));

        assertThat(Stream.concat(members, tasks))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compute", "equal-spend", "equal-spend-reduced", "matrix"})
    void should_run_on_a_problem_of_its_first_and_of_its_last_set(String name) throws IOException {
        List<String> domains = read(name, Map.of()).domains().stream()
                .map(domain -> domain.replaceFirst("count=[0-9]+", "count=1"))
                .toList();
        assertThat(domains)
                .allSatisfy(domain -> assertThat(GeneratedProblems.parse(domain, Runs.LIBRARY)
                                .make()
                                .all())
                        .isNotEmpty());
        List<String> fewer = List.of(domains.get(0), domains.get(domains.size() - 1));
        RunSpec spec = read(
                name,
                Map.of(
                        "domains",
                        fewer,
                        "instances",
                        1,
                        "models",
                        List.of("noisy"),
                        "rounds",
                        2,
                        "runLimits",
                        Map.of("time", "P1D")));

        Runs.of(spec, LEARNED).begin(folder.resolve("run"), Runs.ENVIRONMENT).run();

        assertThat(Runs.records(folder.resolve("run")))
                .hasSize(spec.domains().size() * spec.protocols().size())
                .allMatch(record -> record.error().isEmpty());
    }

    @Test
    void should_ask_the_same_100_problems_a_cell_of_several_sizes_in_the_reduced_spec_in_some_ways_of_the_whole_one() {
        RunSpec reduced = read("equal-spend-reduced", Map.of());
        RunSpec whole = read("equal-spend", Map.of());

        assertThat(whole.strategies()).containsAll(reduced.strategies());
        assertThat(whole.domains()).isEqualTo(reduced.domains());
        assertThat(whole.instanceLimits()).isEqualTo(reduced.instanceLimits());
        assertThat(reduced.domains())
                .extracting(domain -> domain.replaceFirst(":.*", ""))
                .containsExactly("blocksworld", "logistics", "depots");
        for (String domain : reduced.domains()) {
            List<InstanceSource> problems =
                    GeneratedProblems.parse(domain, Runs.LIBRARY).make().all();
            assertThat(problems).as(domain).hasSize(100);
            assertThat(problems.stream().map(SpecsTest::objects).distinct())
                    .as(domain)
                    .hasSizeGreaterThan(2);
        }
    }

    /** Its models are files that another command makes, so that it cannot be run here. */
    @Test
    void should_ask_all_policies_the_same_problems_once() {
        RunSpec policies = read("policies", Map.of());

        assertThat(policies.strategies()).containsExactly("single");
        assertThat(policies.models())
                .extracting(model -> model.model().replaceFirst("^embedded:.*/(.*)\\.safetensors$", "$1"))
                .containsExactly(
                        "start",
                        "imitation-1",
                        "imitation-2",
                        "rejection-1",
                        "rejection-2",
                        "preference-1",
                        "preference-2",
                        "group:0.00002-1",
                        "group:0.00002-2");
        assertThat(policies.domains())
                .allSatisfy(domain -> assertThat(GeneratedProblems.parse(domain, Runs.LIBRARY)
                                .make()
                                .all())
                        .isNotEmpty());
    }

    /** Its models and problems are files that other commands make. */
    @Test
    void should_ask_half_of_the_models_with_traces_for_traces_and_half_for_plans() {
        RunSpec traces =
                read("traces", Map.of("folders", List.of(), "domains", List.of("blocksworld:4,count=1,seed=1")));

        assertThat(traces.models())
                .extracting(ModelEntry::model)
                .containsExactly(
                        "embedded:target/traces/1/plans.safetensors",
                        "embedded-traces:target/traces/1/traces.safetensors",
                        "embedded:target/traces/2/plans.safetensors",
                        "embedded-traces:target/traces/2/traces.safetensors");
    }

    private static int objects(InstanceSource source) {
        return new PddlReader()
                .problem(source.domain().get(), source.problem().get())
                .orThrow()
                .objects()
                .size();
    }

    @Test
    void should_cross_each_feedback_with_each_history() {
        assertThat(read("matrix", Map.of()).protocols()).hasSize(33).doesNotHaveDuplicates();
    }
}
