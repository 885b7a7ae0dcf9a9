package dev.llmmodulo.generator.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.Handover;
import dev.llmmodulo.generator.LlmModulo;
import dev.llmmodulo.generator.LoopParts;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.Solved;
import dev.llmmodulo.generator.ProposalRequest;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.spend.PhysicalCall;
import dev.llmmodulo.verifiers.grounding.StopCause;
import dev.llmmodulo.verifiers.judgement.CriticBank;
import dev.llmmodulo.verifiers.judgement.Critique;
import dev.llmmodulo.verifiers.judgement.Verdict;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.search.ForwardSearch;
import dev.llmmodulo.verifiers.search.SearchLimits;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.validation.PlanValidator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoisyProposerTest {

    private static final Problem CORRIDOR = Corridor.ofRooms(6);
    private static final SearchResult KNOWN = new ForwardSearch(SearchLimits.USUAL).plan(CORRIDOR);
    private static final int INSTANCES = 200;

    private final TolerantPlanReader reader = TolerantPlanReader.of(CORRIDOR);

    private static NoisyProposer proposer(Noise noise) {
        return new NoisyProposer(CORRIDOR, KNOWN, 7, noise, Requests.CLOCK);
    }

    /** Whether the critiques are told decides whether the stand-in repairs or guesses anew. */
    private Outcome<PlanReading> solve(String instance, NoisyProposer proposer, boolean tell) {
        LoopParts<Problem, PlanReading> parts = new LoopParts<>(
                problem -> Requests.prompt(List.of(), List.of()),
                proposer,
                answer -> reader.read(answer.text()),
                CriticBank.of(new PlanValidator()),
                (problem, turns) -> Requests.prompt(
                        turns.stream().map(turn -> turn.answer().text()).toList(), tell ? told(turns) : List.of()),
                candidate -> new Handover.Confirmation.Confirmed(candidate.toString()),
                Requests.CLOCK);
        return new LlmModulo<>(parts, SolveListener.SILENT)
                .solve(instance, CORRIDOR, Requests.meter(Budget.ofRounds(15)));
    }

    private static List<Critique> told(List<Turn<PlanReading>> turns) {
        Turn<PlanReading> last = turns.get(turns.size() - 1);
        return ((Verdict.Invalid<PlanReading>) last.verdict()).critiques().subList(0, 1);
    }

    @Test
    void should_err_at_first_and_repair_what_the_critiques_name() {
        int firstRight = 0;
        int solved = 0;
        for (int i = 0; i < INSTANCES; i++) {
            Outcome<PlanReading> outcome = solve("instance-" + i, proposer(Noise.USUAL), true);
            solved += outcome instanceof Solved ? 1 : 0;
            firstRight += outcome.transcript().turns().size() == 1 ? 1 : 0;
        }
        assertThat(firstRight).isBetween(INSTANCES / 10, INSTANCES * 4 / 10);
        assertThat(solved).isGreaterThan(INSTANCES * 9 / 10);
    }

    @Test
    void should_need_more_rounds_when_no_critiques_are_told() {
        int told = 0;
        int untold = 0;
        for (int i = 0; i < INSTANCES; i++) {
            told += solve("instance-" + i, proposer(Noise.USUAL), true)
                    .transcript()
                    .turns()
                    .size();
            untold += solve("instance-" + i, proposer(Noise.USUAL), false)
                    .transcript()
                    .turns()
                    .size();
        }
        assertThat(told).isLessThan(untold);
    }

    @Test
    void should_repair_in_one_round_per_error_when_every_critique_helps() {
        NoisyProposer proposer = proposer(new Noise(1, 1, 0));
        for (int i = 0; i < INSTANCES; i++) {
            Outcome<PlanReading> outcome = solve("instance-" + i, proposer, true);
            assertThat(outcome).as("instance %d", i).isInstanceOf(Solved.class);
            assertThat(outcome.transcript().turns()).as("instance %d", i).hasSizeLessThanOrEqualTo(6);
        }
    }

    @Test
    void should_give_the_right_plan_at_once_when_it_is_never_spoilt() {
        Outcome<PlanReading> outcome = solve("any", proposer(new Noise(0, 1, 0)), true);
        assertThat(outcome).isInstanceOf(Solved.class);
        assertThat(outcome.transcript().turns()).hasSize(1);
    }

    @Test
    void should_answer_by_instance_round_and_sample_and_not_by_the_order_of_calls() throws Exception {
        NoisyProposer one = proposer(Noise.USUAL);
        NoisyProposer other = proposer(Noise.USUAL);
        List<String> forwards = new ArrayList<>();
        List<String> backwards = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            forwards.add(
                    one.propose(Requests.at("i" + i % 5, 1 + i / 25, i % 3)).text());
            int j = 49 - i;
            backwards.add(
                    0,
                    other.propose(Requests.at("i" + j % 5, 1 + j / 25, j % 3)).text());
        }
        assertThat(forwards).isEqualTo(backwards);
        assertThat(new HashSet<>(forwards)).hasSizeGreaterThan(5);
    }

    @Test
    void should_claim_that_there_is_no_plan_when_the_search_was_exhausted() {
        assertThat(read(new SearchResult.Exhausted())).isInstanceOf(PlanReading.UnsolvableClaim.class);
    }

    @Test
    void should_claim_nothing_when_the_search_gave_up() {
        assertThat(read(new SearchResult.Stopped(StopCause.TIME, "the time is over")))
                .isInstanceOf(PlanReading.Unreadable.class);
    }

    private PlanReading read(SearchResult known) {
        try {
            NoisyProposer proposer = new NoisyProposer(CORRIDOR, known, 1, Noise.USUAL, Requests.CLOCK);
            return reader.read(proposer.propose(Requests.first("any")).text());
        } catch (BudgetExhaustedException | InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void should_record_one_call_that_costs_nothing() throws Exception {
        ProposalRequest request = Requests.first("any");
        Answer answer = proposer(Noise.USUAL).propose(request);
        assertThat(request.meter().ledger().calls())
                .singleElement()
                .satisfies(call -> assertThat(call)
                        .returns("ok", PhysicalCall::result)
                        .returns(NoisyProposer.MODEL, PhysicalCall::model)
                        .returns(Optional.of(BigDecimal.ZERO), PhysicalCall::money));
        assertThat(answer.usage()).isEmpty();
    }

    @Test
    void should_ask_nothing_when_the_budget_is_used_up() throws Exception {
        BudgetMeter meter = Requests.meter(Budget.UNBOUNDED.withCalls(1));
        ProposalRequest request = new ProposalRequest("any", 1, 0, Requests.prompt(List.of(), List.of()), meter);
        NoisyProposer proposer = proposer(Noise.USUAL);
        proposer.propose(request);
        assertThatThrownBy(() -> proposer.propose(request))
                .isInstanceOfSatisfying(
                        BudgetExhaustedException.class,
                        end -> assertThat(end.limit()).isEqualTo(Limit.CALLS));
        assertThat(meter.ledger().calls()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void should_present_a_plan_so_that_the_reader_reads_it(Presentation presentation) {
        List<String> steps = ((SearchResult.Found) KNOWN)
                .plan().steps().stream().map(Object::toString).toList();
        String answer = presentation.write(steps);
        assertThat(Presentation.read(answer)).isEqualTo(steps);
        assertThat(reader.read(answer))
                .isInstanceOfSatisfying(
                        PlanReading.Read.class,
                        read -> assertThat(read.plan()).isEqualTo(((SearchResult.Found) KNOWN).plan()));
    }

    @Test
    void should_make_unreadable_answers_now_and_then() throws Exception {
        NoisyProposer proposer = proposer(Noise.USUAL);
        Set<Class<?>> kinds = new HashSet<>();
        for (int i = 0; i < INSTANCES; i++) {
            kinds.add(reader.read(proposer.propose(Requests.first("i" + i)).text())
                    .getClass());
        }
        assertThat(kinds).containsExactlyInAnyOrder(PlanReading.Read.class, PlanReading.Unreadable.class);
    }
}
