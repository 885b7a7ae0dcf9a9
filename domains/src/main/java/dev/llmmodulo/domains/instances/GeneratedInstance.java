package dev.llmmodulo.domains.instances;

import dev.llmmodulo.domains.canonical.CanonicalForm;
import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A problem that meets a demand.
 *
 * @param form what no other instance drawn with it has
 * @param optimalLength the number of steps of a shortest plan, where it was asked for
 * @param certificate that there is no plan, where that was asked for
 */
public record GeneratedInstance(
        Problem problem, CanonicalForm form, OptionalInt optimalLength, Optional<CheckedCertificate> certificate) {}
