package dev.llmmodulo.domains.instances;

import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.llmmodulo.domains.obfuscation.GenericWords;
import dev.llmmodulo.domains.obfuscation.Renaming;
import dev.llmmodulo.verifiers.certificate.checking.CertificateCheck;
import dev.llmmodulo.verifiers.certificate.checking.CheckOutcome;
import dev.llmmodulo.verifiers.certificate.text.CertificateReader;
import dev.llmmodulo.verifiers.certificate.text.CertificateWriter;
import dev.llmmodulo.verifiers.judgement.CheckedCertificate;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes generated instances: {@code domain.pddl}, {@code instance-1.pddl} and so on, certificates beside those without a
 * plan, {@code set.yaml} with how they were made and how many problems were passed over, and {@code index.yaml} that lists
 * them. An obfuscated domain has its lexicon, introduction and question beside it,
 * so that the folder is a named domain, and {@code renaming.yaml} with the original names.
 */
public final class InstanceFolder {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private final Path folder;

    /**
     * @param folder is made if there is none
     * @throws IOException it cannot be made, or is not empty
     */
    public InstanceFolder(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FileSystemException(folder.toString(), null, "it is a file");
        }
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new FileSystemException(folder.toString(), null, "it is not empty");
            }
        }
        this.folder = folder;
    }

    /**
     * Writes everything; the index comes last.
     *
     * @throws IOException something cannot be written
     */
    public void write(InstanceSet set) throws IOException {
        write("domain.pddl", set.domainPddl());
        if (set.renaming().isPresent()) {
            GenericWords words = GenericWords.of(set.domain());
            write("lexicon.yaml", words.lexicon());
            if (words.introduction().isPresent()) {
                write("planbench.yaml", YAML.writeValueAsString(Map.of("variants", List.of(set.name()))));
                write("intro.txt", words.introduction().get().introduction());
                write("question.txt", words.introduction().get().question());
            }
            write("renaming.yaml", YAML.writeValueAsString(names(set.renaming().get())));
        }
        List<Map<String, Object>> index = new ArrayList<>();
        for (InstanceSet.Sized sized : set.instances()) {
            index.add(write(set, sized, index.size() + 1));
        }
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("source", set.source());
        made.put("instances", set.instances().size());
        made.put("passedOver", set.passedOver());
        write("set.yaml", YAML.writeValueAsString(made));
        write("index.yaml", YAML.writeValueAsString(index));
    }

    private Map<String, Object> write(InstanceSet set, InstanceSet.Sized sized, int number) throws IOException {
        GeneratedInstance instance = sized.instance();
        String name = "instance-" + number;
        write(name + ".pddl", new PddlWriter().write(instance.problem()));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", set.name() + "-" + number);
        entry.put("file", name + ".pddl");
        entry.put("source", set.source());
        entry.put("size", sized.size());
        entry.put("solvable", instance.certificate().isEmpty());
        instance.optimalLength().ifPresent(length -> entry.put("optimalLength", length));
        entry.put("fingerprint", instance.form().fingerprint());
        if (instance.certificate().isPresent()) {
            entry.put("certificate", name + ".certificate");
            certificate(instance, instance.certificate().get(), folder.resolve(name + ".certificate"));
        }
        return entry;
    }

    /** What stands in the file is what counts, so it is read again and checked. */
    private static void certificate(GeneratedInstance instance, CheckedCertificate certificate, Path file)
            throws IOException {
        new CertificateWriter().write(instance.problem(), certificate.certificate(), file);
        CheckOutcome outcome =
                CertificateCheck.of(instance.problem(), new CertificateReader().read(instance.problem(), file));
        if (!(outcome instanceof CheckOutcome.Accepted)) {
            throw new IllegalStateException("the certificate was accepted, but not as it was written: " + outcome);
        }
    }

    private static Map<String, Map<String, String>> names(Renaming renaming) {
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        renaming.names().forEach((kind, ofKind) -> {
            if (!ofKind.isEmpty()) {
                names.put(kind.toString(), ofKind);
            }
        });
        return names;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
