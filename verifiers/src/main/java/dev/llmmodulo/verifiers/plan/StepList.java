package dev.llmmodulo.verifiers.plan;

import java.util.List;
import java.util.Optional;

/**
 * Step lines that belong together.
 *
 * @param broken the line among them that cannot be read, if there is one
 */
record StepList(List<Item> items, Optional<Item> broken) {

    StepList {
        items = List.copyOf(items);
    }

    List<FoundStep> found() {
        return items.stream().flatMap(item -> item.steps().stream()).toList();
    }

    boolean saysTheSameAs(StepList other) {
        return broken.isEmpty() && other.broken.isEmpty() && FoundStep.saySame(found(), other.found());
    }
}
