package dev.llmmodulo.domains.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.NamedInstance;
import dev.llmmodulo.domains.instances.BlocksworldGenerator;
import dev.llmmodulo.domains.instances.BlocksworldGoal;
import dev.llmmodulo.domains.instances.BlocksworldStates;
import dev.llmmodulo.domains.instances.Towers;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalFormTest {

    private static final DomainLibrary LIBRARY = DomainLibrary.bundled();
    private static final Domain BLOCKSWORLD =
            LIBRARY.domain("blocksworld").orElseThrow().domain();
    private static final String GRAPH = "(define (domain graph) (:predicates (edge ?a ?b) (new)) "
            + "(:action make :parameters (?a ?b) :effect (edge ?a ?b)))";

    /** By Burnside's lemma: the sum over all renamings of the squares of the numbers of states they leave as they are. */
    @ParameterizedTest
    @CsvSource({"2, 5", "3, 29", "4, 228"})
    void should_tell_as_many_problems_apart_as_there_are_up_to_renaming(int blocks, int classes) {
        assertThat(forms(blocks, states(blocks))).hasSize(classes);
    }

    /** Every problem is like one that begins with the first of all states whose towers are as high. */
    @ParameterizedTest
    @CsvSource({"3, 29", "4, 228", "5, 2111"})
    void should_tell_as_many_apart_with_starts_that_differ(int blocks, int classes) {
        assertThat(forms(blocks, differentStarts(blocks))).hasSize(classes);
    }

    @Test
    void should_hold_out_about_a_fifth_by_fingerprint() {
        assertThat(forms(5, differentStarts(5)))
                .filteredOn(form -> form.share(5) == 0)
                .hasSizeBetween(2111 / 5 - 60, 2111 / 5 + 60);
    }

    /** Where training and test run on different machines, they must agree about what is held out. */
    @Test
    void should_keep_its_fingerprint_for_ever() {
        Problem sussman =
                read(BLOCKSWORLD, "a b c", "(handempty) (on c a) (ontable a) (ontable b) (clear b) (clear c)");

        assertThat(CanonicalForm.of(sussman).fingerprint())
                .isEqualTo("d24243f80ac5f2e8d1c348dacb35f10e63f6b6624290ecaed2553d4934e14356");
        assertThat(CanonicalForm.of(sussman).share(5)).isEqualTo(2);
    }

    static List<NamedDomain> domains() {
        return LIBRARY.domains().stream()
                .filter(domain -> !domain.instances().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("domains")
    void should_not_depend_on_names_and_order(NamedDomain named) {
        Domain domain = named.domain();
        Draw draw = Draw.seeded(11);
        for (NamedInstance instance : named.instances()) {
            Problem problem = new PddlReader()
                    .problem(domain, Source.of(instance.id(), instance.pddl()))
                    .orThrow();
            assertThat(CanonicalForm.of(Shuffled.of(problem, draw)))
                    .as(instance.id())
                    .isEqualTo(CanonicalForm.of(problem));
        }
    }

    @ParameterizedTest
    @MethodSource("domains")
    void should_tell_the_instances_of_a_domain_apart_as_their_texts_do(NamedDomain named) {
        Domain domain = named.domain();
        Set<CanonicalForm> forms = new HashSet<>();
        Set<String> facts = new HashSet<>();
        for (NamedInstance instance : named.instances()) {
            Problem problem = new PddlReader()
                    .problem(domain, Source.of(instance.id(), instance.pddl()))
                    .orThrow();
            forms.add(CanonicalForm.of(problem));
            facts.add(new TreeSet<>(problem.init()) + " " + problem.goal());
        }
        assertThat(forms).hasSizeBetween(named.instances().size() - 4, facts.size());
    }

    /** Refinement alone cannot tell two triangles from a ring of six. */
    @Test
    void should_tell_apart_what_refinement_cannot() {
        Domain graph = new PddlReader().domain(Source.of("graph", GRAPH)).orThrow();
        Problem ring = ring(graph, 0, 1, 2, 3, 4, 5);
        Problem triangles = graph(graph, 6, edges(0, 1, 2) + edges(3, 4, 5));

        assertThat(CanonicalForm.of(ring)).isNotEqualTo(CanonicalForm.of(triangles));
        assertThat(CanonicalForm.of(ring)).isEqualTo(CanonicalForm.of(ring(graph, 3, 5, 0, 2, 1, 4)));
    }

    /** Both are strongly regular: sixteen vertices, six neighbours each, two in common with any other. */
    @Test
    void should_tell_apart_the_rooks_graph_and_the_shrikhande_graph() {
        Domain graph = new PddlReader().domain(Source.of("graph", GRAPH)).orThrow();
        Problem rook = torus(graph, (rows, columns) -> (rows == 0) != (columns == 0));
        Problem shrikhande = torus(
                graph,
                (rows, columns) -> List.of("01", "03", "10", "30", "11", "33").contains("" + rows + columns));

        Draw draw = Draw.seeded(5);
        assertThat(CanonicalForm.of(rook)).isNotEqualTo(CanonicalForm.of(shrikhande));
        assertThat(CanonicalForm.of(Shuffled.of(rook, draw))).isEqualTo(CanonicalForm.of(rook));
        assertThat(CanonicalForm.of(Shuffled.of(shrikhande, draw))).isEqualTo(CanonicalForm.of(shrikhande));
    }

    /** The oracle tries all renamings. */
    @Test
    void should_be_equal_just_where_a_renaming_makes_problems_equal() {
        Domain graph = new PddlReader().domain(Source.of("graph", GRAPH)).orThrow();
        Draw draw = Draw.seeded(6);
        List<Problem> problems =
                Stream.generate(() -> random(graph, draw)).limit(60).toList();
        int same = 0;
        for (Problem one : problems) {
            Set<Set<Fact>> renamed = renamings(one);
            for (Problem other : problems) {
                boolean isSame = renamed.contains(other.init());
                assertThat(CanonicalForm.of(one).equals(CanonicalForm.of(other)))
                        .as("%s and %s", one.init(), other.init())
                        .isEqualTo(isSame);
                same += isSame && one != other ? 1 : 0;
            }
        }
        assertThat(same).isBetween(20, 1_000);
    }

    /** Four vertices with a few edges. */
    private static Problem random(Domain graph, Draw draw) {
        StringBuilder edges = new StringBuilder();
        for (int edge = draw.below(5); edge >= 0; edge--) {
            edges.append("(edge o")
                    .append(draw.below(4))
                    .append(" o")
                    .append(draw.below(4))
                    .append(") ");
        }
        return graph(graph, 4, edges.toString());
    }

    private static Set<Set<Fact>> renamings(Problem problem) {
        Set<Set<Fact>> all = new HashSet<>();
        for (int code = 0; code < 256; code++) {
            int[] image = {code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6};
            if (IntStream.of(image).distinct().count() == 4) {
                all.add(problem.init().stream()
                        .map(fact -> new Fact(
                                fact.predicate(),
                                fact.arguments().stream()
                                        .map(name -> "o" + image[name.charAt(1) - '0'])
                                        .toList()))
                        .collect(Collectors.toSet()));
            }
        }
        return all;
    }

    /** Four times four vertices in rows and columns that are closed to rings. */
    private static Problem torus(Domain domain, BiPredicate<Integer, Integer> isNeighbour) {
        StringBuilder edges = new StringBuilder();
        for (int one = 0; one < 16; one++) {
            for (int other = 0; other < 16; other++) {
                if (isNeighbour.test((other / 4 - one / 4 + 4) % 4, (other % 4 - one % 4 + 4) % 4)) {
                    edges.append("(edge o" + one + " o" + other + ") ");
                }
            }
        }
        return graph(domain, 16, edges.toString());
    }

    @Test
    void should_take_symmetry_in_its_stride() {
        Domain graph = new PddlReader().domain(Source.of("graph", GRAPH)).orThrow();
        int size = 60;
        Problem alike = graph(graph, size, "");
        String pairs = IntStream.range(0, size / 2)
                .mapToObj(pair -> edges(2 * pair, 2 * pair + 1))
                .reduce("", String::concat);
        Problem paired = graph(graph, size, pairs);

        Draw draw = Draw.seeded(3);
        assertThat(CanonicalForm.of(Shuffled.of(alike, draw))).isEqualTo(CanonicalForm.of(alike));
        assertThat(CanonicalForm.of(Shuffled.of(paired, draw))).isEqualTo(CanonicalForm.of(paired));
    }

    @ParameterizedTest
    @CsvSource({"(or (on a b) (on b a)), other than literals", "(exists (?x) (on ?x a)), other than literals"})
    void should_refuse_goals_that_are_no_facts(String goal, String why) {
        String text = "(define (problem p) (:domain blocksworld-4ops) (:objects a b) (:init (handempty)) (:goal " + goal
                + "))";
        Problem problem =
                new PddlReader().problem(BLOCKSWORLD, Source.of("p", text)).orThrow();

        assertThatThrownBy(() -> CanonicalForm.of(problem)).hasMessageContaining(why);
    }

    private static Problem ring(Domain domain, int... order) {
        return graph(domain, order.length, edges(order));
    }

    private static String edges(int... ring) {
        return IntStream.range(0, ring.length)
                .mapToObj(i -> {
                    String one = "o" + ring[i];
                    String next = "o" + ring[(i + 1) % ring.length];
                    return "(edge " + one + " " + next + ") (edge " + next + " " + one + ") ";
                })
                .reduce("", String::concat);
    }

    private static Problem graph(Domain domain, int size, String init) {
        List<String> objects = IntStream.range(0, size).mapToObj(i -> "o" + i).toList();
        return read(domain, String.join(" ", objects), init);
    }

    private static Problem read(Domain domain, String objects, String init) {
        String goal = domain == BLOCKSWORLD ? "(and (on a b) (on b c))" : "(new)";
        String text = "(define (problem p) (:domain " + domain.name() + ") (:objects " + objects + ") (:init " + init
                + ") (:goal " + goal + "))";
        return new PddlReader().problem(domain, Source.of("p", text)).orThrow();
    }

    /** Of all problems from some states to any. */
    private static Set<CanonicalForm> forms(int blocks, List<Towers> starts) {
        BlocksworldGenerator generator = new BlocksworldGenerator(BLOCKSWORLD, blocks, BlocksworldGoal.FULL);
        Set<CanonicalForm> forms = new HashSet<>();
        for (Towers start : starts) {
            for (Towers end : states(blocks)) {
                forms.add(CanonicalForm.of(generator.problem(start, end.ons(), end.lowest())));
            }
        }
        return forms;
    }

    private static List<Towers> states(int blocks) {
        BlocksworldStates states = new BlocksworldStates(blocks);
        return Stream.iterate(BigInteger.ZERO, BigInteger.ONE::add)
                .limit(states.count().longValueExact())
                .map(states::state)
                .toList();
    }

    private static List<Towers> differentStarts(int blocks) {
        Map<List<Integer>, Towers> byHeights = new HashMap<>();
        for (Towers state : states(blocks)) {
            List<Integer> heights =
                    state.towers().stream().map(List::size).sorted().toList();
            byHeights.putIfAbsent(heights, state);
        }
        return List.copyOf(byHeights.values());
    }
}
