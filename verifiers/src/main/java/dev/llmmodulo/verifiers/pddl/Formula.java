package dev.llmmodulo.verifiers.pddl;

import java.util.List;
import java.util.Optional;

/** A condition: a goal, a precondition or the condition of a {@code when}. {@code (imply a b)} is {@code (or (not a) b)}. */
public sealed interface Formula {

    /** Holds always. */
    Formula TRUE = new And(List.of());

    <R> R match(Cases<R> cases);

    record Atom(String predicate, List<Term> arguments) implements Formula {
        public Atom {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.atom(this);
        }
    }

    record Equal(Term left, Term right) implements Formula {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.equal(this);
        }
    }

    record Not(Formula operand) implements Formula {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not(this);
        }
    }

    /** Without operands: true. */
    record And(List<Formula> operands) implements Formula {
        public And {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.and(this);
        }
    }

    /** Without operands: false. */
    record Or(List<Formula> operands) implements Formula {
        public Or {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.or(this);
        }
    }

    record Forall(List<TypedName> variables, Formula body) implements Formula {
        public Forall {
            variables = List.copyOf(variables);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.forall(this);
        }
    }

    record Exists(List<TypedName> variables, Formula body) implements Formula {
        public Exists {
            variables = List.copyOf(variables);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.exists(this);
        }
    }

    /** A comparison of two numbers, exact. It holds only if both are defined. */
    record Comparison(Comparator comparator, Expression left, Expression right) implements Formula {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.comparison(this);
        }
    }

    /**
     * Something that is wished for but not required: as a condition it is true, and where its body does not hold it is
     * violated (Gerevini and Long, PDDL 3.0, 2005).
     */
    record Preference(Optional<String> name, Formula body) implements Formula {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.preference(this);
        }
    }

    /** One answer for each kind of formula, so that the compiler sees when a kind is forgotten. */
    interface Cases<R> {
        R atom(Atom atom);

        R equal(Equal equal);

        R not(Not not);

        R and(And and);

        R or(Or or);

        R forall(Forall forall);

        R exists(Exists exists);

        R comparison(Comparison comparison);

        R preference(Preference preference);
    }
}
