/**
 * The text form of certificates, for files: start at {@link dev.llmmodulo.verifiers.certificate.text.CertificateReader}.
 * CERTIFICATES.md, beside this module's build file, says what is in it and what a checker must verify.
 */
@NullMarked
package dev.llmmodulo.verifiers.certificate.text;

import org.jspecify.annotations.NullMarked;
