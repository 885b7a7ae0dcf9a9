package dev.llmmodulo.domains.instances;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sokoban on square grids in PlanBench's form, where each box has a goal of its own, whether there is a plan or not. A wall
 * is a cell that is never clear. Walls, boxes, robot and goals stand on cells that are drawn, all as likely; but no box
 * begins at the rim, where it could not be pushed away from.
 */
public final class SokobanLayouts implements InstanceGenerator {

    private static final int SMALLEST = 3;

    private final Domain domain;
    private final Shape shape;
    private final int goals;

    /**
     * How large it is.
     *
     * @param grid the cells in a row
     * @param walls cells that are walls
     */
    public record Shape(int grid, int boxes, int walls) {
        public Shape {
            int inner = (grid - 2) * (grid - 2);
            if (grid < SMALLEST || boxes < 1 || boxes > inner || walls < 0) {
                throw new IllegalArgumentException("on a grid of " + grid + " there cannot be " + boxes
                        + " boxes off the rim and " + walls + " walls");
            }
            if (grid * grid <= 2 * boxes + walls) {
                throw new IllegalArgumentException("a grid of " + grid + " has no room for " + boxes
                        + " boxes, their goals, " + walls + " walls and a robot");
            }
        }
    }

    /** A cell by its row and column. */
    private record Cell(int row, int column) {

        String name() {
            return "f" + row + "-" + column + "f";
        }
    }

    /** Where a neighbour is. */
    private enum Direction {
        RIGHT(0, 1),
        LEFT(0, -1),
        UP(-1, 0),
        DOWN(1, 0);

        private final int rows;
        private final int columns;

        Direction(int rows, int columns) {
            this.rows = rows;
            this.columns = columns;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        Cell from(Cell cell) {
            return new Cell(cell.row() + rows, cell.column() + columns);
        }
    }

    /**
     * @param domain PlanBench's sokoban
     * @param goals so many boxes have somewhere to go
     */
    public SokobanLayouts(Domain domain, Shape shape, int goals) {
        this.domain = Sizes.requirePredicate(domain, "at-robot", "sokoban");
        this.shape = shape;
        this.goals = Sizes.requireAtMost("boxes with a goal", goals, shape.boxes());
    }

    @Override
    public Problem generate(Draw draw) {
        List<Cell> cells = cells();
        List<Cell> boxes =
                draw.shuffled(cells.stream().filter(this::isInner).toList()).subList(0, shape.boxes());
        List<Cell> others = draw.shuffled(
                cells.stream().filter(cell -> !boxes.contains(cell)).toList());
        List<Cell> walls = others.subList(0, shape.walls());
        Cell robot = others.get(shape.walls());
        List<Cell> targets = draw.shuffled(
                cells.stream().filter(cell -> !walls.contains(cell)).toList());
        List<Fact> goal = draw
                .some(goals, IntStream.range(0, shape.boxes()).boxed().toList())
                .stream()
                .map(box -> Fact.of("at", "box" + box, targets.get(box).name()))
                .toList();
        List<Fact> init = new ArrayList<>(adjacencies());
        for (int box = 0; box < shape.boxes(); box++) {
            init.add(Fact.of("at", "box" + box, boxes.get(box).name()));
        }
        init.add(Fact.of("at-robot", robot.name()));
        cells.stream()
                .filter(cell -> !boxes.contains(cell) && !walls.contains(cell))
                .forEach(cell -> init.add(Fact.of("clear", cell.name())));
        String name = "typed-sokoban-grid" + shape.grid() + "-boxes" + shape.boxes() + "-walls" + shape.walls();
        return Facts.problem(name, domain, objects(), init, goal);
    }

    private List<TypedName> objects() {
        Stream<TypedName> directions = Stream.of("up", "down", "left", "right").map(each -> named(each, "dir"));
        Stream<TypedName> boxes = IntStream.range(0, shape.boxes()).mapToObj(box -> named("box" + box, "box"));
        Stream<TypedName> cells = cells().stream().map(cell -> named(cell.name(), "loc"));
        return Stream.of(directions, boxes, cells).flatMap(each -> each).toList();
    }

    private static TypedName named(String name, String type) {
        return new TypedName(name, Type.of(type));
    }

    private List<Cell> cells() {
        return IntStream.range(0, shape.grid())
                .boxed()
                .flatMap(row -> IntStream.range(0, shape.grid()).mapToObj(column -> new Cell(row, column)))
                .toList();
    }

    private boolean isInside(Cell cell) {
        return cell.row() >= 0 && cell.row() < shape.grid() && cell.column() >= 0 && cell.column() < shape.grid();
    }

    private boolean isInner(Cell cell) {
        return Stream.of(Direction.values()).allMatch(direction -> isInside(direction.from(cell)));
    }

    private List<Fact> adjacencies() {
        List<Fact> facts = new ArrayList<>();
        for (Cell cell : cells()) {
            for (Direction direction : Direction.values()) {
                Cell next = direction.from(cell);
                if (isInside(next)) {
                    facts.add(Fact.of("adjacent", cell.name(), next.name(), direction.word()));
                }
            }
        }
        return facts;
    }
}
