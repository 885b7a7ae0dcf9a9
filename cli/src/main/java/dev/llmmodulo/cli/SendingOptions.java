package dev.llmmodulo.cli;

import dev.llmmodulo.planbench.Sending;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How models' services are called beyond the usual. */
final class SendingOptions {

    @Option(
            names = "--continue",
            paramLabel = "N",
            description = "Have a model go on where its answer was cut off, at most N times for each proposal.")
    private Optional<Integer> continuations = Optional.empty();

    @Option(
            names = "--shorten",
            description = "Leave out the oldest exchanges of a prompt that the service finds too long, and ask again.")
    private boolean shorten;

    @Option(
            names = "--window",
            paramLabel = "TOKENS",
            description =
                    "Leave them out beforehand, as far as a prompt has more tokens by an estimate; for services that "
                            + "cut long prompts without a word.")
    private Optional<Integer> window = Optional.empty();

    @Option(
            names = "--break-after",
            paramLabel = "N",
            description = "Send no call for a while after so many in a row that failed; 30 lose little.")
    private Optional<Integer> breakAfter = Optional.empty();

    @Option(
            names = "--break-for",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long none is sent then; 1m if not given.")
    private Optional<Duration> breakFor = Optional.empty();

    @Option(
            names = "--hedge-after",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description =
                    "Make a call a second time that is not answered after so long, and take the first answer. Services "
                            + "may charge for both.")
    private Optional<Duration> hedgeAfter = Optional.empty();

    @Option(
            names = "--stream",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description =
                    "Have answers streamed, and end a call when nothing came for so long; what had come is the answer.")
    private Optional<Duration> longestSilence = Optional.empty();

    /**
     * Empty if nothing was given.
     *
     * @throws ParameterException a number or a time is not positive
     */
    Optional<Sending> sending(CommandLine command) {
        if (members().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Sending(
                    number(continuations),
                    Optional.of(shorten).filter(given -> given),
                    number(window),
                    number(breakAfter),
                    breakFor,
                    hedgeAfter,
                    longestSilence));
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(command, refused.getMessage());
        }
    }

    /** Why none of this can be said of a model that runs here. */
    static String meansNothingTo(String model) {
        return "how a service is called means nothing to " + model
                + ", which calls none: leave out --continue, --shorten, --window, --break-after, --break-for, "
                + "--hedge-after and --stream, or sending in a spec";
    }

    private static OptionalInt number(Optional<Integer> given) {
        return given.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /** All that was given, as it could stand in a spec. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        continuations.ifPresent(value -> members.put("continuations", value));
        if (shorten) {
            members.put("shorten", true);
        }
        window.ifPresent(value -> members.put("window", value));
        breakAfter.ifPresent(value -> members.put("breakAfter", value));
        breakFor.ifPresent(value -> members.put("breakFor", value.toString()));
        hedgeAfter.ifPresent(value -> members.put("hedgeAfter", value.toString()));
        longestSilence.ifPresent(value -> members.put("longestSilence", value.toString()));
        return members;
    }
}
