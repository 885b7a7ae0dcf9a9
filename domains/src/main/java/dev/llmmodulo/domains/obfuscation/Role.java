package dev.llmmodulo.domains.obfuscation;

/** What a word is to stand for. */
enum Role {
    ACTION,
    /** Of one thing, or of none. */
    PROPERTY,
    /** Of several things. */
    RELATION,
    THING
}
