package dev.llmmodulo.generator.choice;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.Outcome;
import dev.llmmodulo.generator.Outcome.BudgetExhausted;
import dev.llmmodulo.generator.ServiceException;
import dev.llmmodulo.generator.SolveEvent;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Strategy;
import dev.llmmodulo.generator.choice.ThompsonSampling.Choice;
import dev.llmmodulo.generator.choice.ThompsonSampling.Sample;
import dev.llmmodulo.generator.spend.BudgetMeter;
import dev.llmmodulo.generator.spend.PhysicalCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Solves each problem with one of several arms, chosen by {@link ThompsonSampling} over what they have solved for their spend
 * with this domain and model, and adds what comes of it to the records. The spend is measured in money if all of it is known,
 * else in tokens, else in calls. Solves one after the other with the same seed and records choose the same. Where the records
 * cannot be added to, the outcome is handed out all the same, and that nothing was learned is recorded as a decision.
 *
 * @param <P> the problem
 * @param <C> the candidate
 */
public final class LearnedChoice<P, C> implements Strategy<P, C> {

    /** Stands before the arm's name in what was decided. */
    private static final String CHOSEN = "arm ";

    /** What was decided when the records could not be added to; the reason is why. */
    private static final String NOT_LEARNED = "not-learned";

    /** The id of an {@link Outcome.Aborted}, which tells nothing of an arm. */
    private static final String ABORTED = "aborted";

    private final List<Arm<P, C>> arms;
    private final ArmRecords records;
    private final String domain;
    private final String model;
    private final long seed;
    private final SolveListener listener;

    /**
     * @param arms at least one, each with a name of its own
     * @param domain whose problems are solved, as the records are to name it
     * @param model provider and name
     */
    public LearnedChoice(
            List<Arm<P, C>> arms, ArmRecords records, String domain, String model, long seed, SolveListener listener) {
        if (arms.isEmpty() || arms.stream().map(Arm::name).distinct().count() < arms.size()) {
            throw new IllegalArgumentException("a choice needs arms, each with a name of its own");
        }
        this.arms = List.copyOf(arms);
        this.records = records;
        this.domain = domain;
        this.model = model;
        this.seed = seed;
        this.listener = listener;
    }

    @Override
    public Outcome<C> solve(String instance, P problem, BudgetMeter meter) {
        List<Choice> choices = arms.stream()
                .map(arm -> new Choice(arm.name(), arm.prior(), records.of(domain, model, arm.name())))
                .toList();
        Measure measure = Measure.of(choices.stream().map(Choice::experience).toList());
        List<Sample> samples = new ThompsonSampling(draw(instance, choices)).draw(choices, measure);
        Sample best = ThompsonSampling.best(samples);
        Decision decision = new Decision(0, CHOSEN + best.arm(), reason(samples, measure));
        return new DecidedFirst<P, C>(decision, listening -> taught(arm(best.arm()), decision, listening), listener)
                .solve(instance, problem, meter);
    }

    /** The arm's strategy; what comes of it is added to the records before the solve is told to have ended. */
    private Strategy<P, C> taught(Arm<P, C> arm, Decision chosen, SolveListener listening) {
        return (instance, problem, meter) -> {
            int before = meter.ledger().calls().size();
            Outcome<C> outcome = arm.strategy().apply(listening).solve(instance, problem, meter);
            List<PhysicalCall> calls = meter.ledger().calls();
            List<PhysicalCall> own = calls.subList(before, calls.size());
            try {
                records.learn(domain, model, chosen, told(outcome, own), own);
                return outcome;
            } catch (RuntimeException failure) {
                // The outcome is paid for, whatever the records' file is like by now.
                return withoutLearning(instance, outcome, failure, listening);
            }
        };
    }

    private static <C> Outcome<C> withoutLearning(
            String instance, Outcome<C> outcome, RuntimeException failure, SolveListener listening) {
        Decision lost = new Decision(outcome.transcript().turns().size(), NOT_LEARNED, why(failure));
        listening.on(new SolveEvent.Decided(instance, lost));
        return DecidedFirst.withDecisions(
                outcome,
                Stream.concat(outcome.transcript().decisions().stream(), Stream.of(lost))
                        .toList());
    }

    /** In one line. */
    private static String why(RuntimeException failure) {
        String what = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return what
                + Optional.ofNullable(failure.getCause())
                        .map(cause -> " (" + cause + ")")
                        .orElse("");
    }

    /** The outcome as far as it tells of the arm: that a budget ended while the service failed is the service's failure. */
    private static String told(Outcome<?> outcome, List<PhysicalCall> calls) {
        boolean outage = outcome instanceof BudgetExhausted<?> exhausted
                && calls.stream()
                        .filter(call -> !call.result().equals(PhysicalCall.SUPERSEDED))
                        .reduce((earlier, last) -> last)
                        .filter(last ->
                                exhausted.transcript().turns().stream().noneMatch(turn -> turn.round() == last.round()))
                        .flatMap(last -> ServiceException.Kind.named(last.result()))
                        // It may have been the budget that ended the call.
                        .filter(kind -> kind != ServiceException.Kind.TIMED_OUT)
                        .isPresent();
        return outage ? ABORTED : outcome.id();
    }

    /**
     * The name of the arm that was chosen.
     *
     * @throws IllegalArgumentException the decision is none of a choice
     */
    static String arm(Decision decision) {
        if (!decision.choice().startsWith(CHOSEN)) {
            throw new IllegalArgumentException("this chooses no arm: " + decision.choice());
        }
        return decision.choice().substring(CHOSEN.length());
    }

    private Arm<P, C> arm(String name) {
        return arms.stream().filter(arm -> arm.name().equals(name)).findFirst().orElseThrow();
    }

    private String reason(List<Sample> samples, Measure measure) {
        return samples.stream()
                .map(Sample::toString)
                .collect(Collectors.joining(
                        ", ",
                        "the most success per " + measure.unit() + " of these draws for " + domain + " and " + model
                                + ": ",
                        ""));
    }

    /** Depends on what was tried before too, so that a problem asked again is not bound to the same draws. */
    private Draw draw(String instance, List<Choice> choices) {
        long key = seed;
        for (char letter : instance.toCharArray()) {
            key = key * 31 + letter;
        }
        long before = choices.stream()
                .mapToLong(choice ->
                        choice.experience().told() + choice.experience().untold())
                .sum();
        return Draw.seeded(key * 1_000_003 + before);
    }
}
