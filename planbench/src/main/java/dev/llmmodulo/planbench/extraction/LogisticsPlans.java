package dev.llmmodulo.planbench.extraction;

import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How PlanBench finds steps of logistics in words: a line whose first word is a verb of the domain, and its words with
 * digits as objects. A list number is known only with one or two digits and a full stop; only behind it are full stops
 * left out. The city is added to a drive that lacks it; any other line that lacks an object ends the whole extraction.
 */
record LogisticsPlans() implements PlanBenchSteps {

    private static final Set<String> VERBS = Set.of("load", "unload", "drive", "fly");
    private static final int OBJECTS_OF_A_DRIVE = 4;

    @Override
    public List<PlanStep> find(String answer) {
        List<PlanStep> steps = new ArrayList<>();
        for (String line : PlanBenchText.lines(answer)) {
            if (!line.isEmpty()) {
                step(withoutNumber(PlanBenchText.lower(line))).ifPresent(steps::add);
            }
        }
        return steps;
    }

    private static String withoutNumber(String line) {
        if (isDigit(line, 0) && character(line, 1) == '.') {
            return line.substring(2).replace(".", "");
        } else if (isDigit(line, 0) && isDigit(line, 1) && character(line, 2) == '.') {
            return line.substring(3).replace(".", "");
        }
        return line;
    }

    private static boolean isDigit(String line, int index) {
        return Character.isDigit(character(line, index));
    }

    private static char character(String line, int index) {
        if (index >= line.length()) {
            throw new RaisedException("the line \"" + line + "\" is too short");
        }
        return line.charAt(index);
    }

    private static Optional<PlanStep> step(String line) {
        List<String> words = PlanBenchText.words(line);
        List<String> objects = words.stream()
                .filter(PlanBenchText::hasDigit)
                .map(LogisticsPlans::name)
                .collect(Collectors.toCollection(ArrayList::new));
        String verb = PlanBenchText.at(words, 0);
        if (!VERBS.contains(verb)) {
            return Optional.empty();
        }
        String vehicle = PlanBenchText.at(objects, verb.contains("load") ? 1 : 0);
        String action = verb + kind(vehicle, line);
        if (action.equals("drive-truck") && objects.size() == OBJECTS_OF_A_DRIVE - 1) {
            objects.add("c" + firstDigit(objects.get(1)));
        }
        return Optional.of(new PlanStep(action, objects));
    }

    /** As in {@code location_1_0}, which becomes {@code l1-0}. */
    private static String name(String word) {
        int underscore = word.indexOf('_');
        String rest = underscore < 0 ? "" : word.substring(underscore + 1).replace('_', '-');
        return word.charAt(0) + rest;
    }

    private static String kind(String vehicle, String line) {
        if (vehicle.contains("a")) {
            return "-airplane";
        } else if (vehicle.contains("t")) {
            return "-truck";
        }
        throw new RaisedException("no vehicle in the line \"" + line + "\"");
    }

    private static char firstDigit(String name) {
        return (char) name.chars()
                .filter(Character::isDigit)
                .findFirst()
                .orElseThrow(() -> new RaisedException("no digit in the name \"" + name + "\""));
    }
}
