package dev.llmmodulo.planbench.extraction;

import dev.llmmodulo.planbench.extraction.Extraction.OfState;
import dev.llmmodulo.verifiers.lexicon.Lexicon;
import dev.llmmodulo.verifiers.pddl.Literal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the facts that a text states, in the words of a lexicon. It is cut at commas, semicolons, ends of lines and
 * sentences, and "and"; what follows a further {@code [STATEMENT]} or a closing tag is another text. Of each piece:
 *
 * <ul>
 *   <li>A remark in parentheses at its end, a bullet at its beginning and the word "both" are left out, and so is a
 *       piece that ends with a colon.
 *   <li>A piece without a subject has that of the piece before: "the red block is clear and on the table".
 *   <li>Subjects without a verb share the verb behind them: "the red block and the blue block are clear".
 *   <li>A denial that cannot be read is passed over, since what is denied is no part of the state. Anything else that
 *       cannot be read is kept as unread.
 * </ul>
 */
public record StrictStates(Lexicon lexicon) {

    private static final Pattern ANOTHER_TEXT = Pattern.compile("\\[(?:STATEMENT|/?[A-Z ]*END)\\]");
    private static final Pattern CUTS = Pattern.compile("[,;\\n]|\\.(?=\\s|\\z)|(?<=\\s)and(?=\\s)");
    private static final Pattern REMARK = Pattern.compile("\\s*+\\([^()]*+\\)\\s*+\\z");
    private static final Pattern BULLET = Pattern.compile("\\A(?:[-*\u2022]|[0-9]{1,3}[.)])\\s++");
    private static final Pattern SUBJECT = Pattern.compile("\\A(.+?) (?:is|are) ");
    private static final Pattern PLURAL = Pattern.compile("\\A(.+?)s? are (.++)\\z");
    private static final Pattern DENIAL = Pattern.compile("\\b(?:not|no|never|nothing)\\b");

    public OfState read(String text) {
        return new Reading().of(ANOTHER_TEXT.split(text, 2)[0]);
    }

    private final class Reading {

        private final Set<Literal> literals = new LinkedHashSet<>();
        private final List<String> unread = new ArrayList<>();
        private final List<String> subjects = new ArrayList<>();
        private String subject = "";

        OfState of(String text) {
            for (String piece : CUTS.split(text)) {
                // A fact in PDDL is no remark.
                boolean pddl = piece.strip().startsWith("(");
                String bare = pddl ? piece : REMARK.matcher(piece.strip()).replaceFirst("");
                String said = BULLET.matcher(bare.strip()).replaceFirst("").strip();
                if (!said.isEmpty() && !said.endsWith(":")) {
                    add(said.startsWith("both ") ? said.substring("both ".length()) : said);
                }
            }
            unread.addAll(subjects);
            return new OfState(List.copyOf(literals), unread);
        }

        private void add(String said) {
            Optional<Literal> literal = lexicon.readLiteral(said);
            if (literal.isEmpty() && !subject.isEmpty()) {
                literal = lexicon.readLiteral(subject + " is " + said);
            }
            if (literal.isPresent()) {
                literals.add(literal.get());
                Matcher named = SUBJECT.matcher(said);
                subject = named.find() ? named.group(1) : subject;
            } else if (!addPlural(said)) {
                addUnread(said);
            }
        }

        /** Whether the piece says one thing of several subjects. */
        private boolean addPlural(String said) {
            Matcher plural = PLURAL.matcher(said);
            if (subjects.isEmpty() || !plural.matches()) {
                return false;
            }
            subjects.add(plural.group(1));
            List<Literal> all = subjects.stream()
                    .flatMap(one -> lexicon.readLiteral(one + " is " + plural.group(2)).stream())
                    .toList();
            boolean read = all.size() == subjects.size();
            if (read) {
                literals.addAll(all);
                subjects.clear();
            } else {
                subjects.remove(subjects.size() - 1);
            }
            return read;
        }

        private void addUnread(String said) {
            if (DENIAL.matcher(said).find()) {
                return;
            }
            boolean verb = said.contains(" is ") || said.contains(" are ");
            (verb ? unread : subjects).add(said);
        }
    }
}
