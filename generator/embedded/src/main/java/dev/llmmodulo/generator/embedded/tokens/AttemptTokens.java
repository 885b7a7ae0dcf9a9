package dev.llmmodulo.generator.embedded.tokens;

import dev.llmmodulo.generator.embedded.world.Atom;
import dev.llmmodulo.generator.embedded.world.Move;
import dev.llmmodulo.generator.embedded.world.World;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Says an attempt with what is wrong with it, each finding at the step that it is about: nothing has to be counted. */
final class AttemptTokens {

    /** Literals that are said of one fault. */
    private static final int SAID = 6;

    private final World world;
    private final TokenList out;

    AttemptTokens(World world, TokenList out) {
        this.world = world;
        this.out = out;
    }

    void write(List<PlanStep> steps, List<Fault> faults) {
        out.word(Vocabulary.ATTEMPT);
        TreeSet<Integer> culprits = new TreeSet<>();
        for (Fault fault : faults) {
            culprits.addAll(
                    fault instanceof Fault.StepLacks step ? step.culprits() : ((Fault.GoalLacks) fault).culprits());
        }
        for (int number = 1; number <= steps.size(); number++) {
            if (culprits.contains(number)) {
                out.word(Vocabulary.CULPRIT);
            }
            for (Fault fault : faults) {
                if (fault instanceof Fault.StepLacks lacking && lacking.step() == number) {
                    out.word(Vocabulary.FAILS);
                    say(lacking.missing());
                }
            }
            sayStep(steps.get(number - 1));
        }
        for (Fault fault : faults) {
            if (fault instanceof Fault.GoalLacks goal) {
                out.word(Vocabulary.LACKS);
                say(goal.missing());
            }
        }
        out.word(Vocabulary.WRONG);
    }

    void writeUnreadable() {
        out.word(Vocabulary.ATTEMPT);
        out.word(Vocabulary.UNREADABLE);
        out.word(Vocabulary.WRONG);
    }

    private void sayStep(PlanStep step) {
        Optional<Move> move = world.move(step);
        if (move.isPresent()) {
            out.word(move.get().action());
            StepOrder.said(move.get().action(), move.get().things()).forEach(out::thing);
        } else {
            out.word(Vocabulary.UNREADABLE);
        }
    }

    private void say(List<Literal> literals) {
        literals.stream().limit(SAID).forEach(literal -> {
            Optional<Atom> atom = world.atom(literal.fact());
            if (atom.isPresent()) {
                if (!literal.positive()) {
                    out.word(Vocabulary.NOT);
                }
                say(atom.get(), out);
            }
        });
    }

    static void say(Atom atom, TokenList out) {
        out.word(Vocabulary.predicate(atom.predicate()));
        atom.things().forEach(out::thing);
    }
}
