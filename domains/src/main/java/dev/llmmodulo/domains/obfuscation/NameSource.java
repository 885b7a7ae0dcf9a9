package dev.llmmodulo.domains.obfuscation;

/** Gives names, never one twice. */
@FunctionalInterface
interface NameSource {

    String next(Role role);
}
