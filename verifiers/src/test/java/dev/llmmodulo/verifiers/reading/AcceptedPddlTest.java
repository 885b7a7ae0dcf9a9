package dev.llmmodulo.verifiers.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.llmmodulo.verifiers.pddl.Axiom;
import dev.llmmodulo.verifiers.pddl.Comparator;
import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Expression;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Metric;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.text.Diagnostic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedPddlTest {

    private final PddlReader reader = new PddlReader();

    private Domain domain(String text) {
        return reader.domain(Texts.domain(text)).orThrow();
    }

    private Problem problem(String text) {
        return reader.problem(domain(Texts.DOMAIN), Texts.problem(text)).orThrow();
    }

    private static Formula.Atom atom(String predicate, String... terms) {
        return new Formula.Atom(
                predicate,
                Stream.of(terms)
                        .map(term -> term.startsWith("?") ? new Term.Variable(term) : (Term) new Term.Constant(term))
                        .toList());
    }

    @Test
    void should_read_the_toy_domain() {
        Domain domain = domain(Texts.DOMAIN);

        assertThat(domain.name()).isEqualTo("toy");
        assertThat(domain.requirements()).containsExactly(":adl", ":action-costs");
        assertThat(domain.types().supertypes())
                .containsExactly(
                        Map.entry("block", Type.of("surface")),
                        Map.entry("table", Type.of("surface")),
                        Map.entry("surface", Type.OBJECT));
        assertThat(domain.constants()).containsExactly(new TypedName("floor", Type.of("table")));
        assertThat(domain.predicate("on").orElseThrow().parameters())
                .containsExactly(new TypedName("?x", Type.of("block")), new TypedName("?y", Type.of("surface")));
        assertThat(domain.functions()).extracting("name").containsExactly("total-cost", "weight");
        assertThat(domain.action("move").orElseThrow().precondition())
                .isEqualTo(new Formula.And(List.of(
                        atom("clear", "?x"),
                        atom("on", "?x", "floor"),
                        new Formula.Not(new Formula.Equal(new Term.Variable("?x"), new Term.Variable("?y"))))));
        assertThat(domain.action("move").orElseThrow().effect())
                .isEqualTo(new Effect.And(List.of(
                        new Effect.Delete(atom("on", "?x", "floor")),
                        new Effect.Add(atom("on", "?x", "?y")),
                        Effect.increaseCost(new Expression.Value("weight", List.of(new Term.Variable("?x")))))));
        assertThat(reader.domain(Texts.domain(Texts.DOMAIN)).diagnostics()).isEmpty();
    }

    @Test
    void should_read_the_toy_problem() {
        Problem problem = problem(Texts.PROBLEM);

        assertThat(problem.name()).isEqualTo("toy-1");
        assertThat(problem.allObjects()).extracting(TypedName::name).containsExactly("floor", "a", "b");
        assertThat(problem.init())
                .containsExactly(Fact.of("clear", "a"), Fact.of("on", "a", "floor"), Fact.of("on", "b", "floor"));
        assertThat(problem.values())
                .containsEntry(new FunctionKey("weight", List.of("a")), new BigDecimal(2))
                .hasSize(3);
        assertThat(problem.goal()).isEqualTo(atom("on", "a", "b"));
        assertThat(problem.metric())
                .contains(new Metric(Metric.Direction.MINIMIZE, new Expression.Value("total-cost", List.of())));
    }

    /** Each rewriting of the toy domain leaves its meaning. */
    static Stream<Arguments> rewrittenDomains() {
        String domain = Texts.DOMAIN;
        int predicates = domain.indexOf("(:predicates");
        int action = domain.indexOf("(:action");
        String swapped = domain.substring(0, domain.indexOf("(:requirements"))
                + domain.substring(action).replaceAll("\\)\\s*$", "") + domain.substring(predicates, action)
                + domain.substring(domain.indexOf("(:requirements"), predicates) + ")";
        return Stream.of(
                arguments("CRLF", domain.replace("\n", "\r\n")),
                arguments("CR", domain.replace("\n", "\r")),
                arguments("byte order mark", "\uFEFF" + domain),
                arguments("blanks that do not break", domain.replace("  ", "\u00A0\u00A0")),
                arguments("tabs", domain.replace("  ", "\t")),
                arguments("one line", domain.replace("\n", " ")),
                arguments("upper case", domain.toUpperCase(java.util.Locale.ROOT)),
                arguments("no newline at the end of a comment", domain + "; end"),
                arguments("carriage returns in comments", domain.replace("\n", " ; x \r y (\n")),
                arguments(
                        "comments",
                        domain.replace("\n", " ; x ( y\n").replace("(:types", "/* a ) */ (:types // b (\n")),
                arguments("other order of the sections", swapped),
                arguments(
                        "other order of the parts",
                        Texts.domainWith(":precondition (and (clear ?x) (on ?x floor) (not (= ?x ?y)))", "")
                                .replace(
                                        "(weight ?x)))))",
                                        "(weight ?x)))\n:precondition (and (clear ?x) (on ?x floor) (not (= ?x ?y)))))")),
                arguments("no blank before a variable", domain.replace("(clear ?x)", "(clear?x)")),
                arguments("object declared", domain.replace("surface surface)", "surface object surface - object)")),
                arguments(
                        "nested and in the effect",
                        Texts.domainWith("(on ?x ?y) (increase", "(and (and (on ?x ?y)) ()) (increase")),
                arguments(
                        "double negation in the effect",
                        Texts.domainWith("(on ?x ?y) (inc", "(not (not (on ?x ?y))) (inc")),
                arguments("cost without parentheses", domain.replace("increase (total-cost)", "increase total-cost")),
                arguments("no type for the number", domain.replace(") - number)", "))")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rewrittenDomains")
    void should_read_a_domain_that_is_only_written_differently(String what, String text) {
        assertThat(domain(text))
                .usingRecursiveComparison()
                .ignoringCollectionOrder()
                .isEqualTo(domain(Texts.DOMAIN));
    }

    static Stream<Arguments> rewrittenProblems() {
        return Stream.of(
                arguments(
                        "goal before init",
                        Texts.problemWith("(:goal (on a b))", "").replace("(:init", "(:goal (on a b)) (:init")),
                arguments(
                        "domain at the end",
                        Texts.problemWith("(:domain toy)", "").replace("cost)))\n", "cost)) (:domain toy))")),
                arguments("requirements", Texts.problemWith("(:domain toy)", "(:domain toy) (:requirements :strips)")),
                arguments(
                        "a fact that is said to be false", Texts.problemWith("(clear a)", "(clear a) (not (clear b))")),
                arguments("a fact said twice", Texts.problemWith("(clear a)", "(clear a) (clear a)")),
                arguments(
                        "a value given twice",
                        Texts.problemWith("(= (weight a) 2)", "(= (weight a) 2) (= (weight a) 2.0)")),
                arguments("numbers written otherwise", Texts.problemWith("(= (weight a) 2)", "(= (weight a) .2e1)")),
                arguments("objects typed one by one", Texts.problemWith("a b - block", "a - block b - block")),
                arguments("another domain's name", Texts.problemWith("(:domain toy)", "(:domain other)")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rewrittenProblems")
    void should_read_a_problem_that_is_only_written_differently(String what, String text) {
        assertThat(problem(text)).isEqualTo(problem(Texts.PROBLEM));
    }

    static Stream<Arguments> conditions() {
        Formula calm = atom("calm");
        Formula clear = atom("clear", "?x");
        Expression one = new Expression.Number(BigDecimal.ONE);
        Expression weight = new Expression.Value("weight", List.of(new Term.Variable("?x")));
        return Stream.of(
                arguments("()", Formula.TRUE),
                arguments("(and)", Formula.TRUE),
                arguments("(or)", new Formula.Or(List.of())),
                arguments("(and ())", new Formula.And(List.of(Formula.TRUE))),
                arguments("(not ())", new Formula.Not(Formula.TRUE)),
                arguments("(calm)", calm),
                arguments("(and (calm))", new Formula.And(List.of(calm))),
                arguments("(not (not (calm)))", new Formula.Not(new Formula.Not(calm))),
                arguments("(imply (calm) (clear ?x))", new Formula.Or(List.of(new Formula.Not(calm), clear))),
                arguments("(or (calm) (or))", new Formula.Or(List.of(calm, new Formula.Or(List.of())))),
                arguments("(= ?x floor)", new Formula.Equal(new Term.Variable("?x"), new Term.Constant("floor"))),
                arguments("(< (weight ?x) 1)", new Formula.Comparison(Comparator.LESS, weight, one)),
                arguments("(<= (weight ?x) 1)", new Formula.Comparison(Comparator.AT_MOST, weight, one)),
                arguments("(= (weight ?x) 1)", new Formula.Comparison(Comparator.EQUAL, weight, one)),
                arguments("(= 1 (weight ?x))", new Formula.Comparison(Comparator.EQUAL, one, weight)),
                arguments("(= 1 1)", new Formula.Comparison(Comparator.EQUAL, one, one)),
                arguments("(= total-cost 1)", new Formula.Comparison(Comparator.EQUAL, Expression.TOTAL_COST, one)),
                arguments("(>= 1 1.0)", new Formula.Comparison(Comparator.AT_LEAST, one, one)),
                arguments(
                        "(not (> (/ 1 (weight ?x)) (- 1)))",
                        new Formula.Not(new Formula.Comparison(
                                Comparator.GREATER,
                                new Expression.Arithmetic(Expression.Operator.DIVIDE, List.of(one, weight)),
                                new Expression.Arithmetic(
                                        Expression.Operator.MINUS,
                                        List.of(new Expression.Number(BigDecimal.ZERO), one))))),
                arguments(
                        "(imply (> 1 1) (calm))",
                        new Formula.Or(
                                List.of(new Formula.Not(new Formula.Comparison(Comparator.GREATER, one, one)), calm))),
                arguments(
                        "(forall (?x - block ?z) (clear ?x))",
                        new Formula.Forall(
                                List.of(new TypedName("?x", Type.of("block")), new TypedName("?z", Type.OBJECT)),
                                clear)),
                arguments(
                        "(exists (?z - (either block table)) (on ?x ?z))",
                        new Formula.Exists(
                                List.of(new TypedName("?z", new Type(List.of("block", "table")))),
                                atom("on", "?x", "?z"))));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void should_read_a_condition(String text, Formula expected) {
        Domain domain = domain(Texts.domainWithCondition(text));

        assertThat(domain.action("act").orElseThrow().precondition()).isEqualTo(expected);
    }

    static Stream<Arguments> effects() {
        Effect calm = new Effect.Add(atom("calm"));
        Effect clear = new Effect.Add(atom("clear", "?x"));
        Formula calmHolds = atom("calm");
        Formula on = atom("on", "?x", "?y");
        Expression one = new Expression.Number(BigDecimal.ONE);
        Formula compares = new Formula.Comparison(Comparator.GREATER, one, one);
        Expression.Value weight = new Expression.Value("weight", List.of(new Term.Variable("?x")));
        List<TypedName> z = List.of(new TypedName("?z", Type.of("block")));
        return Stream.of(
                arguments("()", Effect.NONE),
                arguments("(and)", Effect.NONE),
                arguments("(calm)", calm),
                arguments("(and (calm))", new Effect.And(List.of(calm))),
                arguments("(and (and (calm)) (and) ())", new Effect.And(List.of(calm))),
                arguments("(not (not (not (calm))))", new Effect.Delete(atom("calm"))),
                arguments("(assign (weight ?x) 1)", new Effect.Assignment(Effect.Operator.ASSIGN, weight, one)),
                arguments("(increase (weight ?x) 1)", new Effect.Assignment(Effect.Operator.INCREASE, weight, one)),
                arguments("(decrease (weight ?x) 1)", new Effect.Assignment(Effect.Operator.DECREASE, weight, one)),
                arguments("(scale-up (weight ?x) 1)", new Effect.Assignment(Effect.Operator.SCALE_UP, weight, one)),
                arguments("(scale-down (weight ?x) 1)", new Effect.Assignment(Effect.Operator.SCALE_DOWN, weight, one)),
                arguments(
                        "(assign total-cost 1)",
                        new Effect.Assignment(Effect.Operator.ASSIGN, Expression.TOTAL_COST, one)),
                arguments(
                        "(when (> 1 1) (and (assign (weight ?x) 1) (calm)))",
                        new Effect.When(
                                compares,
                                new Effect.And(
                                        List.of(new Effect.Assignment(Effect.Operator.ASSIGN, weight, one), calm)))),
                arguments("(when (calm) (clear ?x))", new Effect.When(calmHolds, clear)),
                arguments("(when () (clear ?x))", new Effect.When(Formula.TRUE, clear)),
                arguments(
                        "(when (calm) (and (clear ?x) (calm)))",
                        new Effect.When(calmHolds, new Effect.And(List.of(clear, calm)))),
                arguments(
                        "(when (calm) (when (on ?x ?y) (clear ?x)))",
                        new Effect.When(new Formula.And(List.of(calmHolds, on)), clear)),
                arguments(
                        "(when (calm) (and (calm) (when (on ?x ?y) (clear ?x))))",
                        new Effect.And(List.of(
                                new Effect.When(calmHolds, calm),
                                new Effect.When(new Formula.And(List.of(calmHolds, on)), clear)))),
                arguments(
                        "(when (calm) (forall (?z - block) (clear ?z)))",
                        new Effect.Forall(z, new Effect.When(calmHolds, new Effect.Add(atom("clear", "?z"))))),
                arguments(
                        "(when (calm) (when (calm) ()))",
                        new Effect.When(new Formula.And(List.of(calmHolds, calmHolds)), Effect.NONE)),
                arguments(
                        "(when (> 1 1) (when (calm) (clear ?x)))",
                        new Effect.And(List.of(
                                new Effect.When(compares, Effect.NONE),
                                new Effect.When(new Formula.And(List.of(compares, calmHolds)), clear)))),
                arguments(
                        "(when (> 1 1) (and (when (calm) (clear ?x)) (calm)))",
                        new Effect.And(List.of(
                                new Effect.When(new Formula.And(List.of(compares, calmHolds)), clear),
                                new Effect.When(compares, calm)))),
                arguments(
                        "(when (> 1 1) (and (and) ()))",
                        new Effect.And(List.of(new Effect.When(compares, Effect.NONE)))),
                arguments("(when (> 1 1) ())", new Effect.When(compares, Effect.NONE)),
                arguments(
                        "(forall (?z - block) (and (clear ?z) (not (on ?z ?x))))",
                        new Effect.Forall(
                                z,
                                new Effect.And(List.of(
                                        new Effect.Add(atom("clear", "?z")),
                                        new Effect.Delete(atom("on", "?z", "?x")))))),
                arguments(
                        "(forall (?z - block) (when (on ?z ?x) (clear ?z)))",
                        new Effect.Forall(
                                z, new Effect.When(atom("on", "?z", "?x"), new Effect.Add(atom("clear", "?z"))))));
    }

    @ParameterizedTest
    @MethodSource("effects")
    void should_read_an_effect(String text, Effect expected) {
        Domain domain = domain(Texts.domainWithEffect(text));

        assertThat(domain.action("act").orElseThrow().effect()).isEqualTo(expected);
    }

    static Stream<Arguments> amounts() {
        Expression one = new Expression.Number(BigDecimal.ONE);
        Expression weight = new Expression.Value("weight", List.of(new Term.Variable("?x")));
        return Stream.of(
                arguments("1", one),
                arguments("1.0", one),
                arguments("-.5", new Expression.Number(new BigDecimal("-0.5"))),
                arguments("1e3", new Expression.Number(new BigDecimal("1000"))),
                arguments(
                        "12345678901234567890.123456789",
                        new Expression.Number(new BigDecimal("12345678901234567890.123456789"))),
                arguments("(weight ?x)", weight),
                arguments(
                        "(+ 1 (weight ?x))", new Expression.Arithmetic(Expression.Operator.PLUS, List.of(one, weight))),
                arguments(
                        "(+ 1 (weight ?x) 1 (+ 1 1))",
                        new Expression.Arithmetic(Expression.Operator.PLUS, List.of(one, weight, one, one, one))),
                arguments(
                        "(* 1 (- (weight ?x)) 1)",
                        new Expression.Arithmetic(
                                Expression.Operator.TIMES,
                                List.of(
                                        one,
                                        new Expression.Arithmetic(
                                                Expression.Operator.MINUS,
                                                List.of(new Expression.Number(BigDecimal.ZERO), weight)),
                                        one))),
                arguments("(/ 1 1)", new Expression.Arithmetic(Expression.Operator.DIVIDE, List.of(one, one))),
                arguments("(- 1 1)", new Expression.Arithmetic(Expression.Operator.MINUS, List.of(one, one))));
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void should_read_the_amount_of_a_cost(String text, Expression expected) {
        Domain domain = domain(Texts.domainWithEffect("(increase (total-cost) " + text + ")"));

        assertThat(domain.action("act").orElseThrow().effect()).isEqualTo(Effect.increaseCost(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "(+ (total-cost) (weight a) 1)",
                "(* 2 (total-cost))",
                "(- 7)",
                "total-cost",
                "(- (weight a) 1)",
                "(/ (weight a) 2)",
                "total-time",
                "(+ (total-time) (* 3 (total-cost)))"
            })
    void should_read_a_metric_over_costs_numbers_and_static_functions(String metric) {
        Problem problem = problem(Texts.problemWith("minimize (total-cost)", "maximize " + metric));

        assertThat(problem.metric()).map(Metric::direction).contains(Metric.Direction.MAXIMIZE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all",
                "before",
                "after",
                "between",
                "within",
                "always",
                "sometime",
                "problem",
                "domain",
                "object",
                "number",
                "at",
                "start",
                "end",
                "over",
                "define",
                "minimize",
                "total-time",
                "is-violated",
                "x.y",
                "1st",
                "42",
                "über",
                "größe",
                "a+b",
                "_",
                "#t",
                "@"
            })
    void should_read_names_that_are_words_elsewhere(String name) {
        String text = "(define (domain N) (:types N) (:constants N - N) (:predicates (N ?x - N))"
                + " (:action N :parameters (?N - N) :precondition (N ?N) :effect (not (N N))))";

        Domain domain = domain(text.replace("N", name));

        assertThat(domain.name()).isEqualTo(name);
        assertThat(domain.constants()).extracting(TypedName::name).containsExactly(name);
        assertThat(domain.action(name).orElseThrow().precondition()).isEqualTo(atom(name, "?" + name));
        assertThat(domain.action(name).orElseThrow().effect()).isEqualTo(new Effect.Delete(atom(name, name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?1", "?duration", "?x.y", "?ä"})
    void should_read_variables_that_pddl4j_would_not(String variable) {
        String text = "(define (domain d) (:predicates (p V)) (:action a :parameters (V) :effect (p V)))";

        assertThat(domain(text.replace("V", variable)).action("a").orElseThrow().effect())
                .isEqualTo(new Effect.Add(atom("p", variable)));
    }

    @Test
    void should_read_a_domain_that_says_almost_nothing() {
        Domain domain = domain(
                "(define (domain d) (:requirements) (:types) (:constants) (:predicates) (:functions) (:action a))");

        assertThat(domain.action("a").orElseThrow().precondition()).isEqualTo(Formula.TRUE);
        assertThat(domain.action("a").orElseThrow().effect()).isEqualTo(Effect.NONE);
        Problem problem = reader.problem(domain, Texts.problem("(define (problem 1p) (:domain d) (:goal ()))"))
                .orThrow();
        assertThat(problem.goal()).isEqualTo(Formula.TRUE);
        assertThat(problem.metric()).isEqualTo(Optional.empty());
    }

    @Test
    void should_read_axioms_in_the_order_of_the_text() {
        Domain domain = domain("(define (domain d) (:requirements :strips :typing :derived-predicates) (:types t)"
                + " (:predicates (p ?x - t) (q))"
                + " (:derived (p ?y - t) (and (q) (p ?y))) (:action a) (:derived (q) ()) (:derived (p ?x - t) (q)))");

        assertThat(domain.axioms())
                .containsExactly(
                        new Axiom(
                                "p",
                                List.of(new TypedName("?y", Type.of("t"))),
                                new Formula.And(List.of(atom("q"), atom("p", "?y")))),
                        new Axiom("q", List.of(), Formula.TRUE),
                        new Axiom("p", List.of(new TypedName("?x", Type.of("t"))), atom("q")));
    }

    @Test
    void should_warn_of_an_axiom_for_more_objects_than_its_predicate_is_declared_for() {
        Reading<Domain> reading = reader.domain(Texts.domain("(define (domain d) (:requirements :typing"
                + " :derived-predicates) (:types t) (:predicates (p ?x - t)) (:derived (p ?x) ()))"));

        assertThat(Texts.shown(reading)).containsExactly("1:110 pddl.wider-axiom (p ?x)");
        assertThat(reading.orThrow().axioms()).hasSize(1);
    }

    @Test
    void should_read_a_function_of_the_domain_that_is_called_total_time_as_a_function() {
        Domain domain = domain(Texts.domainWith("(:functions (total-cost)", "(:functions (total-cost) (total-time)"));
        String text = Texts.problemWith("minimize (total-cost)", "minimize total-time")
                .replace("(= (total-cost) 0)", "(= (total-time) 0)");

        assertThat(reader.problem(domain, Texts.problem(text)).orThrow().metric())
                .contains(new Metric(Metric.Direction.MINIMIZE, new Expression.Value("total-time", List.of())));
        assertThat(problem(Texts.problemWith("minimize (total-cost)", "minimize (total-time)"))
                        .metric())
                .contains(new Metric(Metric.Direction.MINIMIZE, new Expression.TotalTime()));
    }

    static Stream<Arguments> constraints() {
        Formula calm = atom("calm");
        Formula clear = atom("clear", "floor");
        List<TypedName> x = List.of(new TypedName("?x", Type.of("block")));
        Constraint always = new Constraint.Always(calm);
        return Stream.of(
                arguments("", List.of()),
                arguments("()", List.of()),
                arguments("(and)", List.of()),
                arguments("(at end ())", List.of(new Constraint.AtEnd(Formula.TRUE))),
                arguments("(always (calm))", List.of(always)),
                arguments("(sometime (calm))", List.of(new Constraint.Sometime(calm))),
                arguments("(within .5 (calm))", List.of(new Constraint.Within(new BigDecimal("0.5"), calm))),
                arguments("(at-most-once (calm))", List.of(new Constraint.AtMostOnce(calm))),
                arguments("(sometime-after (calm) (clear floor))", List.of(new Constraint.SometimeAfter(calm, clear))),
                arguments(
                        "(sometime-before (calm) (clear floor))", List.of(new Constraint.SometimeBefore(calm, clear))),
                arguments(
                        "(always-within 2 (calm) (clear floor))",
                        List.of(new Constraint.AlwaysWithin(new BigDecimal(2), calm, clear))),
                arguments(
                        "(hold-during 0 2 (calm))",
                        List.of(new Constraint.HoldDuring(BigDecimal.ZERO, new BigDecimal(2), calm))),
                arguments("(hold-after 2 (calm))", List.of(new Constraint.HoldAfter(new BigDecimal(2), calm))),
                arguments("(and (always (calm)) (and (at end (calm))))", List.of(always, new Constraint.AtEnd(calm))),
                arguments(
                        "(forall (?x - block) (and (always (clear ?x)) (always (calm))))",
                        List.of(new Constraint.Forall(
                                x, new Constraint.And(List.of(new Constraint.Always(atom("clear", "?x")), always))))),
                arguments("(preference (always (calm)))", List.of(new Constraint.Preference(Optional.empty(), always))),
                arguments(
                        "(and (forall (?x - block) (preference always (always (calm)))) (preference p (and (always (calm)))))",
                        List.of(
                                new Constraint.Forall(x, new Constraint.Preference(Optional.of("always"), always)),
                                new Constraint.Preference(Optional.of("p"), new Constraint.And(List.of(always))))));
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void should_read_the_constraints_of_a_domain_and_of_a_problem(String text, List<Constraint> expected) {
        Domain domain = domain(ComparisonTest.domainWithConstraint(text));

        assertThat(domain.constraints()).isEqualTo(expected);
        assertThat(reader.problem(
                                domain,
                                Texts.problem(Texts.problemWith("(:goal", "(:constraints " + text + ") (:goal")))
                        .orThrow()
                        .constraints())
                .isEqualTo(expected);
    }

    @Test
    void should_read_preferences_in_goals_and_preconditions() {
        Domain domain = domain(Texts.domainWithCondition(
                "(and (calm) (preference p (clear ?x)) (forall (?z - block) (preference (not (clear ?z)))))"));
        String text = Texts.problemWith("(:goal (on a b))", "(:goal (preference q (imply (> 1 1) (calm))))")
                .replace("minimize (total-cost)", "minimize (+ (is-violated p) (* 2 (is-violated q)))");
        Problem problem = reader.problem(domain, Texts.problem(text)).orThrow();

        assertThat(domain.action("act").orElseThrow().precondition())
                .isEqualTo(new Formula.And(List.of(
                        atom("calm"),
                        new Formula.Preference(Optional.of("p"), atom("clear", "?x")),
                        new Formula.Forall(
                                List.of(new TypedName("?z", Type.of("block"))),
                                new Formula.Preference(Optional.empty(), new Formula.Not(atom("clear", "?z")))))));
        assertThat(problem.goal())
                .isInstanceOfSatisfying(
                        Formula.Preference.class,
                        preference -> assertThat(preference.name()).contains("q"))
                .extracting(goal -> ((Formula.Preference) goal).body())
                .isInstanceOf(Formula.Or.class);
        assertThat(problem.metric().orElseThrow().expression())
                .isEqualTo(new Expression.Arithmetic(
                        Expression.Operator.PLUS,
                        List.of(
                                new Expression.IsViolated("p"),
                                new Expression.Arithmetic(
                                        Expression.Operator.TIMES,
                                        List.of(
                                                new Expression.Number(new BigDecimal(2)),
                                                new Expression.IsViolated("q"))))));
    }

    @Test
    void should_read_a_metric_over_the_preferences_of_constraints() {
        Domain domain = domain(ComparisonTest.domainWithConstraint("(forall (?x) (preference p (always (calm))))"));
        String text = Texts.problemWith("(:goal", "(:constraints (preference q (sometime (calm)))) (:goal")
                .replace("minimize (total-cost)", "minimize (+ (is-violated p) (is-violated q))");

        assertThat(reader.problem(domain, Texts.problem(text))).isInstanceOf(Reading.Read.class);
    }

    static Stream<Arguments> warnings() {
        return Stream.of(
                arguments(
                        "(define (domain d) (:predicates (p)) (:action a :precondition (not (p))))",
                        ":negative-preconditions"),
                arguments(
                        "(define (domain d) (:predicates (p)) (:action a :precondition (or (p))))",
                        ":disjunctive-preconditions"),
                arguments(
                        "(define (domain d) (:predicates (p)) (:action a :effect (when (p) (p))))",
                        ":conditional-effects"),
                arguments("(define (domain d) (:action a :parameters (?x) :precondition (= ?x ?x)))", ":equality"),
                arguments(
                        "(define (domain d) (:action a :precondition (exists (?x) ())))", ":existential-preconditions"),
                arguments("(define (domain d) (:action a :precondition (forall (?x) ())))", ":universal-preconditions"),
                arguments(
                        "(define (domain d) (:types t) (:types-are-fine))".replace(" (:types-are-fine)", ""),
                        ":typing"),
                arguments("(define (domain d) (:predicates (p ?x - object)))", ":typing"),
                arguments("(define (domain d) (:functions (total-cost)))", ":action-costs"),
                arguments("(define (domain d) (:predicates (p)) (:derived (p) ()))", ":derived-predicates"),
                arguments("(define (domain d) (:constraints (always ())))", ":constraints"),
                arguments("(define (domain d) (:action a :precondition (preference p ())))", ":preferences"),
                arguments(
                        "(define (domain d) (:requirements :action-costs) (:functions (f)) (:action a :precondition (> (f) 1)))",
                        ":numeric-fluents"),
                arguments(
                        "(define (domain d) (:requirements :action-costs) (:functions (f)) (:action a :effect (assign (f) 1)))",
                        ":numeric-fluents"));
    }

    @ParameterizedTest
    @MethodSource("warnings")
    void should_warn_once_of_a_missing_requirement(String text, String key) {
        Reading<Domain> reading = reader.domain(Texts.domain(text));

        assertThat(reading).isInstanceOf(Reading.Read.class);
        assertThat(reading.diagnostics()).extracting(Diagnostic::code).containsExactly("pddl.missing-requirement");
        assertThat(reading.diagnostics().get(0).message()).endsWith(key);
        assertThat(reading.diagnostics().get(0).hint()).contains("add " + key + " to (:requirements …)");
    }

    @Test
    void should_warn_of_an_unknown_requirement() {
        Reading<Domain> reading =
                reader.domain(Texts.domain("(define (domain d) (:requirements :negative-precondition))"));

        assertThat(Texts.shown(reading)).containsExactly("1:35 pddl.unknown-requirement :negative-precondition");
        assertThat(reading.diagnostics().get(0).hint()).contains("did you mean \":negative-preconditions\"?");
    }

    @Test
    void should_put_an_undeclared_supertype_below_object() {
        Reading<Domain> reading =
                reader.domain(Texts.domain("(define (domain d) (:requirements :typing) (:types a - b))"));

        assertThat(Texts.shown(reading)).containsExactly("1:56 pddl.undeclared-supertype b");
        assertThat(reading.orThrow().types().supertypes()).containsEntry("b", Type.OBJECT);
    }

    @Test
    void should_put_a_type_that_is_declared_twice_below_both() {
        Domain domain = domain("(define (domain d) (:types a b c - object a - b a - c))");

        assertThat(domain.types().selfAndAbove("a")).containsExactlyInAnyOrder("a", "b", "c", "object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(either b b)", "(either object b)", "(either b object)", "(either object)", "object"})
    void should_read_either_types_that_say_something_twice(String type) {
        Domain domain = domain("(define (domain d) (:requirements :typing) (:types b - object a - " + type
                + ") (:constants k - " + type + ") (:predicates (p ?x - " + type
                + ")) (:action a :effect (forall (?y - " + type + ") (p ?y))))");

        Type expected = type.contains("object") ? Type.OBJECT : Type.of("b");
        assertThat(domain.predicates().get(0).parameters()).containsExactly(new TypedName("?x", expected));
        Type ofObject = type.contains(" b") ? Type.of("b") : Type.OBJECT;
        assertThat(domain.constants()).containsExactly(new TypedName("k", ofObject));
    }

    @Test
    void should_warn_that_costs_begin_at_zero() {
        String text = Texts.problemWith(" (= (total-cost) 0)", "");

        Reading<Problem> reading = reader.problem(domain(Texts.DOMAIN), Texts.problem(text));

        assertThat(Texts.shown(reading)).containsExactly("6:21 pddl.missing-value (total-cost)");
        assertThat(reading).isInstanceOf(Reading.Read.class);
    }

    @Test
    void should_read_a_metric_over_a_function_that_only_steps_give_a_value() {
        String text = Texts.problemWith("minimize (total-cost)", "minimize (weight b)")
                .replace("(= (weight b) 3)", "");

        Reading<Problem> reading =
                reader.problem(domain(Texts.domainWithEffect("(assign (weight ?x) 4)")), Texts.problem(text));

        assertThat(reading).isInstanceOf(Reading.Read.class);
        assertThat(Texts.shown(reading)).containsExactly("6:21 pddl.missing-value (weight b)");
    }

    @Test
    void should_warn_that_a_total_cost_with_parameters_has_no_value() {
        String domain = "(define (domain d) (:requirements :action-costs) (:predicates (p))"
                + " (:functions (total-cost ?x) - number))";

        Reading<Problem> reading =
                reader.problem(domain(domain), Texts.problem("(define (problem x) (:domain d) (:init) (:goal (p)))"));

        assertThat(Texts.shown(reading)).containsExactly("1:34 pddl.missing-value :init");
        assertThat(reading).isInstanceOf(Reading.Read.class);
    }

    @Test
    void should_read_many_problems_of_one_domain_in_threads() {
        Domain domain = domain(Texts.DOMAIN);
        List<Problem> problems = java.util.stream.IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> reader.problem(domain, Texts.problem(Texts.problemWith("toy-1", "toy-" + i)))
                        .orThrow())
                .toList();

        assertThat(problems).extracting(Problem::name).doesNotHaveDuplicates();
        assertThat(problems).extracting(Problem::goal).containsOnly(atom("on", "a", "b"));
    }
}
