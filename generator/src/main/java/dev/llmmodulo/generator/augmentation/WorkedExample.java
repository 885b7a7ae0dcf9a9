package dev.llmmodulo.generator.augmentation;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.generator.augmentation.WorkedPlan.Purpose;
import dev.llmmodulo.generator.prompt.Enumeration;
import dev.llmmodulo.generator.prompt.SolvedExample;
import dev.llmmodulo.generator.prompt.Template;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Shows how a plan for another, small problem is worked out: the state before each step, and what the step is good for.
 * The problem is drawn from the smallest few of a pool by a seed, whatever is asked.
 */
public final class WorkedExample implements Augmentation {

    private static final Template TEMPLATE = Template.resource(WorkedExample.class, "worked-example.1.txt");
    private static final int DRAWN_FROM = 5;
    private static final int FEWEST_STEPS = 2;
    private static final int MOST_STEPS = 20;

    private final ExamplePool pool;
    private final long seed;
    private final Lexicon lexicon;

    /** @param lexicon the words of the style */
    public WorkedExample(ExamplePool pool, long seed, Lexicon lexicon) {
        this.pool = pool;
        this.seed = seed;
        this.lexicon = lexicon;
    }

    @Override
    public Addition to(Problem problem) {
        List<Problem> smallest = pool.smallestBeside(problem);
        List<Problem> few = smallest.subList(0, Math.min(DRAWN_FROM, smallest.size()));
        return Stream.concat(
                        Draw.seeded(seed).shuffled(few).stream(),
                        smallest.stream().skip(DRAWN_FROM))
                .map(pool::solve)
                .flatMap(Optional::stream)
                .filter(example -> example.plan().length() >= FEWEST_STEPS
                        && example.plan().length() <= MOST_STEPS)
                .findFirst()
                .map(example -> Addition.context("worked-example/1 seed " + seed, text(example)))
                .orElse(Addition.context("worked-example/1 none", ""));
    }

    private String text(SolvedExample example) {
        WorkedPlan worked = WorkedPlan.of(example);
        Set<String> changing = example.problem().changingPredicates();
        StringBuilder work = new StringBuilder();
        for (int i = 0; i < worked.steps().size(); i++) {
            PlanStep step = worked.steps().get(i);
            work.append("State: ")
                    .append(state(worked.states().get(i), changing))
                    .append(".\n");
            work.append("Step ")
                    .append(i + 1)
                    .append(": ")
                    .append(lexicon.say(step))
                    .append(".");
            worked.purposes().get(i).ifPresent(purpose -> work.append(' ').append(say(purpose)));
            work.append('\n');
        }
        work.append("State: ")
                .append(state(worked.states().get(worked.steps().size()), changing))
                .append(". Every fact of the goal holds.");
        ExampleText words = new ExampleText(lexicon);
        return TEMPLATE.fill(Map.of(
                        "problem", words.problem(example.problem()).strip(),
                        "work", work.toString(),
                        "plan", words.plan(example).strip()))
                .strip();
    }

    private String state(Set<Fact> state, Set<String> changing) {
        return new Enumeration(lexicon, Comparator.naturalOrder())
                .sorted(state.stream()
                        .filter(fact -> changing.contains(fact.predicate()))
                        .map(fact -> new Literal(fact, true))
                        .toList());
    }

    private String say(Purpose purpose) {
        String fact = lexicon.say(new Literal(purpose.fact(), true));
        return "After it, " + fact + "; "
                + (purpose.step().isPresent()
                        ? "step " + purpose.step().getAsInt() + " needs that."
                        : "the goal asks for that.");
    }
}
