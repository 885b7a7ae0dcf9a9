package dev.llmmodulo.generator.augmentation;

import dev.llmmodulo.generator.prompt.Template;
import dev.llmmodulo.verifiers.pddl.Problem;

/** Asks for work to be written down before the plan, which is to stand alone between its tags. */
enum Manner implements Augmentation {
    /**
     * Reasoning in the model's own words, without an example of it (Kojima et al., "Large Language Models are Zero-Shot
     * Reasoners", 2022; the first sentence is theirs).
     */
    CHAIN_OF_THOUGHT("chain-of-thought"),
    /** The state after each step. */
    STATE_TRACKING("state-tracking");

    private final Addition addition;

    Manner(String name) {
        String text = Template.resource(Manner.class, name + ".1.txt").text();
        addition = Addition.manner(name + "/1", text.strip());
    }

    @Override
    public Addition to(Problem problem) {
        return addition;
    }
}
