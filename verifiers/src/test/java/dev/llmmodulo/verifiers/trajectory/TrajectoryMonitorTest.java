package dev.llmmodulo.verifiers.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reference.NaiveTrajectories;
import dev.llmmodulo.verifiers.reference.NaiveTrajectories.Moment;
import dev.llmmodulo.verifiers.reference.Sweep;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.Derivation;
import dev.llmmodulo.verifiers.semantics.Fractions;
import dev.llmmodulo.verifiers.semantics.Universe;
import dev.llmmodulo.verifiers.semantics.WorkLimit;
import dev.llmmodulo.verifiers.semantics.WorkLimitException;
import dev.llmmodulo.verifiers.semantics.World;
import dev.llmmodulo.verifiers.validation.Tasks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrajectoryMonitorTest {

    /** Every fact may change but (s). */
    private static final String TOY = """
            (define (domain toy) (:requirements :adl :constraints :preferences) (:predicates (p) (q) (s) (r ?x))
              (:action change :parameters (?x) :precondition () :effect (and (not (p)) (q) (r ?x))))
            """;

    private static final Problem UNCONSTRAINED = problem("(and)");

    /**
     * States are written as when they begin and what holds. A violation is for good in the state of that index, or
     * "open" if only the end of the plan brings it about.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (at end (p))                       | 0 p                        | satisfied
            (at end (p))                       | 0 p; 1                     | open
            (at end (p))                       | 0; 1 p                     | satisfied
            (always (p))                       | 0 p                        | satisfied
            (always (p))                       | 0 p; 1 p; 2 p              | satisfied
            (always (p))                       | 0; 1 p                     | 0
            (always (p))                       | 0 p; 1; 2; 3 p             | 1
            (sometime (p))                     | 0                          | open
            (sometime (p))                     | 0 p; 1                     | satisfied
            (sometime (p))                     | 0; 1; 2 p                  | satisfied
            (within 2 (p))                     | 0 p                        | satisfied
            (within 2 (p))                     | 0                          | open
            (within 2 (p))                     | 0; 2 p                     | satisfied
            (within 2 (p))                     | 0; 2.001 p                 | 1
            (within 2 (p))                     | 0; 1; 2; 3; 4              | 3
            (within 0 (p))                     | 0; 1 p                     | 1
            (at-most-once (p))                 | 0                          | satisfied
            (at-most-once (p))                 | 0 p                        | satisfied
            (at-most-once (p))                 | 0; 1 p; 2 p; 3             | satisfied
            (at-most-once (p))                 | 0 p; 1; 2 p                | 2
            (at-most-once (p))                 | 0; 1 p; 2; 3; 4 p; 5       | 4
            (sometime-after (p) (q))           | 0                          | satisfied
            (sometime-after (p) (q))           | 0 p q                      | satisfied
            (sometime-after (p) (q))           | 0 q; 1 p                   | open
            (sometime-after (p) (q))           | 0 p; 1; 2 q                | satisfied
            (sometime-after (p) (q))           | 0 p; 1 q; 2 p              | open
            (sometime-before (p) (q))          | 0                          | satisfied
            (sometime-before (p) (q))          | 0 p q                      | 0
            (sometime-before (p) (q))          | 0 q; 1 p                   | satisfied
            (sometime-before (p) (q))          | 0; 1 p q                   | 1
            (sometime-before (p) (q))          | 0 q; 1; 2 p; 3; 4 p        | satisfied
            (always-within 2 (p) (q))          | 0                          | satisfied
            (always-within 2 (p) (q))          | 0 p q                      | satisfied
            (always-within 2 (p) (q))          | 0 p; 1; 2 q                | satisfied
            (always-within 2 (p) (q))          | 0 p; 1; 2.5 q              | 2
            (always-within 2 (p) (q))          | 0 p; 1                     | open
            (always-within 2 (p) (q))          | 0 p; 1 p; 2; 3 q           | 3
            (always-within 2 (p) (q))          | 0 p; 1 q; 2 p; 3; 4 q      | satisfied
            (always-within 2 (p) (q))          | 0; 1 p; 2 q; 3 p; 6        | 4
            (hold-during 1 3 (p))              | 0; 1 p; 2 p; 3             | satisfied
            (hold-during 1 3 (p))              | 0; 1; 2 p; 3               | 1
            (hold-during 1 3 (p))              | 0; 1 p; 2.999; 3           | 2
            (hold-during 1 3 (p))              | 0; 2 p; 3                  | 0
            (hold-during 1 3 (p))              | 0 p; 2 p; 3                | satisfied
            (hold-during 1 3 (p))              | 0 p                        | satisfied
            (hold-during 1 3 (p))              | 0                          | open
            (hold-during 1 3 (p))              | 0; 4 p                     | 0
            (hold-during 5 9 (p))              | 0; 1; 2 p                  | satisfied
            (hold-during 5 9 (p))              | 0 p; 1 p; 2                | open
            (hold-after 2 (p))                 | 0; 1; 2 p; 3 p             | satisfied
            (hold-after 2 (p))                 | 0; 1; 2; 3 p               | 2
            (hold-after 2 (p))                 | 0; 1; 3 p                  | 1
            (hold-after 2 (p))                 | 0; 1 p; 3 p                | satisfied
            (hold-after 2 (p))                 | 0; 1 p; 3 p; 4             | 3
            (hold-after 2 (p))                 | 0; 1                       | open
            (hold-after 2 (p))                 | 0; 1 p                     | satisfied
            (hold-after 2 (p))                 | 0 p; 2                     | 1
            (hold-after 0 (p))                 | 0; 1 p                     | 0
            (and (sometime (p)) (always (q)))  | 0 q; 1 p q                 | satisfied
            (always (or (p) (not (q))))        | 0 p q; 1; 2 p; 3 q         | 3
            (forall (?x) (at-most-once (r ?x)))| 0 ra; 1 rb; 2 rb           | satisfied
            (forall (?x) (at-most-once (r ?x)))| 0 ra rb; 1 ra; 2 rb        | 2
            (forall (?x) (always (exists (?x) (r ?x))))| 0 ra; 1 rb         | satisfied
            """)
    void should_follow_each_operator(String constraint, String trace, String expected) {
        assertThat(follow(constraint(constraint), trace(trace))).isEqualTo(expected);
        assertThat(monitor(preferred(constraint(constraint)), trace(trace)).violatedPreferences().stream()
                        .map(violation -> violation.state().map(String::valueOf).orElse("open"))
                        .toList())
                .isEqualTo(expected.equals("satisfied") ? List.of() : List.of(expected));
    }

    /** A preference of which the constraint is a part. */
    private static Constraint preferred(Constraint constraint) {
        return new Constraint.Preference(Optional.empty(), new Constraint.And(List.of(constraint)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(at end (p))",
                "(always (p))",
                "(sometime (p))",
                "(within 3 (p))",
                "(at-most-once (p))",
                "(sometime-after (p) (q))",
                "(sometime-before (p) (q))",
                "(always-within 2 (p) (q))",
                "(hold-during 2 4 (p))",
                "(hold-during 3 3 (p))",
                "(hold-after 3 (p))",
                "(and (at-most-once (p)) (sometime (q)))",
                "(at end (s))",
                "(always (s))",
                "(sometime (s))",
                "(within 3 (s))",
                "(and (at-most-once (s)) (at-most-once (p)))",
                "(sometime-after (p) (s))",
                "(sometime-after (s) (q))",
                "(sometime-before (s) (q))",
                "(sometime-before (p) (s))",
                "(always-within 2 (s) (q))",
                "(always-within 2 (p) (s))",
                "(hold-during 2 4 (s))",
                "(hold-after 3 (s))"
            })
    void should_agree_with_the_definition_on_random_states(String text) {
        Constraint constraint = constraint(text);
        int violated = 0;
        int satisfied = 0;
        for (long seed = 0; seed < Sweep.cases(300, 5_000); seed++) {
            List<Moment> states = states(new SplittableRandom(seed));
            boolean expected = NaiveTrajectories.satisfies(states, constraint);
            boolean prefixIsLost = !follow(constraint, states.subList(0, (states.size() + 1) / 2))
                    .matches("satisfied|open");
            assertThat(follow(constraint, states).equals("satisfied"))
                    .as("%s %s", constraint, states)
                    .isEqualTo(expected);
            assertThat(prefixIsLost && expected).as("%s %s", constraint, states).isFalse();
            violated += expected ? 0 : 1;
            satisfied += expected ? 1 : 0;
        }
        assertThat(List.of(violated, satisfied)).allMatch(count -> count > 20);
    }

    @Test
    void should_say_the_earliest_violation_first_and_leave_preferences_out() {
        TrajectoryMonitor monitor = monitor(constraint("""
                (and (sometime (q)) (always (p)) (preference w (always (q))) (forall (?x) (at-most-once (r ?x))))
                """), trace("0 p ra rb; 1 p rb; 2 ra; 3 p"));

        assertThat(monitor.violatedForGood().stream().map(TrajectoryMonitorTest::text))
                .containsExactly("(always (p)) 2", "(at-most-once (r a)) 2");
        assertThat(monitor.violatedAtEnd().stream().map(TrajectoryMonitorTest::text))
                .containsExactly("(always (p)) 2", "(at-most-once (r a)) 2", "(sometime (q)) -1");
        assertThat(monitor.violatedPreferences().stream().map(TrajectoryMonitorTest::text))
                .containsExactly("(preference w (always (q))) 0");
    }

    @Test
    void should_not_follow_what_no_plan_can_violate() {
        String constraint = "(always (or (s) (p)))";
        for (int i = 0; i < 18; i++) {
            constraint = "(forall (?x" + i + ") " + constraint + ")";
        }

        assertThat(follow(constraint(constraint), trace("0 s p; 1 s"))).isEqualTo("satisfied");
    }

    @Test
    void should_count_a_preference_once_for_each_binding_around_it_and_not_of_those_inside() {
        List<Moment> states = trace("0 ra rb; 1; 2 ra rb");

        assertThat(monitor(constraint("(forall (?x) (preference w (at-most-once (r ?x))))"), states)
                        .violatedPreferences())
                .hasSize(2);
        assertThat(monitor(constraint("(preference w (forall (?x) (at-most-once (r ?x))))"), states)
                        .violatedPreferences())
                .hasSize(1);
        assertThat(monitor(constraint("(preference w (and (sometime (p)) (sometime (q))))"), states)
                        .violatedPreferences())
                .hasSize(1);
    }

    @Test
    void should_count_each_look_at_a_constraint_as_work() {
        Universe universe = universe(constraint("(and (sometime (q)) (preference w (sometime (p))))"), Set.of());
        WorkLimit limit = new WorkLimit(5);
        TrajectoryMonitor monitor = new TrajectoryMonitor(universe, limit);
        World world = World.of(Set.of(), universe.problem(), new Derivation(universe, limit));
        monitor.observe(world, Fractions.of(BigDecimal.ZERO));
        monitor.observe(world, Fractions.of(BigDecimal.ONE));

        assertThatThrownBy(() -> monitor.observe(world, Fractions.of(BigDecimal.TEN)))
                .isInstanceOf(WorkLimitException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(at end (not (r a)))",
                "(hold-during 0 1.5 (and (p) (q)))",
                "(hold-after 3 (or (p) (q)))",
                "(within 10 (p))",
                "(always-within 2 (p) (q))",
                "(sometime-after (p) (q))",
                "(sometime-before (p) (q))"
            })
    void should_write_a_constraint_in_pddl(String text) {
        Constraint constraint = problem(text).constraints().get(0);

        assertThat(new Binding(new Universe(UNCONSTRAINED), new WorkLimit())
                        .text()
                        .of(constraint))
                .isEqualTo(text);
    }

    private static String text(TrajectoryMonitor.Violation violation) {
        return violation.binding().text().of(violation.constraint()) + " "
                + violation.state().orElse(-1);
    }

    private static String follow(Constraint constraint, List<Moment> states) {
        TrajectoryMonitor monitor = monitor(constraint, states);
        if (monitor.violatedAtEnd().isEmpty()) {
            assertThat(monitor.violatedForGood()).isEmpty();
            return "satisfied";
        }
        Optional<Integer> state = monitor.violatedAtEnd().get(0).state();
        assertThat(monitor.violatedForGood().isEmpty()).isEqualTo(state.isEmpty());
        return state.map(String::valueOf).orElse("open");
    }

    private static TrajectoryMonitor monitor(Constraint constraint, List<Moment> states) {
        Universe universe = universe(constraint, facts(states.get(0)));
        WorkLimit limit = new WorkLimit();
        TrajectoryMonitor monitor = new TrajectoryMonitor(universe, limit);
        for (Moment state : states) {
            World world = World.of(facts(state), universe.problem(), new Derivation(universe, limit));
            monitor.observe(world, Fractions.of(state.time()));
        }
        return monitor;
    }

    private static Set<Fact> facts(Moment state) {
        return state.atoms().stream()
                .map(name -> name.startsWith("r") ? Fact.of("r", name.substring(1)) : Fact.of(name))
                .collect(Collectors.toSet());
    }

    private static Universe universe(Constraint constraint, Set<Fact> init) {
        Problem toy = UNCONSTRAINED;
        return new Universe(new Problem(
                toy.name(),
                toy.domain(),
                toy.objects(),
                init,
                toy.values(),
                toy.goal(),
                toy.metric(),
                toy.timedInitials(),
                List.of(constraint)));
    }

    private static Constraint constraint(String text) {
        return new Constraint.And(problem(text).constraints());
    }

    private static Problem problem(String constraint) {
        return Tasks.problem(
                TOY,
                "(define (problem x) (:domain toy) (:objects a b) (:init) (:goal (and)) (:constraints %s))"
                        .formatted(constraint));
    }

    private static List<Moment> trace(String text) {
        List<Moment> states = new ArrayList<>();
        for (String state : text.trim().split("\\s*;\\s*")) {
            List<String> words = Arrays.asList(state.split(" "));
            states.add(new Moment(Set.copyOf(words.subList(1, words.size())), new BigDecimal(words.get(0))));
        }
        return states;
    }

    private static List<Moment> states(SplittableRandom random) {
        List<Moment> states = new ArrayList<>();
        BigDecimal time = BigDecimal.ZERO;
        int length = random.nextInt(1, 8);
        boolean s = random.nextBoolean();
        while (states.size() < length) {
            Set<String> atoms = new HashSet<>();
            for (String atom : List.of("p", "q")) {
                if (random.nextInt(3) > 0) {
                    atoms.add(atom);
                }
            }
            if (s) {
                atoms.add("s");
            }
            states.add(new Moment(atoms, time));
            time = time.add(BigDecimal.valueOf(random.nextInt(1, 4)).divide(BigDecimal.valueOf(2)));
        }
        return states;
    }
}
