package dev.llmmodulo.domains.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.unsolvability.ProvenUnsolvability;
import dev.llmmodulo.verifiers.unsolvability.RelaxedReachabilityProver;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InstanceFamilyTest {

    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();

    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of("blocksworld", Settings.ofSize(3)),
                Arguments.of("blocksworld", Settings.ofSize(12)),
                Arguments.of("blocksworld", Settings.ofSize(30)),
                Arguments.of("mystery-blocksworld", Settings.ofSize(5)),
                Arguments.of("logistics", Settings.ofSize(1)),
                Arguments.of("logistics", Settings.ofSize(6)),
                Arguments.of("logistics", with(20, Map.of("cities", 5, "locations", 3, "airplanes", 2))),
                Arguments.of("depots", Settings.ofSize(3)),
                Arguments.of("depots", with(5, Map.of("pallets", 6, "hoists", 5))),
                Arguments.of("sokoban", Settings.ofSize(5)),
                Arguments.of("sokoban", with(6, Map.of("boxes", 2, "walls", 4))));
    }

    private static Settings with(int size, Map<String, Integer> further) {
        return new Settings(size, Optional.empty(), false, Optional.empty(), further);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void should_make_problems_that_have_plans_and_read_back_as_they_were(String name, Settings settings) {
        Domain domain = domain(name);
        InstanceGenerator generator = generator(name, settings);
        Draw draw = Draw.seeded(1);
        for (int i = 0; i < (settings.size() > 10 ? 1 : 3); i++) {
            Problem problem = generator.generate(draw);
            assertThat(new PddlReader()
                            .problem(domain, Source.of("written", new PddlWriter().write(problem)))
                            .orThrow())
                    .isEqualTo(problem);
            assertThat(new ForwardSearch(WorkLimits.steps(100_000)).plan(problem))
                    .isInstanceOf(SearchResult.Solved.class);
        }
    }

    /** Two crates stand on two pallets in six ways. */
    @Test
    void should_stack_crates_in_each_way_as_often() {
        InstanceGenerator generator = generator("depots", with(2, Map.of("depots", 1, "distributors", 1, "trucks", 1)));
        Draw draw = Draw.seeded(2);
        Map<List<?>, Integer> seen = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            List<?> ons = generator.generate(draw).init().stream()
                    .filter(fact -> fact.predicate().equals("on"))
                    .toList();
            seen.merge(ons, 1, Integer::sum);
        }
        assertThat(seen).hasSize(6);
        assertThat(seen.values()).allSatisfy(count -> assertThat(count).isBetween(430, 570));
    }

    static Stream<Arguments> unsolvable() {
        return Stream.of(
                Arguments.of("blocksworld", Settings.ofSize(4), UnsolvableKind.CONTRADICTION),
                Arguments.of("blocksworld", Settings.ofSize(15), UnsolvableKind.CONTRADICTION),
                Arguments.of("blocksworld", Settings.ofSize(5), UnsolvableKind.CYCLE),
                Arguments.of("blocksworld", Settings.ofSize(20), UnsolvableKind.CYCLE),
                Arguments.of("blocksworld", Settings.ofSize(6), UnsolvableKind.HIDDEN),
                Arguments.of("mystery-blocksworld", Settings.ofSize(4), UnsolvableKind.CONTRADICTION),
                Arguments.of("mystery-blocksworld", Settings.ofSize(4), UnsolvableKind.HIDDEN),
                Arguments.of("logistics", Settings.ofSize(3), UnsolvableKind.CONTRADICTION),
                Arguments.of("logistics", Settings.ofSize(20), UnsolvableKind.CONTRADICTION),
                Arguments.of("depots", Settings.ofSize(3), UnsolvableKind.CONTRADICTION),
                Arguments.of("depots", Settings.ofSize(3), UnsolvableKind.CYCLE),
                Arguments.of("depots", Settings.ofSize(3), UnsolvableKind.HIDDEN),
                Arguments.of("sokoban", Settings.ofSize(4), UnsolvableKind.CONTRADICTION),
                Arguments.of("sokoban", with(5, Map.of("boxes", 2, "walls", 6)), UnsolvableKind.HIDDEN));
    }

    @ParameterizedTest
    @MethodSource("unsolvable")
    void should_make_problems_that_are_proven_to_have_no_plan(String name, Settings settings, UnsolvableKind kind) {
        Demand demand = new Unsolvable(kind == UnsolvableKind.HIDDEN);
        FreshInstances instances = new FreshInstances(demand, 1_000);
        InstanceGenerator generator = generator(name, settings.withUnsolvable(kind));
        Draw draw = Draw.seeded(3);
        for (int i = 0; i < (settings.size() > 10 ? 1 : 2); i++) {
            GeneratedInstance instance = instances.next(generator, draw);
            Problem problem = instance.problem();
            ProvenUnsolvability reason =
                    ProvenUnsolvability.of(problem, instance.certificate().orElseThrow());
            assertThat(reason.id()).as(reason.describe(new PddlLexicon())).isIn(reasons(name, kind));
            assertThat(Facts.goal(problem))
                    .doesNotHaveDuplicates()
                    .allSatisfy(fact -> assertThat(fact.arguments()).doesNotHaveDuplicates());
            if (kind == UnsolvableKind.HIDDEN) {
                assertThat(new RelaxedReachabilityProver().attempt(problem)).isInstanceOf(ProofAttempt.Unproven.class);
            }
        }
    }

    /** What the proof says of why there is no plan; one by counting tells less. */
    private static Set<String> reasons(String domain, UnsolvableKind kind) {
        if (domain.equals("sokoban")) {
            return kind == UnsolvableKind.HIDDEN
                    ? Set.of("unsolvable.invariants", "unsolvable.pair")
                    : Set.of("unsolvable.sum", "unsolvable.group");
        }
        return kind == UnsolvableKind.CONTRADICTION ? Set.of("unsolvable.group") : Set.of("unsolvable.cycle");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "logistics   | cycle         | 3 | no problems of kind cycle",
                "logistics   | hidden        | 3 | no problems of kind hidden",
                "sokoban     | cycle         | 4 | nothing stands on anything in a ring",
            })
    void should_say_why_there_are_no_such_problems(String name, String kind, int size, String why) {
        Settings settings = Settings.ofSize(size).withUnsolvable(UnsolvableKind.valueOf(kind.toUpperCase(Locale.ROOT)));
        assertThatThrownBy(() -> generator(name, settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void should_refuse_settings_that_cannot_be() {
        assertThatThrownBy(() -> generator("logistics", with(3, Map.of("trains", 2))))
                .hasMessage("there is no setting \"trains\"; there are airplanes, cities, locations");
        assertThatThrownBy(() -> generator("blocksworld", with(3, Map.of("hands", 2))))
                .hasMessage("there is no setting \"hands\"; there are none");
        assertThatThrownBy(() -> generator("logistics", with(3, Map.of("cities", 0))))
                .hasMessage("at least one is needed of cities, not 0");
        assertThatThrownBy(() -> generator("depots", with(3, Map.of("pallets", 3))))
                .hasMessageContaining("each of the 4 places needs a pallet and a hoist");
        assertThatThrownBy(() -> generator("sokoban", with(3, Map.of("boxes", 2))))
                .hasMessageContaining("cannot be 2 boxes off the rim");
        assertThatThrownBy(() -> generator("sokoban", with(4, Map.of("walls", 14))))
                .hasMessageContaining("no room");
        assertThatThrownBy(() ->
                        generator("logistics", new Settings(3, Optional.of(4), false, Optional.empty(), Map.of())))
                .hasMessage("there may be 1 to 3 packages with a goal, not 4");
        assertThatThrownBy(() ->
                        generator("logistics", new Settings(3, Optional.empty(), true, Optional.empty(), Map.of())))
                .hasMessage("only blocksworld has goals that are whole states");
    }

    private static InstanceGenerator generator(String name, Settings settings) {
        NamedDomain named = LIBRARY.domain(name).orElseThrow();
        return InstanceFamily.of(named).generator(named.domain(), settings);
    }

    private static Domain domain(String name) {
        return LIBRARY.domain(name).map(NamedDomain::domain).orElseThrow();
    }
}
