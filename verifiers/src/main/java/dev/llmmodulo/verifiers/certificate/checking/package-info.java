/**
 * Checkers of certificates: start at {@link dev.llmmodulo.verifiers.certificate.checking.CertificateCheck}. They
 * work on the model of PDDL itself and use nothing of what searches or proves.
 */
@NullMarked
package dev.llmmodulo.verifiers.certificate.checking;

import org.jspecify.annotations.NullMarked;
