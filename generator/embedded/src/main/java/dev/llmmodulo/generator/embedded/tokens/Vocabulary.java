package dev.llmmodulo.generator.embedded.tokens;

import dev.llmmodulo.generator.embedded.world.KnownDomain;
import dev.llmmodulo.generator.embedded.world.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tokens, numbered from 0. Weights belong to one version of it. */
public final class Vocabulary {

    /** Changes whenever a token does, or the order or meaning of what is written in tokens. */
    public static final String VERSION = "tokens/3";

    /** Fills up what is shorter than the rest of its batch. */
    public static final String PAD = "<pad>";

    /** Ends an answer. */
    public static final String END = "<end>";

    /** Asks for a plan, by whatever rule is easiest to follow. */
    public static final String PLAN = "<plan>";

    /** Asks for a plan such as a heuristic search finds, which is shorter. */
    public static final String SHORT = "<short>";

    /** Says instead of a plan that there is none. */
    public static final String NONE = "<none>";

    static final String GOAL = "<goal>";

    /** Ends a tower, or a city. */
    static final String STOP = "|";

    /** Begins a goal tower whose lowest block may stand anywhere. */
    static final String ANYWHERE = "?";

    /** Begins a goal tower whose lowest block is to stand on the table. */
    static final String TABLE = "<table>";

    /** Before a location that is an airport. */
    static final String AIRPORT = "<airport>";

    static final String INSIDE = "<";
    static final String OUTSIDE = ">";

    static final String ATTEMPT = "<attempt>";

    /** Ends an attempt that is not valid. */
    static final String WRONG = "<wrong>";

    /** Before a step that does not apply, and what it lacks. */
    static final String FAILS = "!";

    /** Behind the last step, before what the goal lacks. */
    static final String LACKS = "<lacks>";

    /** Before a step that made false what is lacking. */
    static final String CULPRIT = "~";

    static final String NOT = "<not>";

    /** For an attempt that could not be read. */
    static final String UNREADABLE = "<unreadable>";

    private static final List<String> MARKS = List.of(
            PAD,
            END,
            PLAN,
            SHORT,
            NONE,
            GOAL,
            STOP,
            ANYWHERE,
            TABLE,
            AIRPORT,
            INSIDE,
            OUTSIDE,
            ATTEMPT,
            WRONG,
            FAILS,
            LACKS,
            CULPRIT,
            NOT,
            UNREADABLE);

    private static final List<String> PREDICATES = List.of(
            "on",
            "ontable",
            "clear",
            "holding",
            "handempty",
            "at",
            "in",
            "in-city",
            "lifting",
            "available",
            "obj",
            "truck",
            "location",
            "airplane",
            "city",
            "airport");

    private static final Map<KnownDomain, List<String>> ACTIONS = Map.of(
            KnownDomain.BLOCKSWORLD, List.of("pick-up", "put-down", "stack", "unstack"),
            KnownDomain.LOGISTICS,
                    List.of(
                            "load-truck",
                            "load-airplane",
                            "unload-truck",
                            "unload-airplane",
                            "drive-truck",
                            "fly-airplane"),
            KnownDomain.DEPOTS, List.of("drive", "lift", "drop", "load", "unload"));

    public static final Vocabulary STANDARD = new Vocabulary();

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();

    private Vocabulary() {
        MARKS.forEach(this::add);
        for (KnownDomain domain : KnownDomain.values()) {
            add(domain.word());
        }
        PREDICATES.forEach(predicate -> add(predicate(predicate)));
        for (KnownDomain domain : KnownDomain.values()) {
            ACTIONS.get(domain).forEach(this::add);
        }
        for (Role role : Role.values()) {
            for (int slot = 0; slot < role.slots(); slot++) {
                add(slot(role, slot));
            }
        }
    }

    /** The same tokens by the same numbers, and some more behind them. */
    Vocabulary with(List<String> more) {
        Vocabulary all = new Vocabulary();
        more.forEach(all::add);
        return all;
    }

    private void add(String word) {
        if (numbers.putIfAbsent(word, words.size()) != null) {
            throw new IllegalStateException("two tokens are called " + word);
        }
        words.add(word);
    }

    static String predicate(String name) {
        return ":" + name;
    }

    static String slot(Role role, int number) {
        return role.letter() + number;
    }

    public int size() {
        return words.size();
    }

    /** All tokens in the order of their numbers. */
    public List<String> words() {
        return List.copyOf(words);
    }

    public String word(int token) {
        return words.get(token);
    }

    /** @throws IllegalArgumentException there is no such token */
    public int token(String word) {
        Integer number = numbers.get(word);
        if (number == null) {
            throw new IllegalArgumentException("no token is called " + word);
        }
        return number;
    }

    /** The tokens of a domain's actions. */
    public List<Integer> actions(KnownDomain domain) {
        return ACTIONS.get(domain).stream().map(this::token).toList();
    }

    /** Whether a step may begin with this token. */
    public boolean isAction(int token) {
        return ACTIONS.values().stream().anyMatch(actions -> actions.contains(word(token)));
    }
}
