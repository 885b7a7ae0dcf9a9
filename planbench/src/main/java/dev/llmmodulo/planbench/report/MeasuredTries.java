package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.planning.measured.MeasuredProblems;
import dev.llmmodulo.generator.planning.measured.MeasuredStrategy;
import dev.llmmodulo.generator.planning.measured.MeasuredStrategy.Point;
import dev.llmmodulo.generator.planning.measured.Measurements;
import dev.llmmodulo.generator.planning.measured.SpendUnit;
import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import dev.llmmodulo.generator.spend.Budget;
import dev.llmmodulo.planbench.PlanBenchTask;
import dev.llmmodulo.planbench.Protocol;
import dev.llmmodulo.planbench.RunSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the tries of a report say of strategies, for {@code solve --strategy auto}: those that asked for a plan in PDDL, each set
 * of them as problems of one size, and sets of the same sizes together.
 */
final class MeasuredTries {

    private static final String PROMPT = "pddl";
    private static final String USUAL_FEEDBACK = "first";

    private MeasuredTries() {}

    /** Problems of one set. */
    private record Place(String model, String domain, String set) implements Comparable<Place> {

        static Place of(Tried tried) {
            return new Place(
                    tried.key().model(), tried.problem().domain(), tried.key().set());
        }

        @Override
        public int compareTo(Place other) {
            return (model + "\n" + domain + "\n" + Findings.padded(set))
                    .compareTo(other.model + "\n" + other.domain + "\n" + Findings.padded(other.set));
        }
    }

    /** Problems that are counted together. */
    private record Sized(String model, String domain, int leastObjects, int mostObjects) {

        static Sized of(Place place, List<Tried> tries) {
            IntSummaryStatistics objects =
                    tries.stream().mapToInt(tried -> tried.problem().objects()).summaryStatistics();
            return new Sized(place.model(), place.domain(), objects.getMin(), objects.getMax());
        }
    }

    static Measurements of(Findings findings) throws IOException {
        ModelNames names = new ModelNames(findings.runs());
        SortedMap<Place, List<Tried>> places = new TreeMap<>();
        findings.tries().stream()
                .filter(tried -> tried.key().task().equals(PlanBenchTask.PLAN_GENERATION.code())
                        && tried.key().protocol().prompt().equals(PROMPT)
                        && tried.mark().counts()
                        && !asksOthers(tried.key().protocol()))
                .forEach(tried -> places.computeIfAbsent(Place.of(tried), none -> new ArrayList<>())
                        .add(tried));
        Optional<Tried> several = places.values().stream()
                .flatMap(List::stream)
                .filter(tried -> names.standsForSeveral(tried.key()))
                .findFirst();
        if (several.isPresent()) {
            throw new IOException("what the runs measure is not of one model and strategy: the name "
                    + several.get().key().model()
                    + " stands for other models or settings, or its strategy reads other files, in some of them: "
                    + several.get().group().model());
        }
        requireAllMade(findings, places);
        Map<Sized, List<Tried>> sizes = new LinkedHashMap<>();
        places.forEach((place, tries) -> sizes.computeIfAbsent(Sized.of(place, tries), none -> new ArrayList<>())
                .addAll(tries));
        List<MeasuredProblems> measured = new ArrayList<>();
        for (Map.Entry<Sized, List<Tried>> size : sizes.entrySet()) {
            measured.add(problems(size.getKey(), size.getValue()));
        }
        return new Measurements(Measurements.FORMAT, from(Provenance.of(findings)), measured);
    }

    /** Of a run that was stopped, what took little is there and what would have taken much is not. */
    private static void requireAllMade(Findings findings, SortedMap<Place, List<Tried>> places) throws IOException {
        Set<Group> measured =
                places.values().stream().flatMap(List::stream).map(Tried::group).collect(Collectors.toSet());
        Optional<Extent> part = findings.extents().of(measured::contains).filter(Extent::isPart);
        if (part.isPresent()) {
            throw new IOException("what the runs measure is not all of what they were to: "
                    + part.get().words() + ", " + Extent.CAVEAT + "; bench run --resume makes the rest");
        }
    }

    private static String from(Map<String, String> provenance) {
        return Stream.of("Runs", "Started", "Program")
                .filter(provenance::containsKey)
                .map(fact -> fact.toLowerCase(Locale.ROOT) + " " + provenance.get(fact))
                .collect(Collectors.joining(", "));
    }

    /** Under another budget a strategy would have come to something else, which says nothing beside what others came to. */
    private static MeasuredProblems problems(Sized size, List<Tried> tries) throws IOException {
        Map<String, List<Tried>> strategies = new LinkedHashMap<>();
        tries.forEach(tried -> strategies
                .computeIfAbsent(strategy(tried.key().protocol()), none -> new ArrayList<>())
                .add(tried));
        Budget budget = LargestBudget.of(strategies.values())
                .orElseThrow(() -> new IOException("what the runs measure with " + size.model() + " on " + size.domain()
                        + " is not of the same budget for all strategies: "
                        + strategies.entrySet().stream()
                                .map(one -> one.getKey() + " within " + LargestBudget.words(one.getValue()))
                                .collect(Collectors.joining(", "))
                        + "; report runs that have the same rounds and instanceLimits"));
        List<MeasuredStrategy> measured = new ArrayList<>();
        strategies.forEach(
                (strategy, ofStrategy) -> measured.add(measured(strategy, LargestBudget.allowed(budget, ofStrategy))));
        return new MeasuredProblems(size.model(), size.domain(), size.leastObjects(), size.mostObjects(), measured);
    }

    /** Whether it names models of its run, which are not at hand elsewhere. */
    private static boolean asksOthers(Protocol protocol) {
        StrategySpec spec = StrategySpec.parse(protocol.strategy().orElse(RunSpec.LOOP));
        return Stream.of("stronger", "critic-model", "reward-model")
                .anyMatch(option -> spec.option(option).isPresent());
    }

    /** As {@code solve} would be told it, with the feedback where there is any. */
    private static String strategy(Protocol protocol) {
        StrategySpec spec = StrategySpec.parse(protocol.strategy().orElse(RunSpec.LOOP));
        boolean isToldOtherwise = spec.tellsVerdicts()
                && spec.option("feedback").isEmpty()
                && !protocol.feedback().equals(USUAL_FEEDBACK);
        return (isToldOtherwise ? spec.with("feedback", protocol.feedback()) : spec).text();
    }

    private static MeasuredStrategy measured(String strategy, List<Tried> tries) {
        Map<SpendUnit, List<Point>> right = new EnumMap<>(SpendUnit.class);
        for (SpendUnit unit : SpendUnit.values()) {
            EqualSpend spend = new EqualSpend(unit);
            if (spend.isKnownOf(tries)) {
                right.put(unit, MeasuredCurve.of(spend, tries));
            }
        }
        return new MeasuredStrategy(strategy, tries.size(), right);
    }
}
