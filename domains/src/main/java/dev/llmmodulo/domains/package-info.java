/**
 * Named planning domains, each a folder of data: start at {@link dev.llmmodulo.domains.DomainLibrary}. A domain is added
 * by adding a folder.
 */
@NullMarked
package dev.llmmodulo.domains;

import org.jspecify.annotations.NullMarked;
