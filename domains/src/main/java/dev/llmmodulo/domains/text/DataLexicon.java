package dev.llmmodulo.domains.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.llmmodulo.domains.text.LexiconFile.ActionWords;
import dev.llmmodulo.domains.text.LexiconFile.PredicateWords;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.lexicon.PddlLexicon;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Domain;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Predicate;
import dev.llmmodulo.verifiers.plan.PlanStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A lexicon that is data. What its words cannot say so that it reads back is said in PDDL: steps and facts that it does
 * not know, steps whose arguments are not of the kinds that its words are for, and facts whose words are another fact's.
 */
public final class DataLexicon implements Lexicon {

    private static final Pattern CALL = Pattern.compile("([^\\s()]++)\\(([^()]*+)\\)");

    private final Lexicon pddl = new PddlLexicon();
    private final String text;
    private final LexiconFile file;
    private final ObjectWords objects;
    private final boolean clashing;
    private final Map<String, List<Template>> templates;
    private final FactPhrases facts;

    private DataLexicon(String text, LexiconFile file, boolean clashing) {
        this.text = text;
        this.file = file;
        this.objects = new ObjectWords(file.objectKinds());
        this.clashing = clashing;
        this.templates = file.actions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> templates(entry.getValue())));
        this.facts = new FactPhrases(file.predicates(), objects);
    }

    /**
     * @param yaml the lexicon's text
     * @throws IllegalArgumentException the text is no lexicon, its words are ambiguous, or those for the same differ in their
     *     arguments
     */
    public static DataLexicon parse(String yaml) {
        DataLexicon lexicon = recorded(yaml);
        lexicon.file.requireSameArguments();
        return lexicon;
    }

    /**
     * The words that something was said with before, whether they would be taken now or not.
     *
     * @throws IllegalArgumentException the text is no lexicon, or its words are ambiguous
     */
    public static DataLexicon recorded(String yaml) {
        try {
            LexiconFile file = Optional.ofNullable(new YAMLMapper().readValue(yaml, LexiconFile.class))
                    .orElseThrow(() -> new IllegalArgumentException("the text holds nothing"));
            return new DataLexicon(yaml, file, false);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("the lexicon is malformed: " + malformed.getMessage(), malformed);
        }
    }

    /**
     * The same words, but each object is called as PlanBench calls it, even if another one is called so too: its packages
     * 1 and 10 are both {@code package_1}. What is said with it may read back as something else. Where no two objects are
     * called alike it is this lexicon.
     */
    public DataLexicon clashing() {
        boolean someClash = file.objectKinds().values().stream().anyMatch(LexiconFile.ObjectKind::isDigitByDigit);
        return someClash ? new DataLexicon(text, file, true) : this;
    }

    /** What it was read from; clashing words are read from the same. */
    public String text() {
        return text;
    }

    @Override
    public String version() {
        return clashing ? file.version() + " clashing" : file.version();
    }

    @Override
    public String say(Literal literal) {
        Fact fact = literal.fact();
        PredicateWords words = file.predicates().get(fact.predicate());
        if (words == null || Template.of(words.say()).gaps() != fact.arguments().size()) {
            return pddl.say(literal);
        }
        String phrase =
                Template.of(literal.positive() ? words.say() : words.deny()).fill(words(fact.arguments()));
        boolean isOfAnother =
                readLiteral(phrase).filter(read -> !read.equals(literal)).isPresent();
        return clashing || !isOfAnother ? phrase : pddl.say(literal);
    }

    @Override
    public String say(PlanStep step) {
        ActionWords words = file.actions().get(step.action());
        if (words == null || Template.of(words.say()).gaps() != step.arguments().size()) {
            return pddl.say(step);
        }
        String phrase = Template.of(words.say()).fill(words(step.arguments()));
        return clashing || read(phrase).equals(Optional.of(step)) ? phrase : pddl.say(step);
    }

    @Override
    public Optional<Literal> readLiteral(String phrase) {
        String sentence = phrase.strip();
        return sentence.startsWith("(") ? pddl.readLiteral(sentence) : facts.read(sentence);
    }

    @Override
    public Optional<PlanStep> read(String line) {
        String sentence = line.strip();
        if (sentence.startsWith("(")) {
            return pddl.read(sentence);
        }
        Matcher call = CALL.matcher(sentence.toLowerCase(Locale.ROOT));
        if (call.matches()) {
            return call(call.group(1), call.group(2));
        }
        List<String> tokens = Arrays.asList(sentence.toLowerCase(Locale.ROOT).split("\\s+"));
        List<PlanStep> steps = file.actions().keySet().stream()
                .flatMap(action -> templates.get(action).stream()
                        .flatMap(template -> template.match(tokens, objects).stream())
                        .filter(arguments -> objects.areOfKinds(
                                arguments, file.actions().get(action).argumentKinds()))
                        .map(arguments -> new PlanStep(action, arguments)))
                .distinct()
                .toList();
        return steps.size() == 1 ? Optional.of(steps.get(0)) : Optional.empty();
    }

    /** As in {@code stack(red block, b)}. */
    private Optional<PlanStep> call(String action, String inside) {
        List<String> words = inside.isBlank() ? List.of() : Arrays.asList(inside.split(","));
        List<String> names = words.stream()
                .map(String::strip)
                .flatMap(word -> objects.named(word).stream())
                .toList();
        return file.actions().containsKey(action) && names.size() == words.size()
                ? Optional.of(new PlanStep(action, names))
                : Optional.empty();
    }

    /** Whether PlanBench states such a fact, rather than leave it out. */
    public boolean states(Fact fact) {
        PredicateWords words = file.predicates().get(fact.predicate());
        return words == null || words.isStated();
    }

    /** Whether its words are for the actions and predicates of the domain: the same names with as many parameters. */
    public boolean isFor(Domain domain) {
        Map<String, Integer> actions = domain.actions().stream()
                .collect(Collectors.toMap(
                        Action::name, action -> action.parameters().size()));
        Map<String, Integer> predicates = domain.predicates().stream()
                .collect(Collectors.toMap(
                        Predicate::name, predicate -> predicate.parameters().size()));
        return gaps(file.actions(), ActionWords::say).equals(actions)
                && gaps(file.predicates(), PredicateWords::say).equals(predicates);
    }

    private static <W> Map<String, Integer> gaps(Map<String, W> words, Function<W, String> template) {
        Map<String, Integer> gaps = new HashMap<>();
        words.forEach(
                (name, word) -> gaps.put(name, Template.of(template.apply(word)).gaps()));
        return gaps;
    }

    private static List<Template> templates(ActionWords words) {
        List<Template> templates = new ArrayList<>(List.of(Template.of(words.say())));
        words.furtherTemplates().forEach(text -> templates.addAll(Template.variants(text)));
        return templates.stream().distinct().toList();
    }

    private List<String> words(List<String> names) {
        return names.stream()
                .map(name -> clashing ? objects.clashingWord(name) : objects.word(name))
                .toList();
    }
}
