package dev.llmmodulo.verifiers.naive;

import dev.llmmodulo.verifiers.certificate.Combined;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.certificate.checking.CertificateCheck;
import dev.llmmodulo.verifiers.certificate.text.CertificateReader;
import dev.llmmodulo.verifiers.certificate.text.CertificateWriter;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.judgement.ProofAttempt;
import dev.llmmodulo.verifiers.judgement.Prover;
import dev.llmmodulo.verifiers.naive.CertificateTry.Origin;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import dev.llmmodulo.verifiers.unsolvability.RelaxedReachabilityProver;
import dev.llmmodulo.verifiers.unsolvability.UnsolvabilityProver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Certificates of every kind around an unsolvable task: its own, those for a solvable neighbour, and corrupted ones. */
final class CertificateTries {

    private static final int GUESSES = 8;
    private static final int NEIGHBOURS = 6;
    private static final int SOLVABLE_NEIGHBOURS = 2;

    private static final List<Prover<Problem>> PROVERS =
            List.of(new RelaxedReachabilityProver(), new UnsolvabilityProver());

    private final Dice dice;
    private final PlanningCase task;
    private final Problem problem;
    private final RandomInvariant guesses;
    private final List<CertificateTry> tries = new ArrayList<>();

    private CertificateTries(PlanningCase task) {
        this.dice = new Dice(~task.seed());
        this.task = task;
        this.problem = PlannerFuzzTest.problem(task);
        this.guesses = new RandomInvariant(dice, task);
    }

    /** @param task an unsolvable one */
    static List<CertificateTry> around(PlanningCase task) {
        CertificateTries around = new CertificateTries(task);
        List<Certificate> proofs = around.own().stream()
                .filter(certificate -> new CertificateCheck().proves(around.problem, certificate))
                .toList();
        List<PlanningCase> neighbours = around.solvableNeighbours();
        CertificateCorruption corruption = new CertificateCorruption(around.dice, around.facts(), around.guesses::any);
        for (Certificate proof : proofs) {
            neighbours.forEach(neighbour -> around.tries.add(new CertificateTry(neighbour, proof, Origin.NEIGHBOUR)));
            for (int i = 0; i < SOLVABLE_NEIGHBOURS; i++) {
                Certificate corrupted = corruption.corrupted(proof);
                if (around.dice.chance(0.2)) {
                    corrupted = corruption.corrupted(corrupted);
                }
                around.tries.add(new CertificateTry(task, corrupted, Origin.CORRUPTED));
                around.misread(proof);
            }
        }
        return around.tries;
    }

    private List<Certificate> own() {
        List<Certificate> own = new ArrayList<>();
        for (Prover<Problem> prover : PROVERS) {
            if (prover.attempt(problem) instanceof ProofAttempt.Proven proven) {
                own.add(proven.certificate().certificate());
            }
        }
        own.add(guesses.exhausted());
        for (int i = 0; i < GUESSES; i++) {
            List<Invariant> chain = new ArrayList<>();
            for (int count = dice.pick(1, 1, 2, 3); count > 0; count--) {
                chain.add(guesses.any());
            }
            own.add(chain.size() == 1 ? chain.get(0) : new Combined(chain));
        }
        own.forEach(certificate -> tries.add(new CertificateTry(task, certificate, Origin.OWN)));
        return own;
    }

    private void misread(Certificate proof) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            new CertificateWriter().write(problem, proof, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] corrupted = new TextCorruption(dice).corrupted(text.toString(StandardCharsets.UTF_8));
        try {
            Certificate read = new CertificateReader().read(problem, "proof", new ByteArrayInputStream(corrupted));
            tries.add(new CertificateTry(task, read, Origin.MISREAD));
        } catch (UnreadableSourceException refused) {
            // Refused with a place and a hint, as it should be.
        } catch (RuntimeException failure) {
            throw new AssertionError(new String(corrupted, StandardCharsets.UTF_8) + task, failure);
        }
    }

    private List<PlanningCase> solvableNeighbours() {
        List<PlanningCase> solvable = new ArrayList<>();
        TaskChange change = new TaskChange(dice, EnumSet.of(Construct.NEGATED_LITERAL), task.task());
        for (int i = 0; i < NEIGHBOURS && solvable.size() < SOLVABLE_NEIGHBOURS; i++) {
            PlanningTask neighbour = change.anywhere();
            Optional<StateSpace> space = StateSpace.explore(new NaiveSemantics(neighbour), PlannerFuzzTest.MOST_TRIES);
            space.flatMap(states -> states.cheapest(neighbour.goal()))
                    .ifPresent(plan ->
                            solvable.add(new PlanningCase(task.seed(), neighbour, space.get(), Optional.of(plan))));
        }
        return solvable;
    }

    /** All facts of the task's predicates, of any objects. */
    private List<Fact> facts() {
        NaiveSemantics semantics = new NaiveSemantics(task.task());
        return task.task().predicates().stream()
                .flatMap(predicate -> semantics.instances(predicate).stream())
                .map(atom -> new Fact(atom.symbol(), atom.arguments()))
                .toList();
    }
}
