package dev.llmmodulo.verifiers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypeHierarchy;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.pddl4j.Parsed;
import dev.llmmodulo.verifiers.pddl4j.ParsedProblem;
import dev.llmmodulo.verifiers.pddl4j.Pddl4jParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What would happen if PDDL4J lost or changed something without a word. */
class ComparisonTest {

    private static <T> List<T> withoutLast(List<T> list) {
        return list.subList(0, list.size() - 1);
    }

    private static Reading<Domain> readWith(UnaryOperator<Domain> fault) {
        return readWith(Texts.DOMAIN, fault);
    }

    private static Reading<Domain> readWith(String text, UnaryOperator<Domain> fault) {
        PddlReader reader = new PddlReader(
                input -> new Parsed.Accepted<>(
                        fault.apply(((Parsed.Accepted<Domain>) Pddl4jParser.domain(input)).value())),
                Pddl4jParser::problem);
        return reader.domain(Texts.domain(text));
    }

    private static final String WITH_AXIOMS = Texts.domainWith(
                    "(:action move", "(:derived (calm) (clear floor)) (:derived (calm) ()) (:action move")
            .replace("(clear ?x - block)", "(clear ?x)");

    private static UnaryOperator<Domain> inAxioms(UnaryOperator<List<Axiom>> fault) {
        return d -> new Domain(
                d.name(),
                d.requirements(),
                d.types(),
                d.constants(),
                d.predicates(),
                d.functions(),
                d.actions(),
                d.durativeActions(),
                fault.apply(d.axioms()),
                d.constraints());
    }

    private static UnaryOperator<Domain> inAxiom(UnaryOperator<Axiom> fault) {
        return inAxioms(axioms -> axioms.stream().map(fault).toList());
    }

    static Stream<Arguments> axiomFaults() {
        return Stream.of(
                fault("1 axioms, not 2", inAxioms(ComparisonTest::withoutLast)),
                fault("an axiom of calm", inAxiom(a -> new Axiom("clear", a.parameters(), a.body()))),
                fault("an axiom of calm", inAxiom(a -> new Axiom(a.predicate(), a.parameters(), Formula.TRUE))),
                fault(
                        "an axiom of calm",
                        inAxiom(a -> new Axiom(a.predicate(), List.of(new TypedName("?x", Type.OBJECT)), a.body()))));
    }

    @ParameterizedTest
    @MethodSource("axiomFaults")
    void should_notice_a_difference_in_the_axioms(String what, UnaryOperator<Domain> fault) {
        assertThat(readWith(WITH_AXIOMS, fault)).isEqualTo(new Reading.Inconsistent<>(what));
    }

    private static Reading<?> readProblemWith(UnaryOperator<ParsedProblem> fault) {
        PddlReader reader = new PddlReader(
                Pddl4jParser::domain,
                input -> new Parsed.Accepted<>(
                        fault.apply(((Parsed.Accepted<ParsedProblem>) Pddl4jParser.problem(input)).value())));
        return reader.problem(Texts.domain(Texts.DOMAIN), Texts.problem(Texts.PROBLEM));
    }

    private static UnaryOperator<Domain> inAction(UnaryOperator<Action> fault) {
        return d -> new Domain(
                d.name(),
                d.requirements(),
                d.types(),
                d.constants(),
                d.predicates(),
                d.functions(),
                d.actions().stream().map(fault).toList());
    }

    static Stream<Arguments> domainFaults() {
        return Stream.of(
                fault(
                        "the types",
                        d -> new Domain(
                                d.name(),
                                d.requirements(),
                                TypeHierarchy.UNTYPED,
                                d.constants(),
                                d.predicates(),
                                d.functions(),
                                d.actions())),
                fault(
                        "the constants",
                        d -> new Domain(
                                d.name(),
                                d.requirements(),
                                d.types(),
                                List.of(),
                                d.predicates(),
                                d.functions(),
                                d.actions())),
                fault(
                        "the predicates",
                        d -> new Domain(
                                d.name(),
                                d.requirements(),
                                d.types(),
                                d.constants(),
                                withoutLast(d.predicates()),
                                d.functions(),
                                d.actions())),
                fault(
                        "the functions",
                        d -> new Domain(
                                d.name(),
                                d.requirements(),
                                d.types(),
                                d.constants(),
                                d.predicates(),
                                withoutLast(d.functions()),
                                d.actions())),
                fault(
                        "0 actions, not 1",
                        d -> new Domain(
                                d.name(),
                                d.requirements(),
                                d.types(),
                                d.constants(),
                                d.predicates(),
                                d.functions(),
                                List.of())),
                fault(
                        "the name of the domain",
                        d -> new Domain(
                                "x",
                                d.requirements(),
                                d.types(),
                                d.constants(),
                                d.predicates(),
                                d.functions(),
                                d.actions())),
                fault(
                        "the name of the action move",
                        inAction(a -> new Action("x", a.parameters(), a.precondition(), a.effect()))),
                fault(
                        "the parameters of the action move",
                        inAction(a -> new Action(a.name(), withoutLast(a.parameters()), a.precondition(), a.effect()))),
                fault(
                        "the precondition of the action move",
                        inAction(a -> new Action(a.name(), a.parameters(), Formula.TRUE, a.effect()))),
                fault(
                        "the precondition of the action move",
                        inAction(a -> new Action(
                                a.name(),
                                a.parameters(),
                                new Formula.And(withoutLast(((Formula.And) a.precondition()).operands())),
                                a.effect()))),
                fault(
                        "the precondition of the action move",
                        inAction(a ->
                                new Action(a.name(), a.parameters(), new Formula.Not(a.precondition()), a.effect()))),
                fault(
                        "the effect of the action move",
                        inAction(a -> new Action(a.name(), a.parameters(), a.precondition(), Effect.NONE))),
                fault(
                        "the effect of the action move",
                        inAction(a -> new Action(
                                a.name(),
                                a.parameters(),
                                a.precondition(),
                                new Effect.When(a.precondition(), a.effect())))),
                fault(
                        "the effect of the action move",
                        inAction(a -> new Action(
                                a.name(),
                                a.parameters(),
                                a.precondition(),
                                new Effect.And(withoutLast(((Effect.And) a.effect()).parts()))))));
    }

    private static Arguments fault(String what, UnaryOperator<Domain> fault) {
        return arguments(what, fault);
    }

    @ParameterizedTest
    @MethodSource("domainFaults")
    void should_notice_a_difference_in_the_domain(String what, UnaryOperator<Domain> fault) {
        assertThat(readWith(fault)).isEqualTo(new Reading.Inconsistent<>(what));
    }

    static Stream<Arguments> problemFaults() {
        return Stream.of(
                problemFault(
                        "the name of the problem",
                        p -> new ParsedProblem(
                                "x",
                                p.domainName(),
                                p.objects(),
                                p.init(),
                                p.values(),
                                p.goal(),
                                p.metric(),
                                p.timedInitials(),
                                p.constraints())),
                problemFault(
                        "the objects",
                        p -> new ParsedProblem(
                                p.name(),
                                p.domainName(),
                                withoutLast(p.objects()),
                                p.init(),
                                p.values(),
                                p.goal(),
                                p.metric(),
                                p.timedInitials(),
                                p.constraints())),
                problemFault(
                        "the initial state",
                        p -> new ParsedProblem(
                                p.name(),
                                p.domainName(),
                                p.objects(),
                                withoutLast(p.init()),
                                p.values(),
                                p.goal(),
                                p.metric(),
                                p.timedInitials(),
                                p.constraints())),
                problemFault(
                        "the initial state",
                        p -> new ParsedProblem(
                                p.name(),
                                p.domainName(),
                                p.objects(),
                                p.init().stream().map(l -> l.negated()).toList(),
                                p.values(),
                                p.goal(),
                                p.metric(),
                                p.timedInitials(),
                                p.constraints())),
                problemFault(
                        "the initial state",
                        p -> new ParsedProblem(
                                p.name(),
                                p.domainName(),
                                p.objects(),
                                p.init(),
                                withoutLast(p.values()),
                                p.goal(),
                                p.metric(),
                                p.timedInitials(),
                                p.constraints())),
                problemFault(
                        "the goal",
                        p -> new ParsedProblem(
                                p.name(),
                                p.domainName(),
                                p.objects(),
                                p.init(),
                                p.values(),
                                Formula.TRUE,
                                p.metric(),
                                p.timedInitials(),
                                p.constraints())),
                problemFault(
                        "the metric",
                        p -> new ParsedProblem(
                                p.name(),
                                p.domainName(),
                                p.objects(),
                                p.init(),
                                p.values(),
                                p.goal(),
                                Optional.empty(),
                                p.timedInitials(),
                                p.constraints())),
                problemFault(
                        "the constraints",
                        p -> new ParsedProblem(
                                p.name(),
                                p.domainName(),
                                p.objects(),
                                p.init(),
                                p.values(),
                                p.goal(),
                                p.metric(),
                                p.timedInitials(),
                                List.of(new Constraint.Always(p.goal())))));
    }

    private static Arguments problemFault(String what, UnaryOperator<ParsedProblem> fault) {
        return arguments(what, fault);
    }

    @ParameterizedTest
    @MethodSource("problemFaults")
    void should_notice_a_difference_in_the_problem(String what, UnaryOperator<ParsedProblem> fault) {
        assertThat(readProblemWith(fault)).isEqualTo(new Reading.Inconsistent<>(what));
    }

    /** Each of these is another effect; two with the same fingerprint would be taken for each other. */
    static final List<String> DIFFERENT = List.of(
            "()",
            "(calm)",
            "(not (calm))",
            "(clear ?x)",
            "(clear ?y)",
            "(on ?x ?y)",
            "(on ?y ?x)",
            "(when (calm) ())",
            "(when (clear ?x) ())",
            "(forall (?z - block) (when (clear ?x) ()))",
            "(when (calm) (clear ?x))",
            "(when (clear ?x) (calm))",
            "(when (not (calm)) (clear ?x))",
            "(when (or (calm) (clear ?x)) (clear ?x))",
            "(when (or (clear ?x) (calm)) (clear ?x))",
            "(when (imply (calm) (clear ?x)) (clear ?x))",
            "(when (not (not (calm))) (clear ?x))",
            "(when (exists (?z - block) (clear ?z)) (calm))",
            "(when (forall (?z - block) (clear ?z)) (calm))",
            "(forall (?z - block) (when (clear ?z) (calm)))",
            "(forall (?z - table) (clear ?x))",
            "(forall (?z - block) (clear ?x))",
            "(forall (?z ?w - block) (clear ?x))",
            "(forall (?z - (either block table)) (clear ?x))",
            "(when (= ?x ?y) (calm))",
            "(when (= ?y ?x) (calm))",
            "(when (not (= ?x ?y)) (calm))",
            "(and (calm) (clear ?x))",
            "(and (calm) (calm) (clear ?x))",
            "(increase (total-cost) 1)",
            "(increase (total-cost) 2)",
            "(increase (total-cost) (weight ?x))",
            "(increase (total-cost) (+ 1 2))",
            "(increase (total-cost) (* 1 2))",
            "(increase (total-cost) (- 1 2))",
            "(increase (total-cost) (- 2 1))",
            "(increase (total-cost) (- 1))",
            "(when (calm) (increase (total-cost) 1))",
            "(increase (weight ?x) 1)",
            "(increase (weight ?y) 1)",
            "(increase (weight ?x) (weight ?y))",
            "(decrease (weight ?x) 1)",
            "(assign (weight ?x) 1)",
            "(scale-up (weight ?x) 1)",
            "(scale-down (weight ?x) 1)",
            "(assign (weight ?x) (/ 1 2))",
            "(assign (weight ?x) (/ 2 1))",
            "(when (< (weight ?x) 1) (calm))",
            "(when (<= (weight ?x) 1) (calm))",
            "(when (= (weight ?x) 1) (calm))",
            "(when (>= (weight ?x) 1) (calm))",
            "(when (> (weight ?x) 1) (calm))",
            "(when (> 1 (weight ?x)) (calm))",
            "(when (not (> (weight ?x) 1)) (calm))");

    @Test
    void should_tell_different_effects_apart() {
        PddlReader reader = new PddlReader();
        Map<Long, String> seen = new java.util.HashMap<>();
        for (String effect : DIFFERENT) {
            Domain domain =
                    reader.domain(Texts.domain(Texts.domainWithEffect(effect))).orThrow();
            assertThat(seen.put(
                            ModelFingerprint.of(
                                    domain.action("act").orElseThrow().effect()),
                            effect))
                    .as(effect)
                    .isNull();
        }
    }

    /** Each of these is another constraint. */
    static final List<String> DIFFERENT_CONSTRAINTS = List.of(
            "()",
            "(at end (calm))",
            "(at end (not (calm)))",
            "(always (calm))",
            "(sometime (calm))",
            "(within 1 (calm))",
            "(within 2 (calm))",
            "(at-most-once (calm))",
            "(sometime-after (calm) (clear floor))",
            "(sometime-after (clear floor) (calm))",
            "(sometime-before (calm) (clear floor))",
            "(always-within 1 (calm) (clear floor))",
            "(always-within 1.5 (calm) (clear floor))",
            "(always-within 1 (clear floor) (calm))",
            "(hold-during 1 2 (calm))",
            "(hold-during 2 1 (calm))",
            "(hold-after 1 (calm))",
            "(preference (always (calm)))",
            "(preference p (always (calm)))",
            "(preference q (always (calm)))",
            "(preference p (and (always (calm)) (sometime (calm))))",
            "(and (preference p (always (calm))) (preference p (sometime (calm))))",
            "(and (always (calm)) (sometime (calm)))",
            "(and (always (calm)) (always (calm)))",
            "(forall (?x) (always (clear ?x)))",
            "(forall (?x - block) (always (clear ?x)))",
            "(always (forall (?x - block) (clear ?x)))",
            "(forall (?x - block) (preference p (always (clear ?x))))",
            "(preference p (forall (?x - block) (always (clear ?x))))");

    static String domainWithConstraint(String constraint) {
        return Texts.domainWith("(:action move", "(:constraints " + constraint + ") (:action move")
                .replace("(clear ?x - block)", "(clear ?x)");
    }

    @Test
    void should_tell_different_constraints_apart() {
        PddlReader reader = new PddlReader();
        Map<Long, String> seen = new java.util.HashMap<>();
        for (String constraint : DIFFERENT_CONSTRAINTS) {
            Domain domain = reader.domain(Texts.domain(domainWithConstraint(constraint)))
                    .orThrow();
            assertThat(seen.put(ConstraintFingerprint.model(domain.constraints()), constraint))
                    .as(constraint)
                    .isNull();
        }
    }

    @Test
    void should_notice_a_lost_constraint_of_the_domain() {
        UnaryOperator<Domain> fault = d -> new Domain(
                d.name(),
                d.requirements(),
                d.types(),
                d.constants(),
                d.predicates(),
                d.functions(),
                d.actions(),
                d.durativeActions(),
                d.axioms(),
                List.of());

        assertThat(readWith(domainWithConstraint("(always (calm))"), fault))
                .isEqualTo(new Reading.Inconsistent<>("the constraints"));
    }

    @Test
    void should_notice_a_preference_that_became_a_condition() {
        String text = Texts.domainWith("(and (clear ?x)", "(and (preference (clear ?x))");

        assertThat(readWith(
                        text,
                        inAction(a -> new Action(
                                a.name(),
                                a.parameters(),
                                new Formula.And(((Formula.And) a.precondition())
                                        .operands().stream()
                                                .map(each ->
                                                        each instanceof Formula.Preference wish ? wish.body() : each)
                                                .toList()),
                                a.effect()))))
                .isEqualTo(new Reading.Inconsistent<>("the precondition of the action move"));
    }

    @Test
    void should_show_a_bug_as_an_internal_error() {
        Reading<Domain> reading =
                readWith(inAction(a -> new Action("x", a.parameters(), a.precondition(), a.effect())));

        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(PddlException.class, reading::orThrow))
                .hasMessage("internal error: PDDL4J and our reader disagree: the name of the action move")
                .satisfies(exception -> assertThat(exception.kind()).isEqualTo(PddlException.Kind.INCONSISTENT));
    }
}
