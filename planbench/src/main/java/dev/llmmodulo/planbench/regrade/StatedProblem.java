package dev.llmmodulo.planbench.regrade;

import dev.llmmodulo.domains.text.DataLexicon;
import dev.llmmodulo.planbench.extraction.Extraction.OfState;
import dev.llmmodulo.planbench.extraction.StrictStates;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the problem that a prompt states in words. Its objects are those that are named; facts that PlanBench leaves out,
 * such as that {@code truck_1} is a truck, are put back by the objects' words.
 *
 * @param domain what the words are about
 */
record StatedProblem(Domain domain, DataLexicon lexicon) {

    private static final Pattern INIT =
            Pattern.compile("As initial conditions I have that,? (.*?)(?:\\.\\s*?(?:\\n|\\z)|\\n|\\z)");
    private static final Pattern GOAL = Pattern.compile("My goal is to have that (.*?)(?:\\.(?:\\s|\\z)|\\n|\\z)");

    /**
     * @param statement the text from one {@code [STATEMENT]} on
     * @throws IllegalArgumentException it cannot be read
     */
    Problem read(String statement) {
        return problem(initial(statement), goal(statement));
    }

    /** The facts that the statement says to hold in the beginning. */
    Set<Fact> initial(String statement) {
        Matcher init = INIT.matcher(statement);
        if (!init.find()) {
            throw new IllegalArgumentException("the prompt states no initial conditions");
        }
        return facts(init.group(1));
    }

    /** None where no goal is stated. */
    Set<Fact> goal(String statement) {
        Matcher goal = GOAL.matcher(statement);
        return goal.find() ? facts(goal.group(1)) : Set.of();
    }

    Set<Fact> facts(String text) {
        OfState state = new StrictStates(lexicon).read(text);
        if (!state.unread().isEmpty() || !state.literals().stream().allMatch(Literal::positive)) {
            throw new IllegalArgumentException("the prompt states what is no fact: " + state.unread());
        }
        return state.literals().stream().map(Literal::fact).collect(Collectors.toCollection(TreeSet::new));
    }

    Problem problem(Set<Fact> init, Set<Fact> goal) {
        Set<String> objects = Stream.of(init, goal)
                .flatMap(Collection::stream)
                .flatMap(fact -> fact.arguments().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Fact> all = new TreeSet<>(init);
        objects.forEach(object -> all.addAll(unstated(object)));
        String pddl = "(define (problem stated) (:domain " + domain.name() + ") (:objects " + String.join(" ", objects)
                + ") (:init " + join(all) + ") (:goal (and " + join(goal) + ")))";
        return new PddlReader()
                .problem(domain, Source.of("the problem that the prompt states", pddl))
                .orThrow();
    }

    private static String join(Set<Fact> facts) {
        return facts.stream().map(Fact::toString).collect(Collectors.joining(" "));
    }

    /** As {@code (truck t1)}: it is said "truck_1 is a truck", and that is what the word for it begins with. */
    private Set<Fact> unstated(String object) {
        return domain.predicates().stream()
                .filter(predicate -> predicate.parameters().size() == 1)
                .map(Predicate::name)
                .map(name -> Fact.of(name, object))
                .filter(fact -> !lexicon.states(fact) && isOfItsKind(lexicon.say(new Literal(fact, true))))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Collections.reverseOrder())));
    }

    private static boolean isOfItsKind(String said) {
        String kind = said.substring(said.lastIndexOf(' ') + 1);
        return said.startsWith(kind + "_");
    }
}
