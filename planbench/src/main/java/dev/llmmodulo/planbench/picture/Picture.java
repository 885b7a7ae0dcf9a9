package dev.llmmodulo.planbench.picture;

import java.util.List;

/** What is where in a state. */
public sealed interface Picture {

    /**
     * Things on top of each other.
     *
     * @param stacks each from the bottom, in the order of their lowest things
     * @param held what is in no stack
     */
    record Stacks(List<List<String>> stacks, List<String> held) implements Picture {
        public Stacks {
            stacks = stacks.stream().map(List::copyOf).toList();
            held = List.copyOf(held);
        }
    }

    /** Squares in rows and columns; where there is no square, nothing can be. */
    record Grid(int rows, int columns, List<Square> squares) implements Picture {
        public Grid {
            squares = List.copyOf(squares);
        }
    }

    /**
     * @param row from 0, from above
     * @param column from 0, from the left
     * @param things what is there
     * @param wanted what the goal asks to be there, or that the square is one to fill
     */
    record Square(int row, int column, List<String> things, List<String> wanted) {
        public Square {
            things = List.copyOf(things);
            wanted = List.copyOf(wanted);
        }
    }
}
