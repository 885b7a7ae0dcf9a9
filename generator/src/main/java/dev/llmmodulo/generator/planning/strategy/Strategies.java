package dev.llmmodulo.generator.planning.strategy;

import dev.llmmodulo.generator.Decision;
import dev.llmmodulo.generator.LlmModulo;
import dev.llmmodulo.generator.SolveInProgress.Course;
import dev.llmmodulo.generator.SolveListener;
import dev.llmmodulo.generator.Turn;
import dev.llmmodulo.generator.choice.Arm;
import dev.llmmodulo.generator.choice.ArmList;
import dev.llmmodulo.generator.choice.ArmRecords;
import dev.llmmodulo.generator.choice.DecidedFirst;
import dev.llmmodulo.generator.choice.LearnedChoice;
import dev.llmmodulo.generator.opinion.OpinionSurvey;
import dev.llmmodulo.generator.planning.ByPlanCost;
import dev.llmmodulo.generator.planning.PlanFingerprints;
import dev.llmmodulo.generator.planning.StrategyMaker;
import dev.llmmodulo.generator.planning.StrategyParts;
import dev.llmmodulo.generator.planning.measured.BestMeasured;
import dev.llmmodulo.generator.planning.measured.MeasuredStrategy;
import dev.llmmodulo.generator.planning.measured.Measurements;
import dev.llmmodulo.generator.planning.treesearch.SearchMethod;
import dev.llmmodulo.generator.prompt.Feedback;
import dev.llmmodulo.generator.strategy.BestOf;
import dev.llmmodulo.generator.strategy.MajorityVote;
import dev.llmmodulo.generator.strategy.Parallelism;
import dev.llmmodulo.generator.strategy.Resample;
import dev.llmmodulo.generator.strategy.SingleAnswer;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanReading;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** The strategies by their names. */
public final class Strategies {

    private static final int MOST_PROPOSALS = 100_000;
    private static final int USUAL_PROPOSALS = 10;
    private static final int MOST_AT_ONCE = 1_000;

    /** Says how many proposals are made at once. */
    static final String PARALLEL = "parallel";

    private static final Set<String> OF_A_BATCH = Set.of(FirstPrompts.OPTION, PARALLEL);
    private static final Set<String> OF_A_VOTE = Set.of(FirstPrompts.OPTION, PARALLEL, SoftCritics.OPTION);

    /** What was learned chooses. */
    static final String CHOICE = "choice";

    /** What was measured chooses. */
    static final String AUTO = "auto";

    private static final String ARMS = "arms";
    private static final String RECORDS = "records";

    /** Says where it stands what was measured. */
    private static final String MEASURED = "measured";

    /** What is told as a file that strategies read and never write. */
    static final List<String> FILES = List.of(Controllers.RULES, ARMS, MEASURED);

    private static final Map<String, BiFunction<StrategySpec, StrategyAids, StrategyMaker>> KINDS = kinds();

    private Strategies() {}

    private static Map<String, BiFunction<StrategySpec, StrategyAids, StrategyMaker>> kinds() {
        Map<String, BiFunction<StrategySpec, StrategyAids, StrategyMaker>> kinds = new LinkedHashMap<>();
        kinds.put("loop", Strategies::loop);
        kinds.put("single", (spec, aids) -> single(spec));
        kinds.put("resample", (spec, aids) -> batch(spec, (many, parts) -> new Resample<>(many, parallelism(spec))));
        kinds.put("vote", Strategies::vote);
        kinds.put(
                "best-of",
                (spec, aids) -> batch(
                        spec, (many, parts) -> new BestOf<>(many, new ByPlanCost(parts.problem()), parallelism(spec))));
        kinds.put("controller", Controllers::maker);
        for (SearchMethod method : SearchMethod.values()) {
            kinds.put(method.label(), (spec, aids) -> TreeSearches.maker(method, spec, aids));
        }
        kinds.put(CHOICE, Strategies::choice);
        kinds.put(AUTO, Strategies::auto);
        return kinds;
    }

    public static List<String> names() {
        return List.copyOf(KINDS.keySet());
    }

    /**
     * The strategy of that name.
     *
     * @throws IllegalArgumentException there is none, or it is told something that means nothing to it
     * @throws dev.llmmodulo.verifiers.text.UnreadableSourceException a file that it names cannot be read
     */
    public static StrategyMaker of(StrategySpec spec, StrategyAids aids) {
        BiFunction<StrategySpec, StrategyAids, StrategyMaker> kind = KINDS.get(spec.name());
        if (kind == null) {
            throw new IllegalArgumentException(
                    "there is no strategy " + spec.name() + "; there are " + String.join(", ", KINDS.keySet()));
        }
        return kind.apply(spec, aids);
    }

    static void requireNoNumber(StrategySpec spec) {
        if (spec.number().isPresent()) {
            throw new IllegalArgumentException("the strategy " + spec.name() + " has no number");
        }
    }

    private static StrategyMaker loop(StrategySpec spec, StrategyAids aids) {
        requireNoNumber(spec);
        Conversation conversation = new Conversation(spec.requireOnly(Conversation.OPTIONS), aids).requireRight();
        return (parts, listener) -> (instance, problem, meter) -> {
            Conversation.Parts one = conversation.parts(parts, instance, meter, listener);
            return new LlmModulo<>(one.loop(), both(listener, one.listener())).solve(instance, problem, meter);
        };
    }

    static SolveListener both(SolveListener first, SolveListener second) {
        return event -> {
            first.on(event);
            second.on(event);
        };
    }

    private static StrategyMaker single(StrategySpec spec) {
        requireNoNumber(spec);
        FirstPrompts.requireKnown(spec.requireOnly(Set.of(FirstPrompts.OPTION)));
        return course(spec, parts -> new SingleAnswer<>());
    }

    private static StrategyMaker batch(
            StrategySpec spec, BiFunction<Integer, StrategyParts, Course<Problem, PlanReading>> kind) {
        int many = proposals(spec, OF_A_BATCH);
        return course(spec, parts -> kind.apply(many, parts));
    }

    private static StrategyMaker vote(StrategySpec spec, StrategyAids aids) {
        int many = proposals(spec, OF_A_VOTE);
        SoftCritics critics = new SoftCritics(spec, aids);
        critics.requireSure();
        return (parts, listener) -> (instance, problem, meter) -> {
            Optional<OpinionSurvey<Problem, PlanReading>> survey = critics.survey(parts, instance, meter, listener);
            ToDoubleFunction<Turn<PlanReading>> weight =
                    turn -> survey.map(opinions -> opinions.of(turn).score()).orElse(1.0);
            SolveListener told = survey.<SolveListener>map(opinions -> both(listener, opinions))
                    .orElse(listener);
            return course(spec, same -> new MajorityVote<>(many, new PlanFingerprints()::of, weight, parallelism(spec)))
                    .make(parts, told)
                    .solve(instance, problem, meter);
        };
    }

    /** How many are made, of a strategy that is told nothing but these. */
    private static int proposals(StrategySpec spec, Set<String> options) {
        FirstPrompts.requireKnown(spec.requireOnly(options));
        parallelism(spec);
        int many = spec.number().orElse(USUAL_PROPOSALS);
        if (many > MOST_PROPOSALS) {
            throw new IllegalArgumentException("more than " + MOST_PROPOSALS + " proposals: " + many);
        }
        return many;
    }

    static Parallelism parallelism(StrategySpec spec) {
        return new Parallelism(spec.option(PARALLEL, 1, 1, MOST_AT_ONCE));
    }

    private static StrategyMaker course(
            StrategySpec spec, Function<StrategyParts, Course<Problem, PlanReading>> course) {
        return (parts, listener) -> course.apply(parts)
                .strategy(
                        parts.loop()
                                .withInitialPrompt(
                                        FirstPrompts.style(spec, parts).initial()),
                        listener);
    }

    private static StrategyMaker choice(StrategySpec spec, StrategyAids aids) {
        requireNoNumber(spec);
        spec.requireOnly(Set.of(ARMS, RECORDS));
        boolean keptByCaller = aids.experience().isPresent();
        if (keptByCaller && spec.option(RECORDS).isPresent()) {
            throw new IllegalArgumentException(
                    "of choice, records=FILE means nothing in a run, which keeps what is learned");
        } else if (spec.option(ARMS).isEmpty()
                || !keptByCaller && spec.option(RECORDS).isEmpty()) {
            throw new IllegalArgumentException(
                    "of choice, " + (keptByCaller ? "arms=FILE is" : "arms=FILE and records=FILE are") + " needed");
        }
        ArmList arms = armList(spec, aids.files());
        Map<String, StrategyMaker> makers = new LinkedHashMap<>();
        for (ArmList.Entry entry : arms.arms()) {
            makers.put(entry.use(), of(notChoosing(entry.use()), aids));
        }
        // Opened now to fail early, and again for each problem, since others may have added to the file.
        Supplier<ArmRecords> opened = () -> aids.experience()
                .orElseGet(() -> ArmRecords.open(Path.of(spec.options().get(RECORDS))));
        opened.get();
        return (parts, listener) -> {
            ArmRecords records = opened.get();
            List<Arm<Problem, PlanReading>> all =
                    arms.with(use -> told -> makers.get(use).make(parts, told));
            String domain = parts.problem().domain().name();
            return new LearnedChoice<>(all, records, domain, aids.model(), arms.seed() + aids.seed(), listener);
        };
    }

    private static ArmList armList(StrategySpec spec, StrategyFiles files) {
        return spec.option(ARMS)
                .map(files::read)
                .map(ArmList::read)
                .orElseThrow(() -> new IllegalArgumentException("of " + spec.name() + ", arms=FILE is needed"));
    }

    /**
     * What a strategy that learns chooses among; nothing of any other.
     *
     * @throws IllegalArgumentException it is not told among what
     * @throws dev.llmmodulo.verifiers.text.UnreadableSourceException the file that it names cannot be read
     */
    public static List<StrategySpec> arms(StrategySpec spec, StrategyFiles files) {
        return spec.learns()
                ? armList(spec, files).arms().stream()
                        .map(arm -> StrategySpec.parse(arm.use()))
                        .toList()
                : List.of();
    }

    /**
     * The strategy again that another one chose, with the decision in front of it, whatever would be chosen now.
     *
     * @param choosing a strategy that {@link StrategySpec#chooses}
     * @param decision the first that it made
     * @throws IllegalArgumentException what was chosen is not known
     */
    public static StrategyMaker chosen(StrategySpec choosing, Decision decision, StrategyAids aids) {
        String use = choosing.name().equals(AUTO)
                ? decision.choice()
                : armList(choosing, aids.files()).use(decision);
        StrategyMaker maker = of(notChoosing(use), aids);
        return (parts, listener) ->
                new DecidedFirst<Problem, PlanReading>(decision, told -> maker.make(parts, told), listener);
    }

    private static StrategyMaker auto(StrategySpec spec, StrategyAids aids) {
        requireNoNumber(spec);
        Measurements measurements = spec.requireOnly(Set.of(MEASURED))
                .option(MEASURED)
                .map(aids.files()::read)
                .map(Measurements::read)
                .orElseGet(Measurements::bundled);
        // Fails now rather than when one is chosen.
        measurements.measured().stream()
                .filter(problems -> problems.model().equals(aids.model()))
                .flatMap(problems -> problems.strategies().stream())
                .map(MeasuredStrategy::strategy)
                .distinct()
                .forEach(text -> of(notChoosing(text), aids));
        return (parts, listener) -> (instance, problem, meter) -> {
            BestMeasured best = measurements.best(aids.model(), parts.problem(), meter.budget());
            String taken = asMeasured(best, parts.feedback());
            StrategyMaker maker = of(StrategySpec.parse(taken), aids);
            return new DecidedFirst<Problem, PlanReading>(
                            new Decision(0, taken, best.reason()), told -> maker.make(parts, told), listener)
                    .solve(instance, problem, meter);
        };
    }

    /** Measurements name the feedback of a strategy only where that is not the usual one. */
    private static String asMeasured(BestMeasured best, Feedback otherwise) {
        StrategySpec spec = StrategySpec.parse(best.strategy());
        boolean wouldBeToldOtherwise = best.isMeasured()
                && spec.tellsVerdicts()
                && spec.option(Conversation.FEEDBACK).isEmpty()
                && otherwise != Feedback.FIRST;
        return wouldBeToldOtherwise ? spec.with(Conversation.FEEDBACK, "first").text() : best.strategy();
    }

    private static StrategySpec notChoosing(String text) {
        StrategySpec spec = StrategySpec.parse(text);
        if (spec.chooses()) {
            throw new IllegalArgumentException("a strategy that chooses is none to be chosen: " + text);
        }
        return spec;
    }
}
