package dev.llmmodulo.planbench.log;

import dev.llmmodulo.planbench.InstanceKey;

/** What says which record a line is, to be read without the rest of it. */
final class LineKeys {

    private LineKeys() {}

    /** Of a text or a prompt. */
    record OfContent(String sha256) {}

    /** Of a call. */
    record OfCall(String instance) {}

    /** Of an instance. */
    record OfInstance(InstanceKey key) {}
}
