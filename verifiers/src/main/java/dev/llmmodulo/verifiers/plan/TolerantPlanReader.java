package dev.llmmodulo.verifiers.plan;

import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.DurativeAction;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.Skipped;
import dev.llmmodulo.verifiers.plan.PlanReading.Unreadable;
import dev.llmmodulo.verifiers.plan.PlanReading.UnsolvableClaim;
import dev.llmmodulo.verifiers.plan.PlanReading.Why;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the plan in a model's answer. Whatever {@link StrictPlanReader} reads as one or more steps, if there is no
 * {@code <think>} tag in it, is read the same, less a last step that only says that the goal is reached ({@code
 * reach-goal}, {@code reach_goal} or {@code end} without arguments, if the domain has no such action), and if no comment
 * behind a step in its line may be another step. Otherwise:
 *
 * <ul>
 *   <li>A line is a step only if the whole line says one, after numbering and Markdown are taken off: {@code (a b c)},
 *       {@code a(b, c)}, {@code a b c} with known names, or a phrase of a step reader. In a numbered line and in a marked
 *       block a remark set off from the step, such as one in parentheses, may follow it.
 *   <li>If there are steps between plan tags ({@code [PLAN]} to {@code [PLAN END]}, {@code <plan>} to {@code </plan>}),
 *       only those count; else, if there are steps in code fences, only those; else those in the rest. A closing tag that
 *       nothing opened ends the answer. The text is unreadable if the last block between plan tags holds something else than
 *       steps while there are some, or if another list of steps behind a block is announced as the final plan.
 *   <li>Lists that say the same are one plan, and lists without a known action are none if another has one. Differing
 *       ones are never joined: if the line before the last one announces it as the final, corrected, revised or complete
 *       plan, as a summary, or as the answer, it is the plan; else the text is unreadable. Outside a marked block prose
 *       ends a list, unless it is indented or the numbers go on behind it.
 *   <li>Nothing amid the steps is dropped: the text is unreadable if a line there is numbered, begins like a step or, in a
 *       marked block, is prose. So it is if what stands beside a step or below the last one may be a step itself, known or
 *       not: read like one and not a fact.
 *   <li>Without steps of known actions the text may say that there is no plan. Plan tags with nothing between them, a
 *       closing tag with nothing before it, or the words that no action is needed are the empty plan. Anything else is
 *       unreadable.
 *   <li>What stands in {@code <think>} tags is never read.
 * </ul>
 *
 * Time and memory are linear in the text.
 */
public final class TolerantPlanReader implements PlanReader {

    /** What planners write behind the last step to say that the goal is reached. */
    static final Set<String> PSEUDO_STEPS = Set.of("reach-goal", "reach_goal", "end");

    private static final int LONGEST_EXCERPT = 80;

    private final PlanReader strict = new StrictPlanReader();
    private final Set<String> actions;
    private final StepForms forms;

    /**
     * @param actions the names of the domain's actions, in lower case; empty if they are not known
     * @param objects the names of the problem's objects and the domain's constants, in lower case
     * @param phrases further ways in which a line may say a step, such as a lexicon
     */
    public TolerantPlanReader(Set<String> actions, Set<String> objects, List<? extends StepReader> phrases) {
        this(actions, objects, Set.of(), phrases);
    }

    /** @param predicates the names of the domain's predicates, in lower case: facts in a remark are no steps */
    public TolerantPlanReader(
            Set<String> actions, Set<String> objects, Set<String> predicates, List<? extends StepReader> phrases) {
        this.actions = Set.copyOf(actions);
        this.forms = new StepForms(actions, objects, predicates, phrases);
    }

    public static TolerantPlanReader of(Problem problem, StepReader... phrases) {
        return new TolerantPlanReader(
                Stream.concat(
                                problem.domain().actions().stream().map(Action::name),
                                problem.domain().durativeActions().stream().map(DurativeAction::name))
                        .collect(Collectors.toSet()),
                problem.allObjects().stream().map(TypedName::name).collect(Collectors.toSet()),
                problem.domain().predicates().stream().map(Predicate::name).collect(Collectors.toSet()),
                Arrays.asList(phrases));
    }

    @Override
    public PlanReading read(String text) {
        Thinking split = Thinking.split(text);
        if (split.thought().isEmpty()
                && strict.read(text) instanceof Read file
                && isPlan(file, split)
                && !commentsMayHoldSteps(file)) {
            return reading(FoundStep.all(file), file.skipped());
        }
        List<Item> items = new Itemizer(forms, actions).items(split.answer());
        AnswerBlocks blocks = AnswerBlocks.of(items);
        List<StepList> lists = blocks.plans();
        boolean knownStep = lists.stream().anyMatch(this::hasAKnownStep);
        List<StepList> plans = lists.stream()
                .filter(list ->
                        !knownStep || hasAKnownStep(list) || list.broken().isPresent())
                .toList();
        Optional<List<Line>> block = blocks.lastWithoutSteps()
                .map(words -> words.stream().map(Item::line).toList());
        Optional<Written> claim =
                knownStep ? block.flatMap(UnsolvableClaims::first) : UnsolvableClaims.first(split.answer());
        if (claim.isPresent()) {
            return new UnsolvableClaim(claim.get());
        }
        if (knownStep && block.isPresent()) {
            return new Unreadable("the last block that is marked as the plan holds no step", beginning(split));
        }
        if (plans.isEmpty()) {
            return blocks.saysTheEmptyPlan() || NothingToDo.isSaidIn(split.answer())
                    ? reading(List.of(), skipped(items, List.of(), split))
                    : new Unreadable("this holds no step of a plan", beginning(split));
        }
        return blocks.behindMarked().stream()
                .filter(list -> hasAKnownStep(list) && FinalPlan.isAnnounced(list, items))
                .filter(list -> plans.stream().noneMatch(list::saysTheSameAs))
                .findFirst()
                .map(list -> (PlanReading) severalPlans(list))
                .orElseGet(() -> onlyPlan(plans, items, split));
    }

    /** Not so for {@code (no plan exists)}. */
    private boolean isPlan(Read file, Thinking split) {
        return file.plan().length() > 0
                && (file.plan().steps().stream().anyMatch(this::isKnown)
                        || UnsolvableClaims.first(split.answer()).isEmpty());
    }

    /** Behind a step in its line, a semicolon may be meant to divide steps. */
    private boolean commentsMayHoldSteps(Read file) {
        List<Skipped> comments = file.skipped().stream()
                .filter(skipped -> skipped.why() == Why.COMMENT)
                .toList();
        if (comments.isEmpty()) {
            return false;
        }
        Map<Integer, List<FoundStep>> steps = FoundStep.all(file).stream()
                .collect(Collectors.groupingBy(step -> step.place().line()));
        return comments.stream()
                .anyMatch(comment -> Optional.ofNullable(
                                steps.get(comment.place().line()))
                        .filter(before ->
                                forms.remarks().mayHoldAStep(comment.place().text(), before))
                        .isPresent());
    }

    private PlanReading onlyPlan(List<StepList> plans, List<Item> items, Thinking split) {
        StepList last = plans.get(plans.size() - 1);
        boolean oneOfMany = plans.stream().anyMatch(list -> !list.saysTheSameAs(last));
        if (oneOfMany && last.broken().isEmpty() && FinalPlan.isAnnounced(last, items)) {
            return reading(last.found(), skipped(items, last.items(), split));
        }
        StepList plan = plans.get(0);
        Optional<Item> broken =
                plans.stream().flatMap(list -> list.broken().stream()).findFirst();
        if (broken.isPresent()) {
            return new Unreadable(broken.get().message(), broken.get().line().written());
        }
        Optional<StepList> other =
                plans.stream().filter(list -> !list.saysTheSameAs(plan)).findFirst();
        return other.map(list -> (PlanReading) severalPlans(list))
                .orElseGet(() -> reading(plan.found(), skipped(items, plan.items(), split)));
    }

    private static Unreadable severalPlans(StepList other) {
        return new Unreadable(
                "more than one plan: another list of steps begins here",
                other.items().get(0).line().written());
    }

    /** The plan of these steps, less a last one that is none. */
    private PlanReading reading(List<FoundStep> found, List<Skipped> skipped) {
        StepsBuilder builder = new StepsBuilder();
        int length = found.size();
        while (length > 0 && isPseudoStep(found.get(length - 1).step())) {
            length--;
            builder.skip(found.get(length).place(), Why.PSEUDO_STEP);
        }
        skipped.forEach(piece -> builder.skip(piece.place(), piece.why()));
        for (FoundStep step : found.subList(0, length)) {
            Optional<Unreadable> mixed = builder.add(step.step(), step.time(), step.duration(), step.place());
            if (mixed.isPresent()) {
                return mixed.get();
            }
        }
        return builder.build();
    }

    private boolean isPseudoStep(PlanStep step) {
        return step.arguments().isEmpty() && PSEUDO_STEPS.contains(step.action()) && !actions.contains(step.action());
    }

    private boolean hasAKnownStep(StepList list) {
        return list.found().stream().anyMatch(found -> isKnown(found.step()));
    }

    private boolean isKnown(PlanStep step) {
        return actions.isEmpty() || actions.contains(step.action());
    }

    private static List<Skipped> skipped(List<Item> items, List<Item> plan, Thinking split) {
        Set<Item> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
        chosen.addAll(plan);
        List<Skipped> skipped = new ArrayList<>(split.thought());
        for (Item item : items) {
            if (chosen.contains(item)) {
                item.numbering().ifPresent(numbering -> skipped.add(new Skipped(numbering, Why.NUMBERING)));
                skipped.addAll(item.besides());
            } else {
                skipped.add(new Skipped(item.line().written(), item.why()));
            }
        }
        return skipped;
    }

    private static Written beginning(Thinking split) {
        return split.answer().stream()
                .findFirst()
                .map(Line::written)
                .map(line -> new Written(
                        line.text().substring(0, Math.min(line.text().length(), LONGEST_EXCERPT)),
                        line.line(),
                        line.column()))
                .orElse(new Written("", 1, 1));
    }
}
