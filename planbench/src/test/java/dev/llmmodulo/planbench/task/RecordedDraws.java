package dev.llmmodulo.planbench.task;

import static dev.llmmodulo.planbench.task.RecordedPrompt.between;

import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.planbench.ExpectedAnswer;
import dev.llmmodulo.planbench.PromptForm;
import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.plan.Plan;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.validation.PlanTrace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What PlanBench drew for a prompt in words, read from the prompt: plans, lengths of prefixes, events, goals. */
final class RecordedDraws {

    private static final Map<String, String> KINDS =
            Map.of("p", "obj", "t", "truck", "a", "airplane", "l", "location", "c", "city");

    private final NamedDomain named;
    private final Domain domain;
    private final SaidFacts said;

    RecordedDraws(NamedDomain named) {
        this.named = named;
        this.domain =
                new PddlReader().domain(Source.of(named.name(), named.pddl())).orThrow();
        this.said = new SaidFacts(named, domain);
    }

    TaskPrompt prompt(RecordedPrompt row, Optional<String> pddl) {
        Instance asked = pddl.map(text -> read(row.id(), text)).orElseGet(() -> stated(row.id(), row.asked()));
        return switch (row.task()) {
            case PLAN_GENERATION, PLAN_GENERALIZATION ->
                new PlanGeneration(row.task(), examples(row), asked, new ExpectedAnswer.ValidPlan(), Optional.empty());
            case PLAN_OPTIMALITY ->
                new PlanOptimality(
                        new Durations(Map.of()),
                        examples(row),
                        asked,
                        new ExpectedAnswer.OptimalPlan(BigDecimal.TEN, 10),
                        Optional.empty());
            case PLAN_VERIFICATION, MODEL_PLAN_VERIFICATION ->
                new PlanVerification(
                        row.task(),
                        row.statements().stream()
                                .limit(3)
                                .map(text -> shown(stated("drawn", text), text))
                                .toList(),
                        shown(asked, row.asked()));
            case PLAN_REUSE -> reuse(shown(asked, row.statements().get(0)), row);
            case REPLANNING -> replanning(row, asked);
            case PLAN_EXECUTION ->
                new PlanExecution(
                        List.of(executed(example(row), row.statements().get(0))), executed(asked, row.asked()));
            case GOAL_SHUFFLING, FULL_TO_PARTIAL, PARTIAL_TO_FULL ->
                new GoalReformulation(
                        row.task(),
                        shown(asked, row.statements().get(0)),
                        goal(row.statements().get(0)),
                        goal(row.asked()));
        };
    }

    private List<SolvedInstance> examples(RecordedPrompt row) {
        if (!row.form().hasExample()) {
            return List.of();
        }
        String text = row.statements().get(0);
        return List.of(shown(row.form() == PromptForm.STATE_TRACKING ? stated("drawn", text) : example(row), text));
    }

    private Instance example(RecordedPrompt row) {
        return read(row.exampleId().orElseThrow(), row.examplePddl().orElseThrow());
    }

    private PlanReuse reuse(SolvedInstance solved, RecordedPrompt row) {
        Set<Fact> goal = new TreeSet<>(goal(row.asked()));
        List<State> states =
                PlanTrace.of(solved.instance().problem(), solved.plan()).states();
        for (int prefix = 1; prefix < states.size(); prefix++) {
            Set<Fact> stated = new TreeSet<>(states.get(prefix).facts());
            stated.removeIf(fact -> !named.lexicon().states(fact));
            if (stated.equals(goal)) {
                return new PlanReuse(solved, prefix);
            }
        }
        throw new IllegalArgumentException("no prefix of the plan leads to the goal");
    }

    private Replanning replanning(RecordedPrompt row, Instance asked) {
        String text = row.statements().get(0);
        InterruptedPlan example = interrupted(example(row), text);
        String newPlan = between(text, "After re-planning", "[PLAN END]");
        Plan plan = plan(example.rest(), newPlan.substring(newPlan.indexOf("[PLAN]") + 6));
        return new Replanning(
                List.of(new Replanning.Example(example, plan)), interrupted(asked, row.asked()), Optional.empty());
    }

    private InterruptedPlan interrupted(Instance instance, String text) {
        UnexpectedEvent event = new UnexpectedEvent(
                Integer.parseInt(between(text, "at step ", " in the plan")),
                new TreeSet<>(said.read(between(text, "unexpectedly became true: ", "\n"))),
                new TreeSet<>(said.read(between(text, "became unexpectedly false: ", "\n"))));
        return new InterruptedPlan(shown(instance, text), event);
    }

    private SolvedInstance shown(Instance instance, String text) {
        return new SolvedInstance(instance, plan(instance, between(text, "[PLAN]\n", "[PLAN END]")));
    }

    private SolvedInstance executed(Instance instance, String text) {
        return new SolvedInstance(
                instance, plan(instance, between(text, "[ACTION SEQUENCE]\n", "[ACTION SEQUENCE END]")));
    }

    /** The steps of a text; of one that tells of states too, the lines that give actions. */
    private Plan plan(Instance instance, String text) {
        String steps = text.contains("   Action: ")
                ? String.join(
                        "\n",
                        text.lines()
                                .filter(line -> line.startsWith("   Action: "))
                                .map(line -> line.substring("   Action: ".length()))
                                .toList())
                : text;
        if (steps.isBlank()) {
            return Plan.of();
        }
        PlanReading reading =
                TolerantPlanReader.of(instance.problem(), named.lexicon()).read(steps);
        if (reading instanceof PlanReading.Read read && read.skipped().isEmpty()) {
            return read.plan();
        }
        throw new IllegalArgumentException(reading + " in " + steps);
    }

    private List<Fact> goal(String text) {
        return said.read(between(text, "My goal is to have that ", ".").strip());
    }

    private Instance read(String id, String pddl) {
        return new Instance(
                id, new PddlReader().problem(domain, Source.of(id, pddl)).orThrow(), pddl);
    }

    /** An instance of which there is no text: from the words of the prompt, with the facts that they leave out. */
    private Instance stated(String id, String text) {
        Set<Fact> init = new LinkedHashSet<>(said.read(
                between(text, "initial conditions I have that, ", "\n").replaceFirst("\\.$", "")));
        List<Fact> goal = goal(text);
        Set<String> names = new TreeSet<>();
        Stream.concat(init.stream(), goal.stream()).forEach(fact -> names.addAll(fact.arguments()));
        if (named.name().equals("logistics")) {
            names.forEach(name -> init.add(Fact.of(KINDS.get(name.substring(0, 1)), name)));
        }
        List<TypedName> objects =
                names.stream().map(name -> new TypedName(name, Type.OBJECT)).toList();
        Problem problem =
                new Problem(id, domain, new ArrayList<>(objects), init, Map.of(), Formula.TRUE, Optional.empty());
        return new Instance(id, problem, "").withGoal(goal);
    }
}
