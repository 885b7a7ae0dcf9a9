package dev.llmmodulo.verifiers.naive;

import java.util.EnumSet;
import java.util.Set;

/** What may occur in a random task or plan; a test turns on what the product supports. */
enum Construct {
    TYPES,
    SUBTYPES,
    EITHER,
    EMPTY_TYPE,
    CONSTANTS,
    EQUALITY,
    NEGATED_LITERAL,
    NEGATED_CONDITION,
    DISJUNCTION,
    IMPLICATION,
    UNIVERSAL,
    EXISTENTIAL,
    SHADOWING,
    CONDITIONAL_EFFECT,
    NESTED_WHEN,
    UNIVERSAL_EFFECT,
    ADD_AND_DELETE,
    COSTS,
    CONDITIONAL_COST,
    UNDEFINED_COST,
    METRIC,
    STATIC_PREDICATE,
    NO_PARAMETERS,
    SAME_OBJECT_TWICE,
    EMPTY_PLAN,
    UNKNOWN_ACTION,
    UNKNOWN_OBJECT,
    WRONG_ARITY,
    WRONG_TYPE,
    NUMERIC_CONDITION,
    ASSIGN,
    INCREASE,
    DECREASE,
    SCALE_UP,
    SCALE_DOWN,
    DIVISION,
    UNDEFINED_VALUE,
    UPDATES_CONFLICT,
    AXIOM,
    RECURSIVE_AXIOM,
    NEGATED_AXIOM,
    CONSTRAINTS,
    PREFERENCES,
    DURATION,
    TIMED_LITERAL;

    static Set<Construct> classical() {
        return EnumSet.range(TYPES, WRONG_TYPE);
    }

    static Set<Construct> numeric() {
        return EnumSet.range(NUMERIC_CONDITION, UPDATES_CONFLICT);
    }

    static Set<Construct> axioms() {
        return EnumSet.range(AXIOM, NEGATED_AXIOM);
    }

    static Set<Construct> trajectories() {
        return EnumSet.range(CONSTRAINTS, PREFERENCES);
    }

    /** With what the definitions say clearly of simultaneous steps. */
    static Set<Construct> temporal() {
        Set<Construct> temporal = EnumSet.range(TYPES, SHADOWING);
        temporal.addAll(EnumSet.of(UNIVERSAL_EFFECT, ADD_AND_DELETE, COSTS, UNDEFINED_COST, METRIC));
        temporal.addAll(EnumSet.range(STATIC_PREDICATE, NO_PARAMETERS));
        temporal.addAll(numeric());
        temporal.addAll(EnumSet.of(DURATION, TIMED_LITERAL));
        return temporal;
    }
}
