package dev.llmmodulo.generator.treesearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.llmmodulo.generator.spend.Limit;
import dev.llmmodulo.generator.treesearch.HandMadeTree.Place;
import dev.llmmodulo.generator.treesearch.SearchResult.End;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The orders in which searches expand trees that are small enough to reckon by hand. */
class TreeSearchTest {

    private static final SearchTerms FIRST = new SearchTerms(10, 1, 0);

    static Stream<TreeSearch> all() {
        return all(FIRST);
    }

    private static Stream<TreeSearch> all(SearchTerms terms) {
        return Stream.of(
                new BeamSearch(2, terms),
                new BestFirstSearch(terms),
                new MonteCarloSearch(new Uct(1), terms),
                new MonteCarloSearch(new Puct(1), terms),
                new GlobalMonteCarloSearch(new Uct(1), terms));
    }

    /** The best way is through the second best child. */
    private static HandMadeTree tree() {
        return HandMadeTree.of("root: a .5, b .3, c .2", "a: a1 .5, a2 .5", "b: b1 1", "b1: goal 1")
                .rewards("root .1, a .6, b .5, c .4, a1 .2, a2 .1, b1 .9")
                .finishedAt("b1", "plan");
    }

    @Test
    void should_expand_the_best_leaf_anywhere_first() throws Exception {
        assertThat(tree().order(new BestFirstSearch(FIRST))).isEqualTo("root a b b1");
    }

    @Test
    void should_keep_as_many_leaves_of_a_layer_as_the_beam_is_wide() throws Exception {
        assertThat(tree().order(new BeamSearch(1, FIRST))).isEqualTo("root a a1");
        assertThat(tree().order(new BeamSearch(2, FIRST))).isEqualTo("root a b b1 a1");
        assertThat(tree().order(new BeamSearch(3, FIRST))).isEqualTo("root a b c b1 a1 a2");
    }

    /**
     * After the root: a .6 + √(ln 4 / 1) = 1.78, before b and c. After a, whose mean is .3 now: a 1.07, b 1.84, c 1.74.
     * After b, mean .7: b .7 + √(ln 7 / 2) = 1.69, c .4 + √(ln 7) = 1.80. After c, which leads nowhere: b.
     */
    @Test
    void should_go_down_by_mean_and_few_visits_with_uct() throws Exception {
        assertThat(tree().order(new MonteCarloSearch(new Uct(1), FIRST))).isEqualTo("root a b c b1");
    }

    /**
     * After the root: a .6 + .5 · √4 / 2 = 1.1. After a: a .3 + .5 · √6 / 4 = .61, b .5 + .3 · √6 / 2 = .87, c .64. After
     * b: b .7 + .3 · √7 / 3 = .96, c .4 + .2 · √7 / 2 = .66.
     */
    @Test
    void should_go_down_by_mean_and_prior_with_puct() throws Exception {
        assertThat(tree().order(new MonteCarloSearch(new Puct(1), FIRST))).isEqualTo("root a b b1");
    }

    @Test
    void should_follow_the_prior_where_rewards_are_the_same_with_puct() throws Exception {
        HandMadeTree tree =
                HandMadeTree.of("root: a .1, b .9", "a: a1 1", "b: b1 1").rewards("root .5, a .5, b .5, a1 .5, b1 .5");

        assertThat(tree.order(new MonteCarloSearch(new Puct(1), FIRST))).startsWith("root b b1 a");
    }

    /**
     * Below a, whose mean is (.6 + .9 + 0 + 0 + 0) / 5 = .3, is the best leaf: .9 + .1 · √(ln 5) = 1.03. From the root b
     * looks better: .5 + .1 · √(ln 7) = .64, against .3 + .1 · √(ln 7 / 5) = .36.
     */
    @Test
    void should_choose_among_all_leaves_where_going_down_would_turn_away() throws Exception {
        HandMadeTree tree = HandMadeTree.of("root: a .5, b .5", "a: a1 .25, a2 .25, a3 .25, a4 .25", "b: b1 1")
                .rewards("root 0, a .6, b .5, a1 .9, b1 .1");

        assertThat(tree.order(new GlobalMonteCarloSearch(new Uct(.1), FIRST))).startsWith("root a a1 b");
        assertThat(tree.order(new MonteCarloSearch(new Uct(.1), FIRST))).startsWith("root a b");
    }

    /**
     * From a1 something is finished, and nothing lies beyond. The mean of a is then (.8 + .7 + .6 + 1) / 4 = .78, so that
     * a .78 + .1 · √(ln 6 / 4) = .84 goes before b .5 + .1 · √(ln 6) = .63; were nothing finished, a would have .59.
     */
    @Test
    void should_think_well_of_where_something_was_finished() throws Exception {
        HandMadeTree tree = HandMadeTree.of("root: a .5, b .5", "a: a1 .5, a2 .5", "b: b1 1")
                .rewards("root 0, a .8, b .5, a1 .7, a2 .6, b1 .1")
                .finishedAt("a1", "plan");

        assertThat(tree.order(new MonteCarloSearch(new Uct(.1), new SearchTerms(10, 2, 0))))
                .startsWith("root a a1 a2 b");
    }

    @ParameterizedTest
    @MethodSource("all")
    void should_end_with_the_first_that_is_finished(TreeSearch search) throws Exception {
        SearchResult<Place, String> result = tree().search(search);

        assertThat(result.end()).isEqualTo(new End.Enough());
        assertThat(result.finished()).containsExactly("plan");
        assertThat(result.expanded()).extracting(leaf -> leaf.position().name()).doesNotContain("goal");
    }

    static Stream<TreeSearch> allThatWantThree() {
        return all(new SearchTerms(10, 3, 0));
    }

    @ParameterizedTest
    @MethodSource("allThatWantThree")
    void should_go_on_until_as_much_is_finished_as_asked_for(TreeSearch search) throws Exception {
        HandMadeTree tree = tree().finishedAt("a", "other").finishedAt("b1", "plan", "plan");

        SearchResult<Place, String> result = tree.search(search);

        assertThat(result.end()).isEqualTo(new End.Enough());
        assertThat(result.finished()).containsExactly("other", "plan", "plan");
    }

    @ParameterizedTest
    @MethodSource("allThatWantThree")
    void should_keep_what_is_finished_when_no_leaf_is_left(TreeSearch search) throws Exception {
        SearchResult<Place, String> result = tree().search(search);

        assertThat(result.end()).isEqualTo(new End.Exhausted());
        assertThat(result.finished()).containsExactly("plan");
    }

    @ParameterizedTest
    @MethodSource("allThatWantThree")
    void should_keep_what_is_finished_when_the_budget_ends(TreeSearch search) throws Exception {
        SearchResult<Place, String> result =
                tree().finishedAt("root", "early").allowing(2).search(search);

        assertThat(result.end()).isEqualTo(new End.OutOfBudget(Limit.ROUNDS));
        assertThat(result.finished()).containsExactly("early");
        assertThat(result.expanded()).extracting(leaf -> leaf.position().name()).containsExactly("root", "a");
    }

    @ParameterizedTest
    @MethodSource("all")
    void should_never_expand_a_dead_end_but_the_root(TreeSearch search) throws Exception {
        HandMadeTree tree = HandMadeTree.of("root: a .9, b .1", "a: a1 1", "b: b1 1")
                .rewards("b .1, a1 1")
                .deadEnd("root")
                .deadEnd("a");

        assertThat(tree.order(search)).isEqualTo("root b b1");
    }

    @ParameterizedTest
    @MethodSource("all")
    void should_never_go_round_in_a_circle(TreeSearch search) throws Exception {
        HandMadeTree tree = HandMadeTree.of("root: a 1", "a: root .5, a .5").rewards("root .9, a .9");

        SearchResult<Place, String> result = tree.search(search);

        assertThat(result.end()).isEqualTo(new End.Exhausted());
        assertThat(result.expanded()).hasSize(2);
    }

    @Test
    void should_expand_a_place_once_however_it_is_reached() throws Exception {
        for (TreeSearch search : all().skip(1).toList()) {
            HandMadeTree tree = HandMadeTree.of("root: a .5, b .5", "a: shared 1", "b: shared 1", "shared: c 1")
                    .rewards("a .5, b .4, shared .1, c .1");

            assertThat(tree.order(search)).isEqualTo("root a b shared c");
        }
    }

    @Test
    void should_give_a_place_another_chance_that_fell_out_of_an_earlier_layer() throws Exception {
        HandMadeTree tree =
                HandMadeTree.of("root: a .5, b .5", "a: b 1", "b: b1 1").rewards("a .9, b .8, b1 .1");

        assertThat(tree.order(new BeamSearch(1, FIRST))).isEqualTo("root a b b1");
    }

    @Test
    void should_hold_a_place_once_in_a_layer() throws Exception {
        HandMadeTree tree = HandMadeTree.of("root: a .5, b .5", "a: shared 1", "b: shared .5, c .5")
                .rewards("a .9, b .8, shared .7, c .1");

        assertThat(tree.order(new BeamSearch(2, FIRST))).isEqualTo("root a b shared c");
    }

    @Test
    void should_not_go_deeper_than_allowed() throws Exception {
        for (TreeSearch search : all(new SearchTerms(2, 1, 0)).skip(1).toList()) {
            SearchResult<Place, String> result = tree().search(search);

            assertThat(result.end()).isEqualTo(new End.Exhausted());
            assertThat(result.expanded())
                    .extracting(leaf -> leaf.position().name())
                    .containsExactlyInAnyOrder("root", "a", "b", "c");
            assertThat(result.expanded()).allMatch(leaf -> leaf.depth() < 2);
        }
    }

    @Test
    void should_take_the_likelier_of_two_that_are_equally_good() throws Exception {
        HandMadeTree tree = HandMadeTree.of("root: a .2, b .7, c .1").rewards("a .5, b .5, c .5");

        assertThat(tree.order(new BestFirstSearch(FIRST))).isEqualTo("root b a c");
        assertThat(tree.order(new BeamSearch(3, FIRST))).isEqualTo("root b a c");
        assertThat(tree.order(new MonteCarloSearch(new Uct(1), FIRST))).isEqualTo("root b a c");
    }

    @Test
    void should_let_the_seed_decide_between_equals_and_nothing_else() throws Exception {
        Set<String> orders = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            HandMadeTree tree = HandMadeTree.of("root: a .5, b .5").rewards("a .5, b .5");
            TreeSearch search = new BestFirstSearch(new SearchTerms(10, 1, seed));
            String order = tree.order(search);
            assertThat(tree.order(search)).isEqualTo(order);
            orders.add(order);
        }
        assertThat(orders).containsExactlyInAnyOrder("root a b", "root b a");
    }

    @Test
    void should_say_where_a_leaf_is_and_what_it_is_worth() throws Exception {
        assertThat(tree().search(new BestFirstSearch(FIRST)).expanded())
                .containsExactly(
                        new Leaf<>(new Place("root"), 0, .1),
                        new Leaf<>(new Place("a"), 1, .6),
                        new Leaf<>(new Place("b"), 1, .5),
                        new Leaf<>(new Place("b1"), 2, .9));
    }

    @Test
    void should_reject_what_is_no_bound_no_prior_and_no_reward() {
        assertThatThrownBy(() -> new SearchTerms(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SearchTerms(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BeamSearch(0, FIRST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Child<>("a", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Estimate.of(1.1)).isInstanceOf(IllegalArgumentException.class);
    }
}
