package dev.llmmodulo.generator.langchain4j;

import dev.llmmodulo.generator.Answer;
import dev.llmmodulo.generator.spend.PhysicalCall;

/** What came of one physical call. */
sealed interface CallResult {

    /** What the ledger is to be told. */
    PhysicalCall entry();

    record Answered(PhysicalCall entry, Answer answer) implements CallResult {}

    record Failed(PhysicalCall entry, CallFailure failure) implements CallResult {}

    /** The solve's time was up before the time that the call itself was given. */
    record OutOfTime(PhysicalCall entry) implements CallResult {}

    /** The thread that made the call was interrupted. */
    record Interrupted(PhysicalCall entry) implements CallResult {}

    /** A fault of the program ended it, which is to be thrown on unless a call beside it was answered. */
    record Died(PhysicalCall entry, Throwable fault) implements CallResult {}
}
