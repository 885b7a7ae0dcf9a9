package dev.llmmodulo.domains;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.llmmodulo.domains.text.DataLexicon;
import dev.llmmodulo.domains.text.LexiconReader;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.text.Diagnostic;
import dev.llmmodulo.verifiers.text.Place;
import dev.llmmodulo.verifiers.text.Source;
import dev.llmmodulo.verifiers.text.UnreadableSourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words that a user's folder has for the domain in it: {@code lexicon.yaml} and, for prompts, {@code planbench.yaml} with
 * the texts that it lists, as in the folder of a named domain.
 */
public final class FolderWords {

    private static final String LEXICON = "lexicon.yaml";

    private FolderWords() {}

    /**
     * The domain with these words and without instances; empty if there is no lexicon beside it.
     *
     * @param domainFile where the domain's text is
     * @throws UnreadableSourceException a file of them cannot be read, or the words are for another domain
     */
    public static Optional<NamedDomain> beside(Path domainFile, Domain domain) {
        Path folder = domainFile.toAbsolutePath().getParent();
        Path lexicon = domainFile.resolveSibling(LEXICON);
        if (!Files.isRegularFile(lexicon)) {
            return Optional.empty();
        }
        DataLexicon words = LexiconReader.read(Source.read(lexicon));
        if (!words.isFor(domain)) {
            throw refusal(
                    lexicon,
                    "its words are not for the actions and predicates of the domain " + domain.name(),
                    "each has to have words with as many gaps {} as it has parameters, and no other may have any");
        }
        String pddl = Source.read(domainFile).text();
        return Optional.of(
                new NamedDomain(domain.name(), pddl, words, variants(folder), List.of(), Map.of(), Optional.empty()));
    }

    private static List<PlanBenchVariant> variants(Path folder) {
        Path index = folder.resolve(PlanBenchFolder.INDEX);
        try {
            return new PlanBenchFolder(folder).variants();
        } catch (JsonProcessingException malformed) {
            throw refusal(index, "lists no variants: " + malformed.getOriginalMessage(), "variants: [name]");
        } catch (IllegalArgumentException refused) {
            throw refusal(
                    index, String.valueOf(refused.getMessage()), "intro.txt and question.txt are needed beside it");
        } catch (IOException failure) {
            throw new UncheckedIOException(index + " cannot be read", failure);
        }
    }

    private static UnreadableSourceException refusal(Path file, String why, String hint) {
        Place start = new Place(file.toString(), 1, 1, 1, "");
        return new UnreadableSourceException(
                Diagnostic.error("lexicon.unreadable", start, why).withHint(hint));
    }
}
