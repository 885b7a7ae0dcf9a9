package dev.llmmodulo.generator.planning.strategy;

import dev.llmmodulo.generator.planning.treesearch.SearchMethod;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A strategy as it is written on a command line or in a spec: its name, how many or how wide if that is to be said, and what
 * else it is told, such as {@code best-of:8} or {@code beam:4,chunk=2,reward=h-ff}.
 *
 * @param options by name, in the order of their names
 */
public record StrategySpec(String name, OptionalInt number, Map<String, String> options) {

    private static final int LONGEST = 500;

    public StrategySpec {
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    /** @throws IllegalArgumentException the text is of another form; the message says which is expected */
    public static StrategySpec parse(String text) {
        List<String> parts =
                Arrays.stream(text.split(",", -1)).map(String::trim).toList();
        String[] head = parts.get(0).split(":", 2);
        boolean wellFormed = text.length() <= LONGEST
                && head[0].matches("[a-z][a-z-]*")
                && (head.length == 1 || head[1].matches("[1-9][0-9]{0,5}"));
        if (!wellFormed) {
            throw unlike(text);
        }
        Map<String, String> options = new TreeMap<>();
        for (String part : parts.subList(1, parts.size())) {
            String[] option = part.split("=", 2);
            if (option.length != 2 || !option[0].matches("[a-z][a-z-]*") || option[1].isEmpty()) {
                throw unlike(text);
            } else if (options.put(option[0], option[1]) != null) {
                throw new IllegalArgumentException(
                        "the strategy \"" + text + "\" is told twice what " + option[0] + " is");
            }
        }
        return new StrategySpec(
                head[0], head.length == 1 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(head[1])), options);
    }

    private static IllegalArgumentException unlike(String text) {
        return new IllegalArgumentException(
                "\"" + text + "\" is no strategy: write name, name:number or name:number,option=value,…");
    }

    /** The same for equal strategies only; can be parsed again. */
    public String text() {
        String head = number.isPresent() ? name + ":" + number.getAsInt() : name;
        return options.isEmpty()
                ? head
                : head
                        + options.entrySet().stream()
                                .map(option -> "," + option.getKey() + "=" + option.getValue())
                                .collect(Collectors.joining());
    }

    /** Whether it may put a plan together from answers about several states, so that no one answer is the plan. */
    public boolean joinsAnswers() {
        return SearchMethod.of(name).isPresent()
                || chooses()
                || options.containsKey("then")
                || option("ask").filter("rest"::equals).isPresent();
    }

    /** Whether its answers vote, so that the most frequent one counts, whatever becomes of the others. */
    public boolean votes() {
        return name.equals("vote");
    }

    /** Whether each proposal is asked for as if there had been none before, so that the last one is not where they led. */
    public boolean asksAnew() {
        return votes() || name.equals("resample") || name.equals("best-of");
    }

    /**
     * Whether all its proposals are made before one of them is chosen, so that with fewer of them it would have chosen among those. A
     * tree search for several plans ({@code finished}) also chooses among them, but goes on by what it has found; the others end
     * with the first plan that does.
     */
    public boolean choosesAtTheEnd() {
        return votes() || name.equals("best-of");
    }

    /** Whether it chooses another one for each problem. */
    public boolean chooses() {
        return learns() || name.equals(Strategies.AUTO);
    }

    /** Whether what it does depends on what came of other problems before. */
    public boolean learns() {
        return name.equals(Strategies.CHOICE);
    }

    /** Whether it hears a soft critic, if one is named. */
    public boolean hearsCritics() {
        return tellsVerdicts() || votes();
    }

    /** Whether it tells the model what is wrong with its plans. */
    public boolean tellsVerdicts() {
        return name.equals("loop") || name.equals("controller");
    }

    /** Whether it goes by what the model that proposes has learned of states or plans. */
    public boolean needsLearned() {
        return option(TreeSearches.REWARD).filter(TreeSearches.LEARNED::equals).isPresent()
                || option(SoftCritics.OPTION)
                        .filter(SoftCritics.LEARNED::equals)
                        .isPresent();
    }

    /** The files that it names to be read; these may name further ones. */
    public List<String> files() {
        return Strategies.FILES.stream()
                .flatMap(option -> option(option).stream())
                .toList();
    }

    /** Whether it asks a model how near states are to the goal. */
    public boolean asksForRewards() {
        return SearchMethod.of(name).isPresent()
                && option("reward").filter(TreeSearches.MODEL::equals).isPresent();
    }

    /** The same but for one option. */
    public StrategySpec with(String option, String value) {
        Map<String, String> all = new TreeMap<>(options);
        all.put(option, value);
        return new StrategySpec(name, number, all);
    }

    public Optional<String> option(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** @throws IllegalArgumentException it is no number from {@code least} to {@code most} */
    public int option(String option, int usual, int least, int most) {
        String text = options.getOrDefault(option, String.valueOf(usual));
        boolean number = text.matches("[0-9]{1,6}");
        if (!number || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException(
                    "of " + name + ", " + option + " is a number from " + least + " to " + most + ", not " + text);
        }
        return Integer.parseInt(text);
    }

    /** @throws IllegalArgumentException it is told something that means nothing to it */
    public StrategySpec requireOnly(Set<String> known) {
        for (String option : options.keySet()) {
            if (!known.contains(option)) {
                throw new IllegalArgumentException("nothing of the strategy " + name + " is called " + option
                        + (known.isEmpty()
                                ? ""
                                : "; there are " + known.stream().sorted().collect(Collectors.joining(", "))));
            }
        }
        return this;
    }
}
