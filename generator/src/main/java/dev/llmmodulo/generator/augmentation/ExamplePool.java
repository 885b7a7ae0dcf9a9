package dev.llmmodulo.generator.augmentation;

import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.canonical.CanonicalForm;
import dev.llmmodulo.domains.instances.InstanceFamily;
import dev.llmmodulo.domains.instances.InstanceGenerator;
import dev.llmmodulo.domains.instances.Settings;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.prompt.SolvedExample;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.search.Planner;
import dev.llmmodulo.verifiers.search.SearchResult;
import dev.llmmodulo.verifiers.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Problems that may be shown as examples, with plans of a planner. A problem is solved when it is first wanted, and its plan
 * kept. Thread-safe if the planner is.
 */
public final class ExamplePool {

    private static final int MOST_TRIES_EACH = 20;

    private final List<Sized> problems;
    private final Planner planner;
    private final Map<Problem, Optional<SolvedExample>> solved = new ConcurrentHashMap<>();

    private record Sized(Problem problem, ProblemCounts counts) {}

    private ExamplePool(Planner planner, List<Sized> problems) {
        this.problems = problems;
        this.planner = planner;
    }

    /** @param planner finds plans that are valid, and the same ones for the same problem */
    public ExamplePool(List<Problem> problems, Planner planner) {
        this(
                planner,
                problems.stream()
                        .map(problem -> new Sized(problem, ProblemCounts.of(problem)))
                        .toList());
    }

    /** The problems that come with the domain; none for some domains. */
    public static ExamplePool bundled(NamedDomain domain, Planner planner) {
        Source domainText = Source.of(domain.name(), domain.pddl());
        List<Problem> problems = domain.instances().stream()
                .map(instance -> new PddlReader()
                        .problem(domainText, Source.of(instance.id(), instance.pddl()))
                        .orThrow())
                .toList();
        return new ExamplePool(problems, planner);
    }

    /**
     * Fresh problems of one size, no two the same up to renaming; fewer if there are not that many.
     *
     * @param size in whatever the domain's problems grow by
     * @param count at most
     * @throws IllegalArgumentException no problems are generated of the domain, or not of this size
     */
    public static ExamplePool generated(NamedDomain domain, int size, int count, long seed, Planner planner) {
        InstanceGenerator generator = InstanceFamily.of(domain).generator(domain.domain(), Settings.ofSize(size));
        Draw draw = Draw.seeded(seed);
        List<Problem> problems = new ArrayList<>();
        List<CanonicalForm> seen = new ArrayList<>();
        for (int tried = 0; tried < count * MOST_TRIES_EACH && problems.size() < count; tried++) {
            Problem problem = generator.generate(draw);
            CanonicalForm form = CanonicalForm.of(problem);
            if (!seen.contains(form)) {
                seen.add(form);
                problems.add(problem);
            }
        }
        return new ExamplePool(problems, planner);
    }

    /**
     * The pool without a problem under whatever names. For a solve that asks about other states of its problem too: an example
     * may be far from what is asked there, and still give away the plan.
     */
    public ExamplePool beside(Problem solved) {
        ProblemCounts counts = ProblemCounts.of(solved);
        return new ExamplePool(
                planner,
                problems.stream()
                        .filter(each ->
                                !isOfTheSameDomain(each.problem(), solved) || !mayBeTheSame(each, solved, counts))
                        .toList());
    }

    /**
     * The problems of the asked one's domain that are not the asked one under other names, the most similar first; of
     * equally similar ones the earlier. How far two problems are from each other is the sum, over the numbers of objects of
     * each type and of initial facts and of goals of each predicate, by how much these differ.
     */
    List<Problem> mostSimilarTo(Problem asked) {
        ProblemCounts counts = ProblemCounts.of(asked);
        return problems.stream()
                .filter(each -> isOfTheSameDomain(each.problem(), asked) && !mayBeTheSame(each, asked, counts))
                .sorted((one, other) -> Integer.compare(
                        one.counts().distance(counts), other.counts().distance(counts)))
                .map(Sized::problem)
                .toList();
    }

    /** As {@link #mostSimilarTo}, the smallest first. */
    List<Problem> smallestBeside(Problem asked) {
        return mostSimilarTo(asked).stream()
                .sorted((one, other) -> Integer.compare(
                        ProblemCounts.of(one).total(), ProblemCounts.of(other).total()))
                .toList();
    }

    /** Empty if the planner finds no plan, or one without steps. */
    Optional<SolvedExample> solve(Problem problem) {
        return solved.computeIfAbsent(
                problem,
                unsolved -> planner.plan(unsolved) instanceof SearchResult.Solved found
                                && found.plan().length() > 0
                        ? Optional.of(new SolvedExample(unsolved, found.plan()))
                        : Optional.empty());
    }

    /** In all that a plan depends on. */
    private static boolean isOfTheSameDomain(Problem one, Problem other) {
        Domain domain = one.domain();
        return domain.types().equals(other.domain().types())
                && domain.constants().equals(other.domain().constants())
                && domain.predicates().equals(other.domain().predicates())
                && domain.functions().equals(other.domain().functions())
                && domain.actions().equals(other.domain().actions())
                && domain.axioms().equals(other.domain().axioms());
    }

    /** Only what has the same counts can be the same up to renaming; what cannot be compared may be. */
    private static boolean mayBeTheSame(Sized one, Problem asked, ProblemCounts counts) {
        if (one.counts().distance(counts) > 0) {
            return false;
        }
        try {
            return CanonicalForm.of(one.problem()).equals(CanonicalForm.of(asked));
        } catch (IllegalArgumentException incomparable) {
            return true;
        }
    }
}
