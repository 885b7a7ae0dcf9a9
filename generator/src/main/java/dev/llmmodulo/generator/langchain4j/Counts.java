package dev.llmmodulo.generator.langchain4j;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** LangChain4j's counts, which may be null. A negative one, which would give budget back, counts as zero. */
final class Counts {

    private Counts() {}

    static long orZero(@Nullable Integer count) {
        return count == null ? 0 : Math.max(0, count);
    }

    static OptionalLong optional(@Nullable Integer count) {
        return count == null ? OptionalLong.empty() : OptionalLong.of(Math.max(0, count));
    }
}
