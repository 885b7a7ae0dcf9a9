package dev.llmmodulo.verifiers.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.verifiers.pddl.Term;
import dev.llmmodulo.verifiers.pddl.Type;
import dev.llmmodulo.verifiers.pddl.TypedName;
import dev.llmmodulo.verifiers.validation.Tasks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BindingTest {

    private static final TypedName X = new TypedName("?x", Type.OBJECT);
    private static final TypedName Y = new TypedName("?y", Type.OBJECT);

    private final Universe universe = new Universe(Tasks.problem(
            "(define (domain d) (:predicates (p)) (:action act :parameters () :effect (p)))",
            "(define (problem x) (:domain d) (:objects a b) (:init) (:goal (p)))"));

    private static List<String> seen(Binding binding, List<TypedName> variables, int most, boolean expected) {
        List<String> seen = new ArrayList<>();
        boolean all = binding.forEach(variables, () -> {
            seen.add(String.join("", binding.objects(List.of("?x", "?y"))));
            return seen.size() < most;
        });
        assertThat(all).isEqualTo(expected);
        return seen;
    }

    @Test
    void should_visit_every_way_to_bind_the_variables() {
        assertThat(seen(new Binding(universe, new WorkLimit()), List.of(X, Y), 9, true))
                .containsExactly("aa", "ab", "ba", "bb");
    }

    @Test
    void should_visit_no_more_when_told_to_stop() {
        assertThat(seen(new Binding(universe, new WorkLimit()), List.of(X, Y), 1, false))
                .containsExactly("aa");
        assertThat(seen(new Binding(universe, new WorkLimit()), List.of(X, Y), 3, false))
                .containsExactly("aa", "ab", "ba");
    }

    @Test
    void should_spend_work_on_every_binding_that_is_visited() {
        Binding binding = new Binding(universe, new WorkLimit(3));

        assertThatThrownBy(() -> binding.forEach(List.of(X, Y), () -> true)).isInstanceOf(WorkLimitException.class);
    }

    @Test
    void should_restore_what_a_quantifier_hid_and_forget_what_it_bound() {
        Binding binding = Binding.of(List.of(X), List.of("b"), universe, new WorkLimit());

        binding.forEach(List.of(X, Y), () -> true);

        assertThat(binding.value(new Term.Variable("?x"))).isEqualTo("b");
        assertThatThrownBy(() -> binding.value(new Term.Variable("?y"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void should_leave_variables_out_of_a_copy_and_not_change_with_it() {
        Binding binding = Binding.of(List.of(X, Y), List.of("a", "b"), universe, new WorkLimit());

        Binding copy = binding.without(List.of(Y));

        assertThat(copy.value(new Term.Variable("?x"))).isEqualTo("a");
        assertThatThrownBy(() -> copy.value(new Term.Variable("?y"))).isInstanceOf(IllegalStateException.class);
        assertThat(binding.value(new Term.Variable("?y"))).isEqualTo("b");
    }
}
