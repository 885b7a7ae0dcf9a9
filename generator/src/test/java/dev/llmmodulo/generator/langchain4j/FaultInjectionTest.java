package dev.llmmodulo.generator.langchain4j;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.NamedInstance;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Proposer;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.langchain4j.FaultyOpenAi.Fault;
import dev.llmmodulo.generator.planning.PlanSolver;
import dev.llmmodulo.generator.planning.PlanningOptions;
import dev.llmmodulo.generator.planning.ProblemTexts;
import dev.llmmodulo.generator.planning.ProofOptions;
import dev.llmmodulo.generator.planning.Proving;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.CostLedger;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.generator.spend.PriceTable;
import dev.llmmodulo.generator.standin.NoisyProposer;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.text.Source;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole solves over a service half of whose replies are faults, against the same solves without a service. */
final class FaultInjectionTest {

    private static final long SEED = 20261126;
    private static final int ROUNDS = 15;
    private static final int SAMPLE = 40;
    private static final int RETRIES = 20;
    private static final int AT_ONCE = 16;
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final PlanSolver SOLVER =
            new PlanSolver(PlanningOptions.DEFAULT.withProof(ProofOptions.DEFAULT.withWhen(Proving.NEVER)));

    private record Solve(Outcome<PlanReading> outcome) {

        int rounds() {
            return outcome.transcript().turns().size();
        }

        List<PhysicalCall> calls() {
            return outcome.transcript().calls();
        }

        /** All that must not depend on how calls go. */
        String result() {
            return outcome.id() + " in " + rounds() + " rounds: "
                    + (outcome instanceof Outcome.Solved<PlanReading> solved ? solved.text() : "")
                    + outcome.transcript().turns().stream()
                            .map(turn -> turn.answer().text())
                            .toList();
        }
    }

    @Test
    void should_end_as_without_faults_with_every_retry_in_the_ledger_and_none_a_round() throws Exception {
        Map<String, ProblemTexts> instances = instances();
        Map<String, Proposer> standIns = new LinkedHashMap<>();
        instances.forEach((id, texts) -> standIns.put(id, new NoisyProposer(problem(texts), SEED)));
        List<Solve> clean = new ArrayList<>();
        for (String id : instances.keySet()) {
            clean.add(solve(id, instances.get(id), standIns.get(id)));
        }

        assertThat(clean)
                .filteredOn(solve -> solve.outcome() instanceof Outcome.Solved)
                .hasSizeGreaterThan(clean.size() * 9 / 10);
        assertThat(clean.stream().mapToInt(Solve::rounds).sum()).isGreaterThan(clean.size() * 3 / 2);

        List<Solve> faulty;
        try (FaultyOpenAi service = new FaultyOpenAi(SEED, standIns)) {
            faulty = solveOver(service, instances);

            List<PhysicalCall> calls =
                    faulty.stream().flatMap(solve -> solve.calls().stream()).toList();
            awaitRequests(service, calls.size());
            Map<String, Long> results = calls.stream().collect(groupingBy(PhysicalCall::result, counting()));
            assertThat(service.requests()).as("%s", results).isEqualTo(calls.size());
            System.out.printf(
                    "faults: %d instances in %d rounds, %d requests, %d of them faults: %s%n",
                    faulty.size(),
                    faulty.stream().mapToInt(Solve::rounds).sum(),
                    service.requests(),
                    service.faults().size(),
                    new TreeMap<>(results));
            assertThat(service.faults()).contains(Fault.values());
            assertThat(service.faults().size()).isGreaterThan(calls.size() * 4 / 10);
            assertThat(results)
                    .containsOnlyKeys(
                            "ok", "RATE_LIMITED", "SERVER_ERROR", "TIMED_OUT", "UNREACHABLE", "MALFORMED_ANSWER");
        }
        assertThat(faulty)
                .extracting(Solve::result)
                .isEqualTo(clean.stream().map(Solve::result).toList());
        faulty.forEach(FaultInjectionTest::assertRetriesAreNoRounds);
    }

    private static List<Solve> solveOver(FaultyOpenAi service, Map<String, ProblemTexts> instances) throws Exception {
        ModelSpec spec = ModelSpec.parse("openai:loopback")
                .withBaseUrl(service.baseUrl())
                .withBounds(CallBounds.DEFAULT
                        .withRetries(RETRIES)
                        .withTimeout(TIMEOUT)
                        .withCircuitBreaking(CircuitBreaking.PATIENT));
        Proposer model = service.announcing(
                new ChatModelProposer(spec, Map.of(), PriceTable.shipped(), InstantSource.system(), wait -> {}));
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Solve>> work = new ArrayList<>();
            instances.forEach((id, texts) -> work.add(() -> solve(id, texts, model)));
            List<Solve> solves = new ArrayList<>();
            for (Future<Solve> solve : threads.invokeAll(work)) {
                solves.add(solve.get());
            }
            return solves;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Solve solve(String id, ProblemTexts texts, Proposer model) {
        BudgetMeter meter = new BudgetMeter(Budget.ofRounds(ROUNDS), new CostLedger(), InstantSource.system());
        Problem problem = problem(texts);
        return new Solve(
                SOLVER.strategy(problem, texts, model, SolveListener.SILENT).solve(id, problem, meter));
    }

    private static Problem problem(ProblemTexts texts) {
        return texts.read().orThrow();
    }

    private static void assertRetriesAreNoRounds(Solve solve) {
        Map<Integer, List<PhysicalCall>> byRound = solve.calls().stream().collect(groupingBy(PhysicalCall::round));
        assertThat(byRound.keySet())
                .isEqualTo(IntStream.rangeClosed(1, solve.rounds()).boxed().collect(toSet()));
        byRound.values().forEach(calls -> {
            assertThat(calls)
                    .extracting(PhysicalCall::attempt)
                    .isEqualTo(IntStream.rangeClosed(1, calls.size()).boxed().toList());
            assertThat(calls.subList(0, calls.size() - 1)).noneMatch(PhysicalCall::isAnswered);
            assertThat(calls.get(calls.size() - 1).isAnswered()).isTrue();
        });
    }

    /** The service may still be reading a request that was given up. */
    private static void awaitRequests(FaultyOpenAi service, int calls) throws InterruptedException {
        for (int i = 0; i < 100 && service.requests() < calls; i++) {
            Thread.sleep(50);
        }
    }

    /** All bundled instances, or a sample of them when sweeps are sampled. */
    private static Map<String, ProblemTexts> instances() {
        List<Map.Entry<String, ProblemTexts>> all = new ArrayList<>();
        for (NamedDomain domain : DomainLibrary.bundled().domains()) {
            for (NamedInstance instance : domain.instances()) {
                all.add(Map.entry(
                        domain.name() + "/" + instance.id(),
                        new ProblemTexts(
                                Source.of(domain.name(), domain.pddl()), Source.of(instance.id(), instance.pddl()))));
            }
        }
        Collections.shuffle(all, new Random(SEED));
        boolean full = System.getProperty("llmmodulo.sweeps", "sample").equals("full");
        Map<String, ProblemTexts> chosen = new LinkedHashMap<>();
        all.stream().limit(full ? all.size() : SAMPLE).forEach(entry -> chosen.put(entry.getKey(), entry.getValue()));
        return chosen;
    }
}
