package dev.llmmodulo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.llmmodulo.domains.obfuscation.Renaming;
import dev.llmmodulo.domains.obfuscation.Renaming.Kind;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.search.OptimalSearch;
import dev.llmmodulo.verifiers.search.SearchHeuristic;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.unsolvability.ProblemSettler;
import dev.llmmodulo.verifiers.unsolvability.Settlement;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PlanBench's further sets of instances, and those of its renamed domains. */
class NamedSetsTest {

    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();

    private static NamedDomain domain(String set) {
        return LIBRARY.domain(set).or(() -> LIBRARY.domainOfVariant(set)).orElseThrow();
    }

    private static List<NamedInstance> instances(String set) {
        return domain(set).instances(set).orElseThrow();
    }

    private static Problem read(NamedDomain domain, NamedInstance instance) {
        return new PddlReader()
                .problem(domain.domain(), Source.of(instance.id(), instance.pddl()))
                .orThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "blocksworld_hard, 110",
        "mystery_blocksworld_hard, 110",
        "unsolvable_blocksworld, 100",
        "unsolvable_obfuscated_randomized_blocksworld, 100",
        "obfuscated_randomized_blocksworld, 25",
        "obfuscated-randomized-logistics, 25",
        "obfuscated-deceptive-logistics, 25",
        "random-blocksworld, 25",
        "blocksworld_3, 101",
        "mystery_blocksworld_3, 101",
        "random_blocksworld_3, 101",
        "obfuscated_randomized_blocksworld_3, 101"
    })
    void should_hold_problems_that_can_be_read(String set, int size) {
        NamedDomain domain = domain(set);
        List<NamedInstance> instances = instances(set);

        assertThat(instances).hasSize(size);
        assertThat(instances).extracting(NamedInstance::id).doesNotHaveDuplicates();
        assertThat(instances).allSatisfy(instance -> {
            assertThat(read(domain, instance).goal()).isNotNull();
            assertThat(instance.solvable()).isEqualTo(!set.startsWith("unsolvable"));
            assertThat(instance.optimalLength().isPresent()).isEqualTo(instance.solvable());
            assertThat(instance.source()).contains("/instance-");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "blocksworld_hard, blocksworld_hard",
        "mystery_blocksworld_hard, mystery_hard",
        "unsolvable_blocksworld, unsolvable_blocksworld",
        "unsolvable_obfuscated_randomized_blocksworld, unsolvable_obfuscated_randomized_blocksworld",
        "blocksworld_3, blocksworld_3",
        "mystery_blocksworld_3, mystery_blocksworld_3",
        "random_blocksworld_3, blocksworld_3",
        "obfuscated_randomized_blocksworld_3, obfuscated_randomized_blocksworld_3"
    })
    void should_hold_the_problems_that_models_were_asked_about(String set, String folder) {
        String corpora = System.getProperty("llmmodulo.corpora", "");
        Path asked = Path.of(corpora, "planbench-regrade", "instances", folder);
        assumeTrue(!corpora.isEmpty() && Files.isDirectory(asked), "there is no corpus of recorded answers");
        NamedDomain domain = domain(set);
        Map<String, NamedInstance> byNumber = new LinkedHashMap<>();
        instances(set).forEach(one -> byNumber.put(one.id().replaceAll(".*-", ""), one));

        int compared = 0;
        for (int number = 1; number <= 101; number += 2) {
            Path file = asked.resolve("instance-" + number + ".pddl");
            if (Files.exists(file) && byNumber.containsKey("" + number)) {
                Problem theirs = new PddlReader()
                        .problem(Source.read(asked.resolve("domain.pddl")), Source.read(file))
                        .orThrow();
                Problem ours = read(domain, byNumber.get("" + number));
                assertThat(new HashSet<>(ours.init())).as(file.toString()).hasSameSizeAs(theirs.init());
                if (!set.contains("obfuscated")) {
                    assertThat(ours.init()).as(file.toString()).isEqualTo(theirs.init());
                    assertThat(goals(ours)).as(file.toString()).isEqualTo(goals(theirs));
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(50);
    }

    private static HashSet<Formula> goals(Problem problem) {
        return problem.goal() instanceof Formula.And and
                ? new HashSet<>(and.operands())
                : new HashSet<>(List.of(problem.goal()));
    }

    @ParameterizedTest
    @CsvSource({
        "blocksworld_hard, mystery_blocksworld_hard",
        "blocksworld, obfuscated_randomized_blocksworld",
        "logistics, obfuscated_randomized_logistics",
        "logistics, obfuscated_deceptive_logistics",
        "blocksworld, random_blocksworld",
        "blocksworld_3, mystery_blocksworld_3",
        "blocksworld_3, random_blocksworld_3",
        "blocksworld_3, obfuscated_randomized_blocksworld_3"
    })
    void should_rename_what_it_is_made_from_and_nothing_else(String from, String to) {
        Domain original = domain(from).domain();
        Domain renamed = domain(to).domain();
        for (int i = 0; i < instances(from).size(); i++) {
            Problem problem = read(domain(from), instances(from).get(i));
            Problem other = read(domain(to), instances(to).get(i));
            Map<String, String> objects = new LinkedHashMap<>();
            for (int o = 0; o < problem.objects().size(); o++) {
                objects.put(
                        problem.objects().get(o).name(), other.objects().get(o).name());
            }
            Renaming renaming =
                    new Renaming(Map.of(Kind.PREDICATE, predicates(original, renamed), Kind.OBJECT, objects));

            Problem expected = renaming.of(problem);

            assertThat(other.init()).isEqualTo(expected.init());
            assertThat(other.goal()).isEqualTo(expected.goal());
            assertThat(instances(to).get(i).optimalLength())
                    .isEqualTo(instances(from).get(i).optimalLength());
        }
    }

    private static Map<String, String> predicates(Domain from, Domain to) {
        Map<String, String> names = new LinkedHashMap<>();
        IntStream.range(0, from.predicates().size())
                .forEach(i -> names.put(
                        from.predicates().get(i).name(), to.predicates().get(i).name()));
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsolvable_blocksworld", "unsolvable_obfuscated_randomized_blocksworld"})
    void should_hold_no_problem_with_a_plan_among_the_unsolvable(String set) {
        ProblemSettler settler = new ProblemSettler();
        List<NamedInstance> instances = instances(set);
        for (int i = 0; i < instances.size(); i += 7) {
            assertThat(settler.settle(read(domain(set), instances.get(i))))
                    .as(instances.get(i).id())
                    .isInstanceOf(Settlement.Unsolvable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocksworld_hard", "mystery_blocksworld_hard"})
    void should_bring_plans_that_are_valid_and_as_long_as_is_said(String set) {
        for (NamedInstance instance : instances(set)) {
            PlanReading read = new StrictPlanReader().read(instance.plan().orElseThrow());

            assertThat(CriticBank.<Problem, PlanReading>of(new PlanValidator())
                            .judge(read(domain(set), instance), read))
                    .as(instance.id())
                    .isInstanceOf(Verdict.Valid.class);
            assertThat(((PlanReading.Read) read).plan().length())
                    .isEqualTo(instance.optimalLength().orElseThrow())
                    .isBetween(20, 40);
        }
    }

    @Test
    void should_say_how_long_shortest_plans_of_three_blocks_are() {
        OptimalSearch search = new OptimalSearch(SearchHeuristic.LM_CUT, SearchLimits.USUAL);
        for (NamedInstance instance : instances("blocksworld_3")) {
            SearchResult found = search.plan(read(domain("blocksworld_3"), instance));

            assertThat(((SearchResult.Optimal) found).plan().length())
                    .as(instance.id())
                    .isEqualTo(instance.optimalLength().orElseThrow());
        }
    }

    @Test
    void should_refuse_a_set_that_begins_with_something_else() {
        assertThatThrownBy(() -> SetFile.read("odd", "(define (problem p))\n;; 1 2 here\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the set odd");
        assertThat(SetFile.read("s", ";; 1 ? a\n;; plan (a b) (c)\n(x)\n;; 3 unsolvable b c\n(y\nz)\n"))
                .extracting(one -> one.id() + one.solvable() + one.source() + one.plan() + one.pddl())
                .containsExactly("s-1trueaOptional[(a b)\n(c)](x)\n", "s-3falseb cOptional.empty(y\nz)\n");
    }
}
