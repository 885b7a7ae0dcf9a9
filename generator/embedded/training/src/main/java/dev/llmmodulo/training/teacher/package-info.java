/**
 * Plans to imitate: start at {@link dev.llmmodulo.training.teacher.Teacher}. What a teacher says is checked by a verifier
 * before it is used.
 */
@NullMarked
package dev.llmmodulo.training.teacher;

import org.jspecify.annotations.NullMarked;
