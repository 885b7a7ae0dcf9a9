package dev.llmmodulo.verifiers.validation;

import dev.llmmodulo.verifiers.pddl.Constraint;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Constraints and conditions, possibly with preferences, from PDDL texts without types. */
final class Wishes {

    private Wishes() {}

    static Constraint constraint(String text) {
        return constraint(Node.read(text));
    }

    static Formula condition(String text) {
        return condition(Node.read(text));
    }

    private static Constraint constraint(Node node) {
        List<Node> rest = node.rest();
        return switch (node.head()) {
            case "at" -> new Constraint.AtEnd(condition(rest.get(1)));
            case "always" -> new Constraint.Always(condition(rest.get(0)));
            case "sometime" -> new Constraint.Sometime(condition(rest.get(0)));
            case "at-most-once" -> new Constraint.AtMostOnce(condition(rest.get(0)));
            case "sometime-after" -> new Constraint.SometimeAfter(condition(rest.get(0)), condition(rest.get(1)));
            case "sometime-before" -> new Constraint.SometimeBefore(condition(rest.get(0)), condition(rest.get(1)));
            case "within" -> new Constraint.Within(rest.get(0).number(), condition(rest.get(1)));
            case "hold-after" -> new Constraint.HoldAfter(rest.get(0).number(), condition(rest.get(1)));
            case "hold-during" ->
                new Constraint.HoldDuring(rest.get(0).number(), rest.get(1).number(), condition(rest.get(2)));
            case "always-within" ->
                new Constraint.AlwaysWithin(rest.get(0).number(), condition(rest.get(1)), condition(rest.get(2)));
            case "and" ->
                new Constraint.And(rest.stream().map(Wishes::constraint).toList());
            case "forall" -> new Constraint.Forall(rest.get(0).variables(), constraint(rest.get(1)));
            case "preference" ->
                new Constraint.Preference(node.preferenceName(), constraint(rest.get(rest.size() - 1)));
            default -> throw new AssertionError(node.head());
        };
    }

    private static Formula condition(Node node) {
        List<Node> rest = node.rest();
        return switch (node.head()) {
            case "and" -> new Formula.And(rest.stream().map(Wishes::condition).toList());
            case "or" -> new Formula.Or(rest.stream().map(Wishes::condition).toList());
            case "not" -> new Formula.Not(condition(rest.get(0)));
            case "forall" -> new Formula.Forall(rest.get(0).variables(), condition(rest.get(1)));
            case "exists" -> new Formula.Exists(rest.get(0).variables(), condition(rest.get(1)));
            case "preference" -> new Formula.Preference(node.preferenceName(), condition(rest.get(rest.size() - 1)));
            default ->
                new Formula.Atom(node.head(), rest.stream().map(Node::term).toList());
        };
    }

    /** A word, or a list if the word is empty. */
    private record Node(String word, List<Node> items) {

        static Node read(String text) {
            List<String> tokens = new ArrayList<>(Arrays.asList(
                    text.replace("(", " ( ").replace(")", " ) ").trim().split("\\s+")));
            return read(tokens);
        }

        private static Node read(List<String> tokens) {
            String first = tokens.remove(0);
            if (!first.equals("(")) {
                return new Node(first, List.of());
            }
            List<Node> items = new ArrayList<>();
            while (!tokens.get(0).equals(")")) {
                items.add(read(tokens));
            }
            tokens.remove(0);
            return new Node("", items);
        }

        String head() {
            return items.get(0).word();
        }

        List<Node> rest() {
            return items.subList(1, items.size());
        }

        BigDecimal number() {
            return new BigDecimal(word);
        }

        Term term() {
            return word.startsWith("?") ? new Term.Variable(word) : new Term.Constant(word);
        }

        List<TypedName> variables() {
            return items.stream()
                    .map(item -> new TypedName(item.word(), Type.OBJECT))
                    .toList();
        }

        Optional<String> preferenceName() {
            return items.size() == 3 ? Optional.of(items.get(1).word()) : Optional.empty();
        }
    }
}
