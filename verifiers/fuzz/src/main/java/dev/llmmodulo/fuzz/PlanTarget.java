package dev.llmmodulo.fuzz;

import dev.llmmodulo.verifiers.plan.PlanReader;
import dev.llmmodulo.verifiers.plan.PlanReading;
import dev.llmmodulo.verifiers.plan.PlanReading.Read;
import dev.llmmodulo.verifiers.plan.PlanReading.Skipped;
import dev.llmmodulo.verifiers.plan.PlanReading.Unreadable;
import dev.llmmodulo.verifiers.plan.PlanReading.UnsolvableClaim;
import dev.llmmodulo.verifiers.plan.PlanReading.Written;
import dev.llmmodulo.verifiers.plan.PlanStep;
import dev.llmmodulo.verifiers.plan.StrictPlanReader;
import dev.llmmodulo.verifiers.plan.TolerantPlanReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads texts as plan files and as answers of a model. */
public final class PlanTarget {

    private static final Set<String> ACTIONS = Set.of("pick-up", "stack", "end_shift");
    private static final Set<String> OBJECTS = Set.of("a", "b", "c-1");
    private static final Pattern THINKING = Pattern.compile("(?i)<.?think");
    private static final PlanReader STRICT = new StrictPlanReader();
    private static final PlanReader TOLERANT = new TolerantPlanReader(ACTIONS, OBJECTS, List.of(PlanTarget::phrase));

    private PlanTarget() {}

    /** Called by the fuzzer, which finds it by its name. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        PlanReading strict = CpuTime.limited(() -> STRICT.read(text));
        PlanReading tolerant = CpuTime.limited(() -> TOLERANT.read(text));
        checkPlaces(strict, text);
        checkPlaces(tolerant, text);
        if (strict instanceof UnsolvableClaim) {
            throw new Finding("a plan file cannot claim anything: " + strict);
        }
        if (strict instanceof Read read
                && knows(read)
                && !THINKING.matcher(text).find()
                && !tolerant.equals(strict)) {
            throw new Finding("read strictly and tolerantly it differs:\n" + strict + "\n" + tolerant);
        }
    }

    private static Optional<PlanStep> phrase(String line) {
        return line.equalsIgnoreCase("pick block a") ? Optional.of(PlanStep.of("pick-up", "a")) : Optional.empty();
    }

    /** Whether all steps are of known actions, so that none can be one that only says that the goal is reached. */
    private static boolean knows(Read read) {
        return read.plan().length() > 0
                && read.plan().steps().stream().allMatch(step -> ACTIONS.contains(step.action()));
    }

    private static void checkPlaces(PlanReading reading, String text) {
        String[] lines = text.split("\n", -1);
        places(reading)
                .filter(place -> place.line() < 1
                        || place.line() > lines.length
                        || place.column() < 1
                        || place.column() > lines[place.line() - 1].length() + 1)
                .findFirst()
                .ifPresent(place -> {
                    throw new Finding("there is no such place: " + place);
                });
    }

    private static Stream<Written> places(PlanReading reading) {
        if (reading instanceof Read read) {
            return Stream.concat(
                    read.written().stream(), read.skipped().stream().map(Skipped::place));
        }
        return reading instanceof Unreadable unreadable
                ? Stream.of(unreadable.place())
                : Stream.of(((UnsolvableClaim) reading).place());
    }
}
