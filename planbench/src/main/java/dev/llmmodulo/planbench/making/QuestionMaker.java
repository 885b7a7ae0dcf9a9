package dev.llmmodulo.planbench.making;

import dev.llmmodulo.domains.random.Draw;

/** Makes questions of one task. */
@FunctionalInterface
public interface QuestionMaker {

    /**
     * @param instances the instance that is asked about and those that examples are taken from
     * @param asked its position among them
     * @param draw decides what is left to chance; the same draws give the same question
     */
    Making make(InstancePool instances, int asked, Draw draw);
}
