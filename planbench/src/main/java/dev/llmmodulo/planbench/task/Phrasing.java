package dev.llmmodulo.planbench.task;

import dev.llmmodulo.generator.prompt.Enumeration;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says states, goals and plans in the words of one wording, as one task lists them. */
final class Phrasing {

    private final Wording wording;
    private final Enumeration enumeration;

    /** @param order how PlanBench lists facts; strict prompts know only one order */
    Phrasing(Wording wording, FactOrder order) {
        this.wording = wording;
        this.enumeration = order.enumeration(wording.words().lexicon(), wording.compatibility());
    }

    private Lexicon lexicon() {
        return wording.words().lexicon();
    }

    /** A state, or a part of it, less what is not stated. */
    String facts(Collection<Fact> facts) {
        return enumeration.sorted(facts.stream()
                .filter(wording.words().stated())
                .map(fact -> new Literal(fact, true))
                .toList());
    }

    /** Facts in the order given. */
    String inOrder(List<Fact> facts) {
        return enumeration.inOrder(
                facts.stream().map(fact -> new Literal(fact, true)).toList());
    }

    /** @throws IllegalArgumentException PlanBench has no words for such a goal */
    String goals(Instance instance) {
        Optional<List<Literal>> goals = instance.goals().filter(list -> !list.isEmpty());
        boolean sayable =
                wording.isStrict() || goals.stream().flatMap(List::stream).allMatch(Literal::positive);
        if (goals.isPresent() && sayable) {
            return enumeration.sorted(goals.get());
        }
        if (!wording.isStrict()) {
            throw new IllegalArgumentException("PlanBench has no words for the goal of instance " + instance.id());
        }
        return GeneratedIntroduction.TEXT.of(instance.problem().goal());
    }

    /** The facts of it that are stated, if it is a list of them; otherwise in PDDL. */
    String condition(StepPrecondition condition) {
        return condition
                .literals()
                .map(literals -> enumeration.sorted(literals.stream()
                        .filter(literal -> wording.words().stated().test(literal.fact()))
                        .toList()))
                .orElseGet(condition::text);
    }

    String step(PlanStep step) {
        return lexicon().say(step);
    }

    /** A step a line, each line ended. */
    String plan(Plan plan) {
        return plan.steps().stream().map(step -> step(step) + "\n").collect(Collectors.joining());
    }

    /** What every template of a problem can have: its facts, its goals, and both as a strict prompt shows them. */
    Map<String, String> problem(Instance instance) {
        return problem(instance, goals(instance));
    }

    Map<String, String> problem(Instance instance, String goals) {
        Map<String, String> values = values(instance, Optional.of(goals));
        values.put("goals", goals);
        return values;
    }

    /** The same for a problem whose goal is of no interest. */
    Map<String, String> initialState(Instance instance) {
        return values(instance, Optional.empty());
    }

    private Map<String, String> values(Instance instance, Optional<String> goals) {
        String facts = facts(instance.problem().init());
        Map<String, String> values = new HashMap<>();
        values.put("facts", facts);
        values.put("statement", wording.words().statement().write(instance, facts, goals));
        values.put("question", wording.words().question());
        return values;
    }
}
