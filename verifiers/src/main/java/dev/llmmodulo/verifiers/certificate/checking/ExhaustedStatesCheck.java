package dev.llmmodulo.verifiers.certificate.checking;

import dev.llmmodulo.verifiers.certificate.DeadEndSet;
import dev.llmmodulo.verifiers.certificate.ExhaustedStates;
import dev.llmmodulo.verifiers.pddl.Fact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Checks {@link ExhaustedStates}: facts that are not listed are as they are initially, but for states in dead ends. */
final class ExhaustedStatesCheck extends StatesCheck {

    private final FactNumbers numbers;
    private final List<DeadEnds> deadEnds = new ArrayList<>();
    private final BitSet initiallyBeside = new BitSet();
    private final Objections objections;
    private int lastHolding;

    ExhaustedStatesCheck(ExhaustedStates certificate, Task task, Objections objections) {
        super(certificate.facts(), certificate.states(), task, objections);
        this.numbers = task.numbers();
        this.objections = objections;
        for (DeadEndSet set : certificate.deadEnds()) {
            task.visits().work();
            deadEnds.add(new DeadEnds(set, numbers, deadEnds.size()));
        }
        for (Fact fact : task.problem().init()) {
            if (numbers.changes(fact) && bits().placeOf(numbers.number(fact)) == Bits.NONE) {
                initiallyBeside.set(numbers.number(fact));
            }
        }
    }

    @Override
    boolean mayHoldOutside(int literal) {
        return numbers.holdsInitially(numbers.fact(literal / 2)) == (literal % 2 == 0);
    }

    @Override
    boolean holds(Successor successor) {
        if (deadEnds.isEmpty()) {
            return false;
        }
        BitSet holding = (BitSet) initiallyBeside.clone();
        for (int place = 0; place < bits().count(); place++) {
            task().visits().work();
            holding.set(bits().factAt(place), Bits.get(successor.listed(), place));
        }
        successor.changed().forEach(outcome -> holding.set(outcome.fact(), outcome.value()));
        // States that follow each other are often in the same dead end.
        for (int i = 0; i < deadEnds.size(); i++) {
            task().visits().work();
            int tried = (lastHolding + i) % deadEnds.size();
            if (deadEnds.get(tried).holds(holding)) {
                lastHolding = tried;
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean excludes(int literal, int other) {
        return literal == other
                && bits().placeOf(literal / 2) == Bits.NONE
                && !mayHoldOutside(literal)
                && deadEnds.stream().noneMatch(set -> mayHold(set, literal));
    }

    private boolean mayHold(DeadEnds set, int literal) {
        task().visits().work();
        return set.mayHold(literal);
    }

    @Override
    public boolean keptBy(ActionInstance step, Assumptions assumed) {
        for (DeadEnds set : deadEnds) {
            task().visits().work();
            if (!objections.unless(
                    set.keptBy(step), () -> step.words() + " may lead out of dead-end set " + set.number())) {
                return false;
            }
        }
        return super.keptBy(step, assumed);
    }

    @Override
    public boolean excludesGoal(Condition goal) {
        return deadEnds.stream()
                        .allMatch(set -> objections.unless(
                                !set.mayHold(goal), () -> "the goal may hold in dead-end set " + set.number()))
                && super.excludesGoal(goal);
    }

    /** A {@link DeadEndSet} by the numbers of its facts. */
    private record DeadEnds(BitSet mayBeTrue, BitSet neverFalse, int number) implements PartialTruth {

        DeadEnds(DeadEndSet set, FactNumbers numbers, int number) {
            this(new BitSet(), new BitSet(), number);
            set.mayBeTrue().stream()
                    .filter(numbers::changes)
                    .mapToInt(numbers::number)
                    .forEach(mayBeTrue::set);
            set.neverFalse().stream()
                    .filter(numbers::changes)
                    .mapToInt(numbers::number)
                    .forEach(neverFalse::set);
        }

        @Override
        public boolean mayHold(int literal) {
            return literal % 2 == 0 ? mayBeTrue.get(literal / 2) : !neverFalse.get(literal / 2);
        }

        boolean holds(BitSet holding) {
            return isWithin(holding, mayBeTrue) && isWithin(neverFalse, holding);
        }

        private static boolean isWithin(BitSet part, BitSet whole) {
            for (int bit = part.nextSetBit(0); bit >= 0; bit = part.nextSetBit(bit + 1)) {
                if (!whole.get(bit)) {
                    return false;
                }
            }
            return true;
        }

        boolean keptBy(ActionInstance step) {
            return !mayHold(step.precondition())
                    || step.made().stream().allMatch(made -> mayHold(made) || !mayHold(step.makes(made)));
        }
    }
}
