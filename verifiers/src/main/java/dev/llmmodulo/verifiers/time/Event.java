package dev.llmmodulo.verifiers.time;

import dev.llmmodulo.verifiers.critique.NumberedStep;
import dev.llmmodulo.verifiers.critique.Occurrence;
import dev.llmmodulo.verifiers.critique.Occurrence.OfStep;
import dev.llmmodulo.verifiers.critique.Occurrence.OfTimedInitial;
import dev.llmmodulo.verifiers.critique.Occurrence.Part;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.DurativeAction.DurationBound;
import dev.llmmodulo.verifiers.pddl.DurativeAction.Moment;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TimedInitial;
import dev.llmmodulo.verifiers.semantics.Binding;
import dev.llmmodulo.verifiers.semantics.BoundEffect;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** An occurrence as it is executed: what must hold for it, what it looks at, and what it does. */
public interface Event {

    BigDecimal time();

    Occurrence occurrence();

    Binding binding();

    /** Must hold in the state that it meets. */
    Formula condition();

    /** What it does in the state that it meets, under the bindings under which it does it. */
    List<BoundEffect> effects();

    /** The step that lasts, if this is its start or its end. */
    default Optional<LastingStep> lasting() {
        return Optional.empty();
    }

    /** Conditions that need not hold, but what is done now or later hangs on whether they do. */
    default List<Formula> watched() {
        return List.of();
    }

    /** Bounds on the duration that are read now. */
    default List<DurationBound> bounds() {
        return List.of();
    }

    /** How much of its step takes place. */
    default Part part() {
        return occurrence() instanceof OfStep of ? of.part() : Part.WHOLE;
    }

    default Optional<NumberedStep> step() {
        return occurrence() instanceof OfStep of ? Optional.of(of.step()) : Optional.empty();
    }

    /** A step that takes no time. */
    record Instant(BigDecimal time, NumberedStep at, Action action, Binding binding) implements Event {
        @Override
        public Occurrence occurrence() {
            return new OfStep(at, Part.WHOLE);
        }

        @Override
        public Formula condition() {
            return action.precondition();
        }

        @Override
        public List<BoundEffect> effects() {
            return List.of(new BoundEffect(action.effect(), binding));
        }
    }

    /** The start or the end of a step that lasts. */
    record Edge(LastingStep whole, Moment moment) implements Event {
        @Override
        public BigDecimal time() {
            return moment == Moment.START ? whole.start() : whole.end();
        }

        @Override
        public Occurrence occurrence() {
            return new OfStep(whole.at(), moment == Moment.START ? Part.START : Part.END);
        }

        @Override
        public Binding binding() {
            return whole.binding();
        }

        @Override
        public Formula condition() {
            return whole.condition(moment);
        }

        @Override
        public List<BoundEffect> effects() {
            return whole.effects(moment);
        }

        @Override
        public Optional<LastingStep> lasting() {
            return Optional.of(whole);
        }

        @Override
        public List<Formula> watched() {
            return moment == Moment.START ? whole.watchedAtStart() : List.of();
        }

        @Override
        public List<DurationBound> bounds() {
            return whole.bounds(moment);
        }
    }

    /** A timed initial literal. */
    record ByItself(TimedInitial initial, Binding binding) implements Event {
        @Override
        public BigDecimal time() {
            return initial.time();
        }

        @Override
        public Occurrence occurrence() {
            return new OfTimedInitial(initial);
        }

        @Override
        public Formula condition() {
            return Formula.TRUE;
        }

        @Override
        public List<BoundEffect> effects() {
            Formula.Atom atom = new Formula.Atom(
                    initial.literal().fact().predicate(),
                    initial.literal().fact().arguments().stream()
                            .map(name -> (Term) new Term.Constant(name))
                            .toList());
            Effect effect = initial.literal().positive() ? new Effect.Add(atom) : new Effect.Delete(atom);
            return List.of(new BoundEffect(effect, binding));
        }
    }
}
