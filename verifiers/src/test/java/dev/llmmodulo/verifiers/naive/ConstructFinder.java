package dev.llmmodulo.verifiers.naive;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which constructs a plan meets: those of the actions that it uses, of the goal and of the plan itself. */
final class ConstructFinder {

    private final PlanningTask task;
    private final Set<Construct> always = EnumSet.noneOf(Construct.class);
    private final Map<String, Set<Construct>> ofActions = new HashMap<>();

    ConstructFinder(PlanningTask task) {
        this.task = task;
        condition(task.goal(), Set.of(), always);
        task.metric().ifPresent(metric -> always.add(Construct.METRIC));
        axioms();
        if (!task.aim().constraints().isEmpty()) {
            always.add(Construct.CONSTRAINTS);
        }
        task.actions().forEach(action -> ofActions.put(action.name(), ofAction(action)));
    }

    Set<Construct> of(List<Atom> plan, NaiveVerdict verdict) {
        Set<Construct> found = EnumSet.copyOf(always);
        if (plan.isEmpty()) {
            found.add(Construct.EMPTY_PLAN);
        }
        for (Atom step : plan) {
            found.addAll(ofActions.getOrDefault(step.symbol(), Set.of()));
            if (new HashSet<>(step.arguments()).size() < step.arguments().size()) {
                found.add(Construct.SAME_OBJECT_TWICE);
            }
        }
        verdict.flaws()
                .forEach(flaw -> found.add(
                        switch (flaw.kind()) {
                            case "unknown action" -> Construct.UNKNOWN_ACTION;
                            case "wrong arity" -> Construct.WRONG_ARITY;
                            case "unknown object" -> Construct.UNKNOWN_OBJECT;
                            default -> Construct.WRONG_TYPE;
                        }));
        if (verdict.kind() == NaiveVerdict.Kind.UPDATES_CONFLICT) {
            found.add(Construct.UPDATES_CONFLICT);
        } else if (verdict.kind() == NaiveVerdict.Kind.VALUE_UNDEFINED) {
            found.add(Construct.UNDEFINED_COST);
            if (task.functions().containsAll(RandomTask.NUMBERS)) {
                found.add(Construct.UNDEFINED_VALUE);
            }
        }
        return found;
    }

    /** All that the task has. */
    Set<Construct> ofTask() {
        Set<Construct> found = EnumSet.copyOf(always);
        ofActions.values().forEach(found::addAll);
        if (found.contains(Construct.COSTS) && lacksCost()) {
            found.add(Construct.UNDEFINED_COST);
        }
        return found;
    }

    private boolean lacksCost() {
        Set<Atom> defined = task.values().keySet();
        return !defined.contains(Atom.of("fee"))
                || !task.allObjects().stream().allMatch(object -> defined.contains(Atom.of("price", object.name())));
    }

    private void axioms() {
        for (Axiom axiom : task.axioms()) {
            always.add(Construct.AXIOM);
            String body = Printer.condition(axiom.body());
            if (body.contains("(" + axiom.predicate())) {
                always.add(Construct.RECURSIVE_AXIOM);
            } else if (RandomAxioms.DERIVED.stream().anyMatch(each -> body.contains("(not (" + each.name()))) {
                always.add(Construct.NEGATED_AXIOM);
            }
        }
    }

    private Set<Construct> ofAction(ActionSchema action) {
        Set<Construct> found = EnumSet.noneOf(Construct.class);
        if (action.parameters().isEmpty()) {
            found.add(Construct.NO_PARAMETERS);
        }
        Set<String> scope = variables(action.parameters(), Set.of(), found);
        condition(action.precondition(), scope, found);
        effect(action.effect(), scope, 0, found);
        Set<String> added = new HashSet<>();
        Set<String> deleted = new HashSet<>();
        changes(action.effect(), added, deleted);
        if (added.removeAll(deleted)) {
            found.add(Construct.ADD_AND_DELETE);
        }
        return found;
    }

    private Set<String> variables(List<Typed> variables, Set<String> outer, Set<Construct> found) {
        Set<String> inner = new HashSet<>(outer);
        for (Typed variable : variables) {
            if (!inner.add(variable.name())) {
                found.add(Construct.SHADOWING);
            }
            if (variable.types().size() > 1) {
                found.add(Construct.EITHER);
            } else if (!variable.types().isEmpty()) {
                found.add(Construct.TYPES);
            }
            if (variable.types().stream().anyMatch(this::hasSubtype)) {
                found.add(Construct.SUBTYPES);
            }
            if (new NaiveSemantics(task).range(variable).isEmpty()) {
                found.add(Construct.EMPTY_TYPE);
            }
        }
        return inner;
    }

    private boolean hasSubtype(String type) {
        return task.types().stream().anyMatch(declared -> declared.types().contains(type));
    }

    private void terms(List<String> terms, Set<Construct> found) {
        if (task.constants().stream().anyMatch(constant -> terms.contains(constant.name()))) {
            found.add(Construct.CONSTANTS);
        }
    }

    private void condition(Condition condition, Set<String> scope, Set<Construct> found) {
        if (condition instanceof Condition.Holds holds) {
            terms(holds.atom().arguments(), found);
            boolean changes = task.actions().stream().anyMatch(action -> {
                Set<String> changed = new HashSet<>();
                changes(action.effect(), changed, changed);
                return changed.stream()
                        .anyMatch(atom -> atom.startsWith("(" + holds.atom().symbol()));
            });
            if (!changes) {
                found.add(Construct.STATIC_PREDICATE);
            }
        } else if (condition instanceof Condition.Same) {
            found.add(Construct.EQUALITY);
        } else if (condition instanceof Condition.Not not) {
            boolean literal = not.operand() instanceof Condition.Holds;
            found.add(literal ? Construct.NEGATED_LITERAL : Construct.NEGATED_CONDITION);
            condition(not.operand(), scope, found);
        } else if (condition instanceof Condition.And and) {
            and.operands().forEach(operand -> condition(operand, scope, found));
        } else if (condition instanceof Condition.Or or) {
            found.add(Construct.DISJUNCTION);
            or.operands().forEach(operand -> condition(operand, scope, found));
        } else if (condition instanceof Condition.Imply imply) {
            found.add(Construct.IMPLICATION);
            condition(imply.premise(), scope, found);
            condition(imply.conclusion(), scope, found);
        } else if (condition instanceof Condition.Every every) {
            found.add(Construct.UNIVERSAL);
            condition(every.body(), variables(every.variables(), scope, found), found);
        } else if (condition instanceof Condition.Some some) {
            found.add(Construct.EXISTENTIAL);
            condition(some.body(), variables(some.variables(), scope, found), found);
        } else if (condition instanceof Condition.Preference preference) {
            found.add(Construct.PREFERENCES);
            condition(preference.body(), scope, found);
        } else if (condition instanceof Condition.Compare compare) {
            found.add(Construct.NUMERIC_CONDITION);
            if (Printer.condition(compare).contains("(/")) {
                found.add(Construct.DIVISION);
            }
        }
    }

    private void effect(Effect effect, Set<String> scope, int whens, Set<Construct> found) {
        if (effect instanceof Effect.Both both) {
            both.parts().forEach(part -> effect(part, scope, whens, found));
        } else if (effect instanceof Effect.ForEach forEach) {
            found.add(Construct.UNIVERSAL_EFFECT);
            effect(forEach.body(), variables(forEach.variables(), scope, found), whens, found);
        } else if (effect instanceof Effect.When when) {
            found.add(whens == 0 ? Construct.CONDITIONAL_EFFECT : Construct.NESTED_WHEN);
            condition(when.condition(), scope, found);
            effect(when.body(), scope, whens + 1, found);
        } else if (effect instanceof Effect.Update update) {
            found.add(
                    !update.fluent().equals(NaiveSemantics.TOTAL_COST)
                            ? Construct.valueOf(
                                    update.operator().toUpperCase(Locale.ROOT).replace('-', '_'))
                            : whens == 0 ? Construct.COSTS : Construct.CONDITIONAL_COST);
        } else if (effect instanceof Effect.Add add) {
            terms(add.atom().arguments(), found);
        }
    }

    private static void changes(Effect effect, Set<String> added, Set<String> deleted) {
        if (effect instanceof Effect.Both both) {
            both.parts().forEach(part -> changes(part, added, deleted));
        } else if (effect instanceof Effect.ForEach forEach) {
            changes(forEach.body(), added, deleted);
        } else if (effect instanceof Effect.When when) {
            changes(when.body(), added, deleted);
        } else if (effect instanceof Effect.Add add) {
            added.add(add.atom().toString());
        } else if (effect instanceof Effect.Delete delete) {
            deleted.add(delete.atom().toString());
        }
    }
}
