package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import dev.llmmodulo.verifiers.text.SExpressionReader;
import dev.llmmodulo.verifiers.text.Severity;
import dev.llmmodulo.verifiers.text.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sections of a {@code (define …)}.
 *
 * @param sections by key; those that may be repeated are in {@code repeated}
 */
record Outline(Form define, Symbol name, Map<String, Form> sections, List<Form> repeated) {

    /** What a file may define. */
    enum Kind {
        DOMAIN(
                "domain",
                List.of(
                        ":requirements",
                        ":types",
                        ":constants",
                        ":predicates",
                        ":functions",
                        ":constraints",
                        ":action",
                        ":durative-action",
                        ":derived"),
                List.of(":action", ":durative-action", ":derived"),
                Map.of(
                        ":axiom", "derived predicates (axioms)",
                        ":process", "processes",
                        ":event", "events",
                        ":method", "task networks",
                        ":task", "task networks",
                        ":timeless", "timeless facts",
                        ":extends", "extensions of other domains")),
        PROBLEM(
                "problem",
                List.of(":domain", ":requirements", ":objects", ":init", ":goal", ":constraints", ":metric"),
                List.of(),
                Map.of(
                        ":length", "bounds on the plan's length",
                        ":situation", "named situations",
                        ":htn", "task networks",
                        ":tasks", "task networks"));

        private final String word;
        private final List<String> known;
        private final List<String> repeatable;
        private final Map<String, String> unsupported;

        Kind(String word, List<String> known, List<String> repeatable, Map<String, String> unsupported) {
            this.word = word;
            this.known = known;
            this.repeatable = repeatable;
            this.unsupported = unsupported;
        }

        String word() {
            return word;
        }

        Kind other() {
            return this == DOMAIN ? PROBLEM : DOMAIN;
        }
    }

    Optional<Form> section(String key) {
        return Optional.ofNullable(sections.get(key));
    }

    /** The items of a section, without its key; none if there is no such section. */
    List<SExpression> items(String key) {
        return section(key).map(form -> form.from(1)).orElse(List.of());
    }

    /** Reads the text; nothing, with an error among the findings, if it has not the form of one definition. */
    static Optional<Outline> read(Kind kind, Findings findings) {
        List<SExpression> top = SExpressionReader.read(findings);
        if (findings.has(Severity.ERROR)) {
            return Optional.empty();
        }
        SExpression nothing = new Form(List.of(), 0, 1);
        if (top.isEmpty()) {
            findings.error("pddl.empty", nothing, "the text is empty", "it must hold (define (" + kind.word + " …) …)");
            return Optional.empty();
        }
        if (!isDefinition(top.get(0))) {
            findings.error("pddl.no-define", top.get(0), "expected (define (" + kind.word + " …) …)");
            return Optional.empty();
        }
        if (top.size() > 1) {
            boolean defines = isDefinition(top.get(1));
            findings.error(
                    defines ? "pddl.several-defines" : "pddl.after-define",
                    top.get(1),
                    defines ? "a second definition in the same text" : "this stands after the end of the definition",
                    defines
                            ? "give domain and problem as two files"
                            : "remove it, or move the parenthesis that closes (define …)");
            return Optional.empty();
        }
        return define(kind, (Form) top.get(0), findings);
    }

    private static boolean isDefinition(SExpression item) {
        return item instanceof Form form && form.headText().equals("define");
    }

    private static Optional<Outline> define(Kind kind, Form define, Findings findings) {
        if (define.size() < 2 || !(define.get(1) instanceof Form title) || title.size() != 2) {
            findings.error("pddl.no-name", define, "(define must be followed by (" + kind.word + " name)");
            return Optional.empty();
        }
        if (!title.headText().equals(kind.word)) {
            boolean swapped = title.headText().equals(kind.other().word);
            findings.error(
                    "pddl.no-" + kind.word,
                    title,
                    "expected (" + kind.word + " name), found (" + title.headText() + " …)",
                    swapped
                            ? "this is a " + kind.other().word + " file, where the " + kind.word
                                    + " is wanted: are the two files swapped?"
                            : "see the PDDL grammar");
            return Optional.empty();
        }
        return Words.name(title.get(1), "the name of the " + kind.word, findings)
                .map(name -> sections(kind, define, name, findings));
    }

    private static Outline sections(Kind kind, Form define, Symbol name, Findings findings) {
        Map<String, Form> sections = new HashMap<>();
        List<Form> repeated = new ArrayList<>();
        for (SExpression item : define.from(2)) {
            if (!(item instanceof Form section
                    && section.head().filter(Symbol::isKey).isPresent())) {
                findings.error("pddl.not-a-section", item, "expected a section such as (" + kind.known.get(1) + " …)");
                continue;
            }
            String key = section.headText();
            if (kind.unsupported.containsKey(key)) {
                findings.unsupported(
                        "pddl.unsupported-section",
                        section.get(0),
                        key + ": " + kind.unsupported.get(key) + " are not supported");
            } else if (kind.repeatable.contains(key)) {
                repeated.add(section);
            } else if (!kind.known.contains(key)) {
                unknown(kind, section, findings);
            } else if (sections.putIfAbsent(key, section) != null) {
                findings.error(
                        "pddl.repeated-section", section.get(0), "a second " + key + " section", "put all into one");
            }
        }
        return new Outline(define, name, sections, repeated);
    }

    private static void unknown(Kind kind, Form section, Findings findings) {
        String key = section.headText();
        String hint = kind.other().known.contains(key)
                ? "it belongs into the " + kind.other().word
                : Suggestion.didYouMean(key, kind.known).orElse("known are " + String.join(" ", kind.known));
        findings.error("pddl.unknown-section", section.get(0), "a " + kind.word + " has no section " + key, hint);
    }

    /** The sections with a key that may be repeated, in order. */
    List<Form> all(String key) {
        return repeated.stream().filter(form -> form.headText().equals(key)).toList();
    }
}
