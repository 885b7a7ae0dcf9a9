package dev.llmmodulo.planbench.picture;

import dev.llmmodulo.verifiers.critique.State;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A grid: objects named by two numbers, as {@code pos-2-4} or {@code f2-4f}, of which only neighbours are related. Squares
 * are laid out as the words left, right, up and down say; without them the first number is the row, counted from above.
 *
 * @param squares the squares by name, in the order of rows and columns
 * @param markers predicates that hold of one square, such as where the robot is
 * @param placing predicates that relate other things to squares
 */
record GridDrawing(Map<String, Picture.Square> squares, Set<String> markers, Set<String> placing) implements Drawing {

    private static final Pattern NAME = Pattern.compile("[a-z_-]*?(\\d{1,4})[-_](\\d{1,4})[a-z]*");
    private static final int FEWEST_SQUARES = 4;
    private static final Pattern GOAL = Pattern.compile("is-?_?goal.*");

    static Optional<Drawing> forProblem(Problem problem) {
        Map<String, int[]> numbers = new LinkedHashMap<>();
        for (TypedName object : problem.allObjects()) {
            Matcher matcher = NAME.matcher(object.name());
            if (matcher.matches()) {
                numbers.put(
                        object.name(),
                        new int[] {Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))});
            }
        }
        Optional<Layout> layout = Layout.of(numbers, problem.init());
        if (numbers.size() < FEWEST_SQUARES || layout.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new GridDrawing(
                squares(layout.get(), numbers, problem),
                Set.copyOf(markers(problem, numbers.keySet())),
                problem.changingPredicates()));
    }

    private static Map<String, Picture.Square> squares(Layout layout, Map<String, int[]> numbers, Problem problem) {
        Map<String, List<String>> wanted = new TreeMap<>();
        Stream.concat(
                        goals(problem.goal()).filter(fact -> fact.arguments().size() == 2),
                        problem.init().stream()
                                .filter(fact -> GOAL.matcher(fact.predicate()).matches()))
                .forEach(fact -> {
                    String square = fact.arguments().get(fact.arguments().size() - 1);
                    String what =
                            fact.arguments().size() == 2 ? fact.arguments().get(0) : "";
                    wanted.computeIfAbsent(square, none -> new ArrayList<>()).add(what);
                });
        Map<String, Picture.Square> squares = new LinkedHashMap<>();
        numbers.forEach((name, pair) -> squares.put(
                name,
                new Picture.Square(
                        layout.row(pair), layout.column(pair), List.of(), wanted.getOrDefault(name, List.of()))));
        return squares;
    }

    private static Stream<Fact> goals(Formula goal) {
        if (goal instanceof Formula.And and) {
            return and.operands().stream().flatMap(GridDrawing::goals);
        } else if (goal instanceof Formula.Atom atom
                && atom.arguments().stream().allMatch(Term.Constant.class::isInstance)) {
            return Stream.of(new Fact(
                    atom.predicate(),
                    atom.arguments().stream()
                            .map(term -> ((Term.Constant) term).name())
                            .toList()));
        }
        return Stream.empty();
    }

    private static Collection<String> markers(Problem problem, Set<String> squares) {
        return problem.changingPredicates().stream()
                .filter(predicate -> problem.init().stream()
                                .filter(fact -> fact.predicate().equals(predicate)
                                        && fact.arguments().size() == 1
                                        && squares.contains(fact.arguments().get(0)))
                                .count()
                        == 1)
                .toList();
    }

    @Override
    public Optional<Picture> of(State state) {
        Map<String, List<String>> things = new TreeMap<>();
        for (Fact fact : state.facts()) {
            List<String> arguments = fact.arguments();
            if (arguments.size() == 1 && markers.contains(fact.predicate())) {
                put(things, arguments.get(0), fact.predicate().replaceFirst("^at-", ""));
            } else if (arguments.size() == 2
                    && placing.contains(fact.predicate())
                    && !squares.containsKey(arguments.get(0))) {
                put(things, arguments.get(1), arguments.get(0));
            }
        }
        List<Picture.Square> filled = new ArrayList<>();
        squares.forEach((name, square) -> filled.add(new Picture.Square(
                square.row(), square.column(), things.getOrDefault(name, List.of()), square.wanted())));
        int rows = filled.stream().mapToInt(Picture.Square::row).max().orElse(0) + 1;
        int columns = filled.stream().mapToInt(Picture.Square::column).max().orElse(0) + 1;
        return Optional.of(new Picture.Grid(rows, columns, filled));
    }

    private static void put(Map<String, List<String>> things, String square, String thing) {
        things.computeIfAbsent(square, none -> new ArrayList<>()).add(thing);
    }
}
