package dev.llmmodulo.cli;

import dev.llmmodulo.generator.embedded.EmbeddedModel;
import dev.llmmodulo.generator.embedded.EmbeddedWeights;
import dev.llmmodulo.generator.embedded.value.LearnedVerifier;
import dev.llmmodulo.generator.planning.strategy.Learned;
import dev.llmmodulo.generator.planning.strategy.StrategySpec;
import dev.llmmodulo.planbench.run.StrategyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** The small model of our own that runs in this process, as it is named where a model is to be named. */
final class EmbeddedModels {

    static final String EMBEDDED = "embedded";

    /** Stands before a file of weights for that model. */
    static final String EMBEDDED_OF = EMBEDDED + ":";

    /** Stands before a file of weights that write the trace of a search before the plan. */
    static final String TRACES_OF = EMBEDDED + "-traces:";

    private static final String NO_OPINION = "the embedded model has no opinion of plans or states in words";

    private EmbeddedModels() {}

    static boolean isNamedBy(String model) {
        return model.equals(EMBEDDED) || model.startsWith(EMBEDDED_OF) || model.startsWith(TRACES_OF);
    }

    /**
     * What a strategy would say to this model that it does not hear, or ask of it that it does not say, in words; empty if there
     * is nothing.
     */
    static Optional<String> unheard(StrategyModels models) {
        StrategySpec strategy = models.strategy();
        if (strategy.asksForRewards() && models.reward().isEmpty()) {
            return Optional.of("of the strategy " + strategy.text() + ", reward=model asks in words, and " + NO_OPINION
                    + ": reward=learned goes by what it has learned, reward-model=PROVIDER:NAME asks another model");
        }
        // What weighs votes is not told to the model that proposes.
        if (strategy.votes() && strategy.option("augment").isEmpty()) {
            return models.critic().isEmpty() && models.asksCritic()
                    ? withoutOpinion(Stream.of(EMBEDDED))
                            .map(why -> why + ": critic=learned goes by what it has learned, critic-model=PROVIDER:NAME"
                                    + " asks another model")
                    : Optional.empty();
        }
        return Stream.of("augment", "critic")
                .filter(option -> strategy.option(option)
                        .filter(value -> !value.equals("none"))
                        .isPresent())
                .findFirst()
                .map(option -> "of the strategy " + strategy.text() + ", " + option
                        + " means nothing to the embedded model: it hears problems, states and verdicts alone");
    }

    /** Why a model of these names is not asked what it thinks; empty if none is this one. */
    static Optional<String> withoutOpinion(Stream<String> models) {
        return models.filter(EmbeddedModels::isNamedBy).findFirst().map(named -> NO_OPINION + " and is no critic");
    }

    /**
     * The named model with its weights.
     *
     * @throws InputException the weights cannot be read
     */
    static EmbeddedModel read(String model) throws InputException {
        try {
            if (model.equals(EMBEDDED)) {
                return EmbeddedWeights.bundled();
            }
            return model.startsWith(TRACES_OF) ? EmbeddedWeights.tracing(file(model)) : EmbeddedWeights.of(file(model));
        } catch (NoSuchFileException missing) {
            throw new InputException(missing.getMessage() + ": there is no such file");
        } catch (IOException unreadable) {
            throw new InputException(unreadable.getMessage());
        }
    }

    /**
     * What the named model's answers depend on beside what it is asked: this program, and the weights if they are not its own.
     *
     * @throws InputException the weights cannot be read
     */
    static String revision(String model) throws InputException {
        if (model.equals(EMBEDDED)) {
            return BenchEnvironment.program();
        }
        Path weights = file(model);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(weights));
            return BenchEnvironment.program() + " with weights "
                    + HexFormat.of().formatHex(hash);
        } catch (IOException unreadable) {
            throw new InputException(weights + ": " + unreadable.getMessage());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java machine has SHA-256", impossible);
        }
    }

    private static Path file(String model) {
        return Path.of(model.substring(model.indexOf(':') + 1));
    }

    /** What a model has learned of states and plans; empty if its weights have no value head. */
    static Optional<Learned> learned(EmbeddedModel model) {
        return model.value().map(value -> new Learned(value.reward(), new LearnedVerifier(value)));
    }
}
