/**
 * Domains and problems under other names, so that nothing about them can be known from reading about blocks or trucks:
 * start at {@link dev.llmmodulo.domains.obfuscation.Obfuscation}. What is true of a plan stays true of the renamed one.
 */
@NullMarked
package dev.llmmodulo.domains.obfuscation;

import org.jspecify.annotations.NullMarked;
