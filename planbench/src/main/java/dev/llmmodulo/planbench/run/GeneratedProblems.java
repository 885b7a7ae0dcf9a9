package dev.llmmodulo.planbench.run;

import dev.llmmodulo.domains.DomainLibrary;
import dev.llmmodulo.domains.NamedDomain;
import dev.llmmodulo.domains.PlanBenchVariant;
import dev.llmmodulo.domains.instances.Demand;
import dev.llmmodulo.domains.instances.InstanceFamily;
import dev.llmmodulo.domains.instances.InstanceRequest;
import dev.llmmodulo.domains.instances.InstanceSet.Sized;
import dev.llmmodulo.domains.instances.NoInstanceException;
import dev.llmmodulo.domains.instances.Settings;
import dev.llmmodulo.domains.obfuscation.GenericWords;
import dev.llmmodulo.domains.obfuscation.Vocabulary;
import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.verifiers.reading.PddlWriter;
import dev.llmmodulo.verifiers.text.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Problems that are made for a run, as a spec names them instead of a domain's own: {@code blocksworld:10..12,count=50,seed=7}
 * are 50 of each size, the ones that {@code bench generate} makes of the same seed. {@code goals} and {@code obfuscate} are as
 * there, and so are the further sizes of a domain, such as {@code cities}.
 */
record GeneratedProblems(
        String text,
        NamedDomain domain,
        int least,
        int most,
        int count,
        long seed,
        Optional<Vocabulary> obfuscated,
        Settings settings) {

    private static final Pattern FORM =
            Pattern.compile("([a-z-]+):([0-9]{1,3})(?:\\.\\.([0-9]{1,3}))?((?:,[^,=]+=[^,=]+)*)");
    private static final String FULL = "full";
    private static final int MOST = 100_000;
    private static final int MOST_TRIES = 10_000;

    /** Whether a spec names problems to be made by this. */
    static boolean isNamedBy(String text) {
        return text.contains(":");
    }

    /** @throws SpecException no problems can be made like this */
    static GeneratedProblems parse(String text, DomainLibrary library) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new SpecException("\"" + text + "\" names no problems to be made: write a domain and a size as in "
                    + "blocksworld:10,count=50,seed=7 or blocksworld:10..12,count=50,seed=7");
        }
        NamedDomain domain = library.domain(form.group(1))
                .filter(named -> InstanceFamily.names().contains(named.name()))
                .orElseThrow(() -> new SpecException("no problems are made of a domain " + form.group(1) + ", but of "
                        + String.join(", ", InstanceFamily.names())));
        int least = Integer.parseInt(form.group(2));
        int most = form.group(3) == null ? least : Integer.parseInt(form.group(3));
        if (most < least) {
            throw new SpecException("the sizes of \"" + text + "\" end before they begin");
        }
        Map<String, String> options = options(text, form.group(4));
        Optional<String> goals = Optional.ofNullable(options.remove("goals"));
        int count = number(text, "count", Optional.ofNullable(options.remove("count")));
        int seed = number(text, "seed", Optional.ofNullable(options.remove("seed")));
        Optional<Vocabulary> obfuscated =
                Optional.ofNullable(options.remove("obfuscate")).map(word -> vocabulary(text, word));
        if (count < 1 || count > MOST) {
            throw new SpecException("the count of \"" + text + "\" is from 1 to " + MOST);
        }
        Map<String, Integer> further = new TreeMap<>();
        options.forEach((name, value) -> further.put(name, number(text, name, Optional.of(value))));
        boolean whole = goals.filter(FULL::equals).isPresent();
        Settings settings = new Settings(
                1,
                whole ? Optional.empty() : goals.map(value -> number(text, "goals", goals)),
                whole,
                Optional.empty(),
                further);
        return new GeneratedProblems(text, domain, least, most, count, seed, obfuscated, settings);
    }

    private static Map<String, String> options(String text, String written) {
        Map<String, String> options = new TreeMap<>();
        Arrays.stream(written.split(",")).filter(part -> !part.isEmpty()).forEach(part -> {
            String[] option = part.split("=", 2);
            if (options.put(option[0].strip(), option[1].strip()) != null) {
                throw new SpecException("\"" + text + "\" says twice what " + option[0].strip() + " is");
            }
        });
        return options;
    }

    private static int number(String text, String name, Optional<String> value) {
        return value.filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElseThrow(() ->
                        new SpecException("in \"" + text + "\", " + name + " is to be a number, as in " + name + "=7"));
    }

    private static Vocabulary vocabulary(String text, String word) {
        return Arrays.stream(Vocabulary.values())
                .filter(known -> known.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new SpecException("in \"" + text + "\", obfuscate is to be one of "
                        + Arrays.stream(Vocabulary.values())
                                .map(Vocabulary::toString)
                                .collect(Collectors.joining(", "))
                        + ", not " + word));
    }

    /** @throws SpecException there are no such problems */
    InstanceSet make() {
        InstanceRequest request = new InstanceRequest(
                domain, settings, InstanceRequest.ladder(least, most), count, Demand.UNSOLVED, MOST_TRIES, text);
        try {
            Draw draw = Draw.seeded(seed);
            var drawn = request.fill(draw, done -> {});
            var made = obfuscated
                    .map(words -> drawn.obfuscated(words, draw, request.demand()))
                    .orElse(drawn);
            Source pddl = Source.of(text + "/domain.pddl", made.domainPddl());
            List<InstanceSource> all = IntStream.range(0, made.instances().size())
                    .mapToObj(i ->
                            source(made.name() + "-" + (i + 1), made.instances().get(i), pddl))
                    .toList();
            return new InstanceSet(
                    text,
                    all,
                    all,
                    false,
                    obfuscated.map(words -> named(made.name(), made.domainPddl(), GenericWords.of(made.domain()))));
        } catch (IllegalArgumentException | NoInstanceException none) {
            throw new SpecException(text + ": " + none.getMessage());
        }
    }

    /** As it is read from the folder that {@code bench generate} writes. */
    private static NamedDomain named(String name, String pddl, GenericWords words) {
        List<PlanBenchVariant> variants =
                words
                        .introduction()
                        .map(introduction -> new PlanBenchVariant(name, introduction, introduction))
                        .stream()
                        .toList();
        return new NamedDomain(name, pddl, words.read(), variants, List.of(), Map.of(), Optional.empty());
    }

    private InstanceSource source(String id, Sized made, Source pddl) {
        String problem = new PddlWriter().write(made.instance().problem());
        return new InstanceSource(
                text,
                id,
                Optional.empty(),
                made.instance().optimalLength(),
                Optional.of(true),
                OptionalInt.of(made.size()),
                Optional.empty(),
                () -> pddl,
                () -> Source.of(text + "/" + id, problem));
    }
}
