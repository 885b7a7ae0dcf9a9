package dev.llmmodulo.generator.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.NamedInstance;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.standin.NoisyProposer;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.text.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The loop from end to end on the bundled problems, with the stand-in that the command line asks by default. */
class NoisySweepTest {

    private static final long SEED = 1;
    private static final int ROUNDS = 20;
    private static final Duration ENOUGH = Duration.ofSeconds(10);

    private record Task(String name, ProblemTexts texts) {}

    @Test
    void should_solve_every_bundled_instance_mostly_with_the_help_of_critiques() {
        List<Task> tasks = tasks();
        int rounds = 0;
        int helped = 0;
        for (Task task : tasks) {
            Outcome<PlanReading> outcome = assertTimeoutPreemptively(ENOUGH, () -> solve(task), task.name());
            assertThat(outcome).as(task.name()).isInstanceOf(Outcome.Solved.class);
            int needed = outcome.transcript().turns().size();
            rounds += needed;
            helped += needed > 1 ? 1 : 0;
        }
        System.out.printf(
                "noisy: solved %d bundled instances in %d rounds, %d with critiques%n", tasks.size(), rounds, helped);
        assertThat(helped).isGreaterThan(tasks.size() * 6 / 10);
    }

    private static Outcome<PlanReading> solve(Task task) {
        NoisyProposer model = new NoisyProposer(task.texts().read().orThrow(), SEED);
        return new PlanSolver(PlanningOptions.DEFAULT).solve(task.name(), task.texts(), model, Budget.ofRounds(ROUNDS));
    }

    /** All, or a fifth when sweeps are sampled. */
    private static List<Task> tasks() {
        List<Task> all = new ArrayList<>();
        for (NamedDomain domain : DomainLibrary.bundled().domains()) {
            for (NamedInstance instance : domain.instances()) {
                all.add(new Task(
                        domain.name() + "/" + instance.id(),
                        new ProblemTexts(
                                Source.of(domain.name(), domain.pddl()), Source.of(instance.id(), instance.pddl()))));
            }
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(100);
        if (System.getProperty("llmmodulo.sweeps", "sample").equals("full")) {
            return all;
        }
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, all.size() / 5);
    }
}
