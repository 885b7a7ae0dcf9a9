/** placeholder */
@NullMarked
package dev.llmmodulo.domains;

import org.jspecify.annotations.NullMarked;
