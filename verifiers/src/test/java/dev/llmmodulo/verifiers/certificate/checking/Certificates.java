package dev.llmmodulo.verifiers.certificate.checking;

import static dev.llmmodulo.verifiers.reference.Words.atom;

import dev.llmmodulo.verifiers.certificate.Combined;
import dev.llmmodulo.verifiers.certificate.CountedAtom;
import dev.llmmodulo.verifiers.certificate.DeadEndSet;
import dev.llmmodulo.verifiers.certificate.ExhaustedStates;
import dev.llmmodulo.verifiers.certificate.Invariant;
import dev.llmmodulo.verifiers.certificate.MutexGroup;
import dev.llmmodulo.verifiers.certificate.MutexPairs;
import dev.llmmodulo.verifiers.certificate.PairTable;
import dev.llmmodulo.verifiers.certificate.Projection;
import dev.llmmodulo.verifiers.certificate.StateTable;
import dev.llmmodulo.verifiers.pddl.Action;
import dev.llmmodulo.verifiers.pddl.Effect;
import dev.llmmodulo.verifiers.pddl.Fact;
import dev.llmmodulo.verifiers.pddl.Formula;
import dev.llmmodulo.verifiers.pddl.Literal;
import dev.llmmodulo.verifiers.pddl.Problem;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypeHierarchy;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.reference.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Short words for making certificates and problems with types. */
final class Certificates {

    private Certificates() {}

    static CheckOutcome check(Problem problem, Invariant... chain) {
        return CertificateCheck.of(problem, chain.length == 1 ? chain[0] : new Combined(List.of(chain)));
    }

    static CheckOutcome rejected(String why) {
        return new CheckOutcome.Rejected(why);
    }

    /** {@code "?x ?y - block; ?z"}: each name with the type after it, or none. */
    static List<TypedName> typed(String text) {
        List<TypedName> result = new ArrayList<>();
        for (String group : text.isEmpty() ? new String[0] : text.split("; *")) {
            String[] halves = group.split(" - ");
            Type type = halves.length == 1 ? Type.OBJECT : Type.of(halves[1]);
            Stream.of(halves[0].split(" ")).forEach(name -> result.add(new TypedName(name, type)));
        }
        return result;
    }

    static CountedAtom counted(String text, String counted) {
        return new CountedAtom(atom(text), typed(counted));
    }

    static MutexGroup group(String parameters, CountedAtom... atoms) {
        return new MutexGroup(typed(parameters), List.of(atoms));
    }

    /** Literals such as {@code "at a"} and {@code "!at a"}, then the excluded pairs of their places. */
    static MutexPairs pairs(List<String> literals, int... places) {
        PairTable.Builder table = new PairTable.Builder(literals.size());
        for (int i = 0; i < places.length; i += 2) {
            table.add(places[i], places[i + 1]);
        }
        return new MutexPairs(
                literals.stream()
                        .map(text -> text.startsWith("!")
                                ? new Literal(Words.fact(text.substring(1)), false)
                                : new Literal(Words.fact(text), true))
                        .toList(),
                table.build());
    }

    /** Each state as zeros and ones, for the facts in order. */
    static StateTable table(int facts, String... states) {
        StateTable.Builder table = new StateTable.Builder(facts);
        for (String state : states) {
            long[] bits = new long[StateTable.wordsFor(facts)];
            for (int i = 0; i < facts; i++) {
                bits[i / 64] |= state.charAt(i) == '1' ? 1L << i : 0;
            }
            table.add(bits);
        }
        return table.build();
    }

    static Projection projection(List<String> facts, String... states) {
        return new Projection(facts.stream().map(Words::fact).toList(), table(facts.size(), states));
    }

    static ExhaustedStates states(List<String> facts, String... states) {
        return states(facts, List.of(states));
    }

    static ExhaustedStates states(List<String> facts, List<String> states, DeadEndSet... deadEnds) {
        return new ExhaustedStates(
                facts.stream().map(Words::fact).toList(),
                table(facts.size(), states.toArray(String[]::new)),
                List.of(deadEnds));
    }

    /** @param supertypes of each type, the one directly above */
    static Problem typedProblem(
            Map<String, String> supertypes, String objects, Set<Fact> init, Formula goal, Action... actions) {
        Map<String, Type> types = new LinkedHashMap<>();
        supertypes.forEach((type, above) -> types.put(type, Type.of(above)));
        return new Problem(
                "p",
                Words.domain(new TypeHierarchy(types), List.of(), List.of(), actions),
                typed(objects),
                init,
                Map.of(),
                goal,
                Optional.empty());
    }

    static Action typedAction(String name, String parameters, Formula precondition, Effect... parts) {
        return new Action(name, typed(parameters), precondition, Words.effects(parts));
    }

    static List<String> listed(String... facts) {
        return Arrays.asList(facts);
    }
}
