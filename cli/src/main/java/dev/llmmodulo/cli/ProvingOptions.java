package dev.llmmodulo.cli;

import dev.llmmodulo.generator.planning.OnProof;
import dev.llmmodulo.generator.planning.OnWrongClaim;
import dev.llmmodulo.generator.planning.ProofOptions;
import dev.llmmodulo.generator.planning.Proving;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** How a solve looks for a proof that there is no plan. */
final class ProvingOptions {

    @Option(
            names = "--prove",
            paramLabel = "first|alongside|on-claim|never",
            defaultValue = "first",
            description =
                    "When a proof is looked for that there is no plan: before the model is asked, while it is asked, "
                            + "when it claims so, or never. Default: ${DEFAULT-VALUE}.")
    private Proving when = Proving.FIRST;

    @Option(
            names = "--prove-time",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            defaultValue = "10s",
            description = "How long at most, such as 90s, 5m or 1h. Default: ${DEFAULT-VALUE}.")
    private Duration time = Duration.ofSeconds(10);

    @Option(
            names = "--on-proof",
            paramLabel = "end|tell",
            defaultValue = "end",
            description = "What a proof does: end the solve, or tell the reason to a model that insists on a plan. "
                    + "Default: ${DEFAULT-VALUE}.")
    private OnProof onProof = OnProof.END;

    @Option(
            names = "--on-wrong-claim",
            paramLabel = "nothing|first-steps|plan|landmark",
            defaultValue = "nothing",
            description =
                    "What a model is told that claims there is no plan when one was found; all but nothing helps it. "
                            + "Default: ${DEFAULT-VALUE}.")
    private OnWrongClaim onWrongClaim = OnWrongClaim.NOTHING;

    ProofOptions options() {
        return new ProofOptions(when, time, onProof, onWrongClaim);
    }

    /** All that was asked for, by its name. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("prove", word(when));
        settings.put("prove-time", time.toString());
        settings.put("on-proof", word(onProof));
        settings.put("on-wrong-claim", word(onWrongClaim));
        return settings;
    }

    /** As users write it. */
    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
