package dev.llmmodulo.verifiers.reading;

import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.text.Findings;
import dev.llmmodulo.verifiers.text.SExpression;
import dev.llmmodulo.verifiers.text.SExpression.Form;
import dev.llmmodulo.verifiers.text.SExpression.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads lists such as {@code a b - block c - (either x y)}. */
final class TypedList {

    private static final String VARIABLE = "a variable";

    /**
     * A name with its type.
     *
     * @param type {@code object} if that is one of several alternatives of a variable; an object is of all its types, to which
     *     {@code object} adds nothing
     * @param typeWords the words of the type; none if it was left out
     */
    record Entry(Symbol name, Type type, List<Symbol> typeWords) {
        TypedName typedName() {
            return new TypedName(name.text(), type);
        }
    }

    private final Findings findings;
    private final Requirements requirements;
    private final Map<List<String>, Type> types = new HashMap<>();

    TypedList(Findings findings, Requirements requirements) {
        this.findings = findings;
        this.requirements = requirements;
    }

    List<Entry> variables(List<SExpression> items) {
        return read(items, VARIABLE);
    }

    List<Entry> names(List<SExpression> items, String what) {
        return read(items, what);
    }

    private List<Entry> read(List<SExpression> items, String what) {
        List<Entry> entries = new ArrayList<>(items.size());
        List<Symbol> untyped = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            SExpression item = items.get(i);
            if (!(item instanceof Symbol dash && dash.text().equals("-"))) {
                (what.equals(VARIABLE) ? Words.variable(item, findings) : Words.name(item, what, findings))
                        .ifPresent(untyped::add);
                continue;
            }
            requirements.use(Requirements.TYPING, item);
            if (untyped.isEmpty()) {
                findings.error("pddl.type-of-nothing", item, "nothing stands before this dash that could get a type");
            }
            i++;
            if (i == items.size()) {
                findings.error("pddl.missing-type", item, "a type must follow the dash");
                break;
            }
            List<Symbol> words = typeWords(items.get(i));
            Type type = words.isEmpty() ? Type.OBJECT : type(words, what.equals(VARIABLE));
            untyped.forEach(name -> entries.add(new Entry(name, type, words)));
            untyped.clear();
        }
        untyped.forEach(name -> entries.add(new Entry(name, Type.OBJECT, List.of())));
        return entries;
    }

    private Type type(List<Symbol> words, boolean isVariable) {
        List<String> names = words.stream().map(Symbol::text).distinct().toList();
        List<String> narrow =
                names.stream().filter(name -> !name.equals("object")).toList();
        boolean isAny = isVariable ? narrow.size() < names.size() : narrow.isEmpty();
        return isAny ? Type.OBJECT : types.computeIfAbsent(narrow, Type::new);
    }

    private List<Symbol> typeWords(SExpression type) {
        if (type instanceof Symbol) {
            return Words.name(type, "a type", findings).map(List::of).orElse(List.of());
        }
        Form form = (Form) type;
        if (!form.headText().equals("either") || form.size() < 2) {
            findings.error("pddl.not-a-type", form, "a type is a name or (either name …)");
            return List.of();
        }
        return form.from(1).stream()
                .map(each -> Words.name(each, "a type", findings))
                .flatMap(Optional::stream)
                .toList();
    }
}
