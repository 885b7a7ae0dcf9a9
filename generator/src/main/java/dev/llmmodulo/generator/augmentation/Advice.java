package dev.llmmodulo.generator.augmentation;

import dev.llmmodulo.domains.DomainAdvice;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.generator.prompt.Template;
import dev.llmmodulo.verifiers.pddl.Problem;
import java.util.Map;
import java.util.Optional;

/** Tells how problems of the domain are solved; of a domain that nobody wrote advice for, how any problem is. */
final class Advice implements Augmentation {

    private static final String VERSION = "advice/1";
    private static final Template TEMPLATE = Template.resource(Advice.class, "advice.1.txt");
    private static final DomainAdvice GENERAL = new DomainAdvice(
            "general-advice/1",
            Template.resource(Advice.class, "general-advice.1.txt").text());

    private final Addition addition;

    Advice(Optional<NamedDomain> domain) {
        DomainAdvice advice = domain.flatMap(NamedDomain::advice).orElse(GENERAL);
        String text = TEMPLATE.fill(Map.of("advice", advice.text())).strip();
        this.addition = Addition.context(VERSION + " " + advice.version(), text);
    }

    @Override
    public Addition to(Problem problem) {
        return addition;
    }
}
