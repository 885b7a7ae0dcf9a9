package dev.llmmodulo.verifiers.causes;

import dev.llmmodulo.verifiers.critique.Achiever;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.semantics.Universe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts objects for the variables of partly given steps. Objects are taken from facts of the state that fulfil a part of
 * the precondition, first from those that no action can change, which must; then from others wherever there are such
 * facts; else all of the right type are. At most {@value #MOST} choices are
 * followed up for one step.
 */
final class Completions {

    static final int MOST = 400;

    private final Universe universe;
    private final Set<String> changing;
    private final Map<String, List<Fact>> facts = new HashMap<>();

    Completions(Universe universe, Set<Fact> state) {
        this.universe = universe;
        this.changing = universe.problem().changingPredicates();
        state.stream()
                .sorted()
                .forEach(fact -> facts.computeIfAbsent(fact.predicate(), name -> new ArrayList<>())
                        .add(fact));
    }

    /** None for an action that lasts: what it needs is not of one state. */
    List<PlanStep> of(Achiever partly) {
        Optional<Action> known = universe.action(partly.action());
        if (known.isEmpty()) {
            return List.of();
        }
        Action action = known.get();
        List<Formula.Atom> atoms = new ArrayList<>();
        collectAtoms(action.precondition(), atoms);
        Map<String, String> bound = new HashMap<>();
        for (int i = 0; i < partly.arguments().size(); i++) {
            if (!partly.isOpen(i)) {
                bound.put(action.parameters().get(i).name(), partly.arguments().get(i));
            }
        }
        Work work = new Work(action, atoms, new ArrayList<>());
        work.complete(bound);
        return work.found;
    }

    private static void collectAtoms(Formula formula, List<Formula.Atom> atoms) {
        if (formula instanceof Formula.Atom atom) {
            atoms.add(atom);
        } else if (formula instanceof Formula.And and) {
            and.operands().forEach(operand -> collectAtoms(operand, atoms));
        }
    }

    private final class Work {
        private final Action action;
        private final List<Formula.Atom> atoms;
        private final List<PlanStep> found;
        private int choices;

        Work(Action action, List<Formula.Atom> atoms, List<PlanStep> found) {
            this.action = action;
            this.atoms = atoms;
            this.found = found;
        }

        void complete(Map<String, String> bound) {
            if (choices++ > MOST) {
                return;
            }
            Optional<TypedName> open = action.parameters().stream()
                    .filter(parameter -> !bound.containsKey(parameter.name()))
                    .findFirst();
            if (open.isEmpty()) {
                found.add(new PlanStep(
                        action.name(),
                        action.parameters().stream()
                                .map(parameter -> bound.get(parameter.name()))
                                .toList()));
                return;
            }
            Optional<List<Map<String, String>>> matches =
                    fewestMatches(bound, false).or(() -> fewestMatches(bound, true));
            if (matches.isPresent()) {
                matches.get().forEach(this::complete);
            } else {
                for (String object : universe.members(open.get())) {
                    complete(with(bound, open.get().name(), object));
                }
            }
        }

        /**
         * The extended bindings by the atom with an open variable that the fewest facts match. What can change may be
         * brought about, so that it need not match; what cannot must.
         */
        private Optional<List<Map<String, String>>> fewestMatches(Map<String, String> bound, boolean changeable) {
            return atoms.stream()
                    .filter(atom -> changing.contains(atom.predicate()) == changeable && isOpen(atom, bound))
                    .map(atom -> matches(atom, bound))
                    .filter(matches -> !changeable || !matches.isEmpty())
                    .min(Comparator.comparingInt(List::size));
        }

        private boolean isOpen(Formula.Atom atom, Map<String, String> bound) {
            return atom.arguments().stream()
                    .anyMatch(term -> term instanceof Term.Variable && !bound.containsKey(term.name()));
        }

        private List<Map<String, String>> matches(Formula.Atom atom, Map<String, String> bound) {
            return facts.getOrDefault(atom.predicate(), List.of()).stream()
                    .flatMap(fact -> match(atom, fact, bound).stream())
                    .toList();
        }

        private Optional<Map<String, String>> match(Formula.Atom atom, Fact fact, Map<String, String> bound) {
            if (contradicts(atom, fact, bound)) {
                return Optional.empty();
            }
            Map<String, String> extended = new HashMap<>(bound);
            for (int i = 0; i < fact.arguments().size(); i++) {
                Term term = atom.arguments().get(i);
                String object = fact.arguments().get(i);
                String before = term instanceof Term.Variable ? extended.putIfAbsent(term.name(), object) : term.name();
                boolean fits = before == null ? fits(object, term.name()) : before.equals(object);
                if (!fits) {
                    return Optional.empty();
                }
            }
            return Optional.of(extended);
        }

        private boolean contradicts(Formula.Atom atom, Fact fact, Map<String, String> bound) {
            for (int i = 0; i < fact.arguments().size(); i++) {
                Term term = atom.arguments().get(i);
                String known = term instanceof Term.Variable ? bound.get(term.name()) : term.name();
                if (known != null && !known.equals(fact.arguments().get(i))) {
                    return true;
                }
            }
            return false;
        }

        private boolean fits(String object, String variable) {
            return action.parameters().stream()
                    .filter(parameter -> parameter.name().equals(variable))
                    .allMatch(parameter -> universe.typeOf(object)
                            .filter(type -> universe.belongs(type, parameter))
                            .isPresent());
        }

        private Map<String, String> with(Map<String, String> bound, String variable, String object) {
            Map<String, String> extended = new HashMap<>(bound);
            extended.put(variable, object);
            return extended;
        }
    }
}
