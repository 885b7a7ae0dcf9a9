package dev.llmmodulo.generator.langchain4j;

import java.time.Duration;

/** Lets time pass on the calling thread. */
@FunctionalInterface
interface Pause {

    Pause REAL = wait -> Thread.sleep(wait.toMillis());

    void pause(Duration wait) throws InterruptedException;
}
