package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Function;
import dev.llmmodulo.verifiers.pddl.FunctionKey;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.TimedInitial;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and checks {@code (:init …)}. */
final class InitText {

    private final Vocabulary vocabulary;
    private final Set<String> derived;
    private final Findings findings;
    private final Requirements requirements;
    private final AtomCheck atoms;
    private final Set<Fact> facts = new LinkedHashSet<>();
    private final Map<Fact, Form> negated = new LinkedHashMap<>();
    private final Set<TimedInitial> timed = new LinkedHashSet<>();
    private final Map<FunctionKey, BigDecimal> values = new LinkedHashMap<>();

    /** @param derived predicates that axioms define, of which nothing can be said here */
    InitText(Vocabulary vocabulary, Set<String> derived, Findings findings, Requirements requirements) {
        this.vocabulary = vocabulary;
        this.derived = derived;
        this.findings = findings;
        this.requirements = requirements;
        this.atoms = new AtomCheck(vocabulary, findings);
    }

    /** In the order of the text. */
    Set<Fact> facts() {
        return facts;
    }

    /** The facts that the text says are false. */
    Set<Fact> falseFacts() {
        return negated.keySet();
    }

    /** What happens by itself, in the order of the text, nothing twice. */
    List<TimedInitial> timedInitials() {
        return List.copyOf(timed);
    }

    Map<FunctionKey, BigDecimal> values() {
        return values;
    }

    void read(List<SExpression> items) {
        items.forEach(this::element);
        negated.forEach((fact, form) -> {
            if (facts.contains(fact)) {
                findings.error("pddl.contradictory-init", form, fact + " is said to be true and false");
            }
        });
    }

    private void element(SExpression item) {
        if (!(item instanceof Form form) || form.isEmpty()) {
            findings.error("pddl.not-a-fact", item, "expected a fact in parentheses");
            return;
        }
        switch (form.headText()) {
            case "not" -> negation(form);
            case "=" -> value(form);
            case "and" ->
                findings.error(
                        "pddl.and-in-init",
                        form.get(0),
                        ":init is a plain list of facts",
                        "remove the (and …) around them");
            case "at" -> {
                if (isTimed(form)) {
                    timed(form);
                } else {
                    fact(form).ifPresent(fact -> add(fact, form));
                }
            }
            default -> fact(form).ifPresent(fact -> add(fact, form));
        }
    }

    private void add(Fact fact, Form form) {
        if (!facts.add(fact)) {
            findings.warning("pddl.duplicate-fact", form, fact + " is said twice");
        }
    }

    /** Whether it is a timed literal and no fact of a predicate that is called {@code at}. */
    static boolean isTimed(Form form) {
        return form.size() == 3 && form.get(2) instanceof Form;
    }

    private void timed(Form form) {
        requirements.use(Requirements.TIMED, form.get(0));
        Form literal = (Form) form.get(2);
        if (literal.headText().equals("=")) {
            findings.unsupported(
                    "pddl.unsupported-timed-value", form, "values that change at a time are not supported");
            return;
        }
        Optional<BigDecimal> time = ConstraintCheck.time(form.get(1), findings);
        boolean positive = !literal.headText().equals("not");
        Optional<Fact> fact = positive ? fact(literal) : negated(literal);
        if (time.isPresent() && fact.isPresent()) {
            add(new TimedInitial(time.get(), new Literal(fact.get(), positive)), form);
        }
    }

    private void add(TimedInitial happening, Form form) {
        if (timed.contains(
                new TimedInitial(happening.time(), happening.literal().negated()))) {
            findings.error(
                    "pddl.contradictory-init",
                    form,
                    happening.literal().fact() + " becomes true and false at the same time");
        } else if (!timed.add(happening)) {
            findings.warning("pddl.duplicate-fact", form, happening.literal() + " is said twice for this time");
        }
    }

    private void negation(Form form) {
        negated(form).ifPresent(fact -> negated.putIfAbsent(fact, form));
    }

    private Optional<Fact> negated(Form form) {
        if (form.size() == 2 && form.get(1) instanceof Form inner && !Words.RESERVED.contains(inner.headText())) {
            return fact(inner);
        }
        findings.mismatch("pddl.wrong-form", form, "only one fact can be negated", "(not (predicate …))");
        return Optional.empty();
    }

    private Optional<Fact> fact(Form form) {
        if (derived.contains(form.headText())) {
            findings.error(
                    "pddl.derived-in-init",
                    form.get(0),
                    form.headText() + " is derived by an axiom; it has no initial value");
        }
        return atoms.check(form, Map.of()) ? Optional.of(new Fact(form.headText(), arguments(form))) : Optional.empty();
    }

    private static List<String> arguments(Form form) {
        List<String> arguments = new ArrayList<>(form.size() - 1);
        for (int i = 1; i < form.size(); i++) {
            arguments.add(((Symbol) form.get(i)).text());
        }
        return arguments;
    }

    private void value(Form form) {
        if (form.size() != 3) {
            findings.mismatch(
                    "pddl.wrong-form",
                    form,
                    "\"=\" with " + (form.size() - 1) + " operands",
                    "(= (function …) number)");
            return;
        }
        Form left = form.get(1) instanceof Form given
                ? given
                : new Form(
                        List.of(form.get(1)), form.get(1).start(), form.get(1).end());
        Function function = vocabulary.functions().get(left.headText());
        if (function == null) {
            findings.error(
                    "pddl.unknown-function",
                    form.get(1),
                    "unknown function " + left.headText(),
                    "declare it in (:functions …)");
        } else if (atoms.arguments("function", function.name(), function.parameters(), left, Map.of())) {
            Optional<BigDecimal> value = Words.number(form.get(2));
            if (value.isEmpty()) {
                findings.error("pddl.not-a-number", form.get(2), "expected a number");
            } else {
                put(new FunctionKey(function.name(), arguments(left)), value.get(), form);
            }
        }
    }

    private void put(FunctionKey key, BigDecimal value, Form form) {
        BigDecimal before = values.putIfAbsent(key, value);
        if (before == null) {
            return;
        }
        if (before.compareTo(value) == 0) {
            findings.warning("pddl.duplicate-value", form, key + " gets the same value twice");
        } else {
            findings.error("pddl.contradictory-init", form, key + " gets two values: " + before + " and " + value);
        }
    }
}
