package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import dev.llmmodulo.verifiers.text.Severity;
import dev.llmmodulo.verifiers.text.Suggestion;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The requirement keys of a domain or problem: what is declared, and what is used without being declared. */
final class Requirements {

    static final String TYPING = ":typing";
    static final String NEGATIVE = ":negative-preconditions";
    static final String DISJUNCTIVE = ":disjunctive-preconditions";
    static final String EQUALITY = ":equality";
    static final String EXISTENTIAL = ":existential-preconditions";
    static final String UNIVERSAL = ":universal-preconditions";
    static final String CONDITIONAL = ":conditional-effects";
    static final String COSTS = ":action-costs";

    static final String NUMERIC = ":numeric-fluents";
    static final String DURATIVE = ":durative-actions";
    static final String DURATION_INEQUALITIES = ":duration-inequalities";
    static final String TIMED = ":timed-initial-literals";
    static final String PREFERENCES = ":preferences";
    static final String CONSTRAINTS = ":constraints";
    static final String DERIVED = ":derived-predicates";

    private static final List<String> KNOWN = List.of(
            ":strips",
            TYPING,
            NEGATIVE,
            DISJUNCTIVE,
            EQUALITY,
            EXISTENTIAL,
            UNIVERSAL,
            ":quantified-preconditions",
            CONDITIONAL,
            COSTS,
            ":adl",
            ":fluents",
            NUMERIC,
            ":object-fluents",
            DURATIVE,
            DURATION_INEQUALITIES,
            ":continuous-effects",
            DERIVED,
            TIMED,
            ":timed-initial-fluents",
            ":timed-effects",
            PREFERENCES,
            CONSTRAINTS,
            ":goal-utilities",
            ":time",
            ":domain-axioms",
            ":processes",
            ":events",
            ":disjunctive-conditions",
            ":negative-conditions");

    /** Keys that change the meaning of everything, so that they cannot be passed over. */
    private static final List<String> UNSUPPORTED = List.of(
            ":open-world",
            ":true-negation",
            ":htn",
            ":hierarchy",
            ":probabilistic-effects",
            ":rewards",
            ":mdp",
            ":multi-agent",
            ":unfactored-privacy",
            ":factored-privacy");

    private final Findings findings;
    private final Set<String> declared = new LinkedHashSet<>();
    private final Set<String> implied = new HashSet<>();
    private final Set<String> reported = new HashSet<>();

    Requirements(Findings findings, Collection<String> declaredBefore) {
        this.findings = findings;
        declaredBefore.forEach(this::imply);
    }

    /** In the order of the text. */
    List<String> declared() {
        return List.copyOf(declared);
    }

    void declare(List<SExpression> keys) {
        for (SExpression key : keys) {
            if (key instanceof Symbol symbol && symbol.isKey()) {
                declare(symbol);
            } else {
                findings.error("pddl.requirement", key, "a requirement key begins with a colon, such as :typing");
            }
        }
    }

    private void declare(Symbol key) {
        if (UNSUPPORTED.contains(key.text())) {
            findings.unsupported(
                    "pddl.unsupported-requirement", key, "the requirement " + key.text() + " is not supported");
        } else if (!KNOWN.contains(key.text()) && findings.wants(Severity.WARNING)) {
            String hint = Suggestion.didYouMean(key.text(), KNOWN).orElse("it is passed over");
            findings.warning("pddl.unknown-requirement", key, "unknown requirement " + key.text(), hint);
        }
        declared.add(key.text());
        imply(key.text());
    }

    private void imply(String key) {
        implied.add(key);
        switch (key) {
            case ":adl" ->
                implied.addAll(List.of(TYPING, NEGATIVE, DISJUNCTIVE, EQUALITY, EXISTENTIAL, UNIVERSAL, CONDITIONAL));
            case ":quantified-preconditions" -> implied.addAll(List.of(EXISTENTIAL, UNIVERSAL));
            case ":negative-conditions" -> implied.add(NEGATIVE);
            case ":disjunctive-conditions" -> implied.add(DISJUNCTIVE);
            case ":fluents" -> implied.addAll(List.of(NUMERIC, COSTS));
            case NUMERIC -> implied.add(COSTS);
            case ":domain-axioms" -> implied.add(DERIVED);
            default -> {
                // Implies nothing that is asked for here.
            }
        }
    }

    /** Warns once if something needs a key that is not declared. */
    void use(String key, SExpression at) {
        if (!implied.contains(key) && reported.add(key)) {
            findings.warning(
                    "pddl.missing-requirement",
                    at,
                    "this needs the requirement " + key,
                    "add " + key + " to (:requirements …)");
        }
    }
}
