package dev.llmmodulo.verifiers.certificate.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.verifiers.certificate.checking.CertificateCheck;
import dev.llmmodulo.verifiers.certificate.checking.CheckOutcome;
import dev.llmmodulo.verifiers.judgement.Certificate;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.reading.PddlReader;
import dev.llmmodulo.verifiers.text.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentedExampleTest {

    private static List<String> blocks(String language) throws IOException {
        String page = Files.readString(Path.of("CERTIFICATES.md"));
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void should_accept_the_example_of_the_page_on_certificates() throws IOException {
        List<String> pddl = blocks("pddl");
        PddlReader reader = new PddlReader();
        Problem problem = reader.problem(
                        reader.domain(Source.of("domain", pddl.get(0))).orThrow(), Source.of("problem", pddl.get(1)))
                .orThrow();
        byte[] text = blocks("text").get(0).getBytes(StandardCharsets.UTF_8);
        Certificate certificate = new CertificateReader().read(problem, "example", new ByteArrayInputStream(text));
        assertThat(CertificateCheck.of(problem, certificate)).isInstanceOf(CheckOutcome.Accepted.class);
    }
}
