package dev.llmmodulo.verifiers.plan;

import dev.llmmodulo.verifiers.plan.PlanReading.Written;

/** A line of a text, or a piece of one, and where it begins. */
record Line(String text, int number, int column) {

    Line from(int offset) {
        return part(offset, text.length());
    }

    Line part(int start, int end) {
        return new Line(text.substring(start, end), number, column + start);
    }

    Line stripTrailing() {
        return new Line(text.stripTrailing(), number, column);
    }

    /** Without the blanks around it. */
    Written written() {
        int blanks = text.length() - text.stripLeading().length();
        return new Written(text.strip(), number, column + blanks);
    }
}
