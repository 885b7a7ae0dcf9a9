package dev.llmmodulo.generator.treesearch;

import dev.llmmodulo.generator.BudgetExhaustedException;
import dev.llmmodulo.generator.spend.Limit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tree that is written down: {@code "root: a .5, b .3"} says children and priors. Places of the same name are the same. */
final class HandMadeTree implements Policy<HandMadeTree.Place, String>, Reward<HandMadeTree.Place> {

    private final Map<String, List<Child<Place>>> children = new LinkedHashMap<>();
    private final Map<String, Estimate> estimates = new LinkedHashMap<>();
    private final Map<String, List<String>> finished = new LinkedHashMap<>();
    private int allowed = Integer.MAX_VALUE;

    record Place(String name) implements Position {
        @Override
        public Object key() {
            return name;
        }
    }

    static HandMadeTree of(String... lines) {
        HandMadeTree tree = new HandMadeTree();
        for (String line : lines) {
            String[] parts = line.split(": ");
            List<Child<Place>> below = new ArrayList<>();
            for (String child : parts[1].split(", ")) {
                String[] words = child.split(" ");
                below.add(new Child<>(new Place(words[0]), Double.parseDouble(words[1])));
            }
            tree.children.put(parts[0], below);
        }
        return tree;
    }

    /** {@code "a .6, b .5"}; places that are not named are worth nothing. */
    HandMadeTree rewards(String rewards) {
        for (String reward : rewards.split(", ")) {
            String[] words = reward.split(" ");
            estimates.put(words[0], Estimate.of(Double.parseDouble(words[1])));
        }
        return this;
    }

    HandMadeTree deadEnd(String name) {
        estimates.put(name, Estimate.DEAD_END);
        return this;
    }

    HandMadeTree finishedAt(String name, String... found) {
        finished.put(name, List.of(found));
        return this;
    }

    /** So many leaves are expanded before the budget ends. */
    HandMadeTree allowing(int expansions) {
        allowed = expansions;
        return this;
    }

    SearchResult<Place, String> search(TreeSearch search) throws Exception {
        return search.search(new Place("root"), this, this);
    }

    /** The names of the expanded places, in order. */
    String order(TreeSearch search) throws Exception {
        return String.join(
                " ",
                search(search).expanded().stream()
                        .map(leaf -> leaf.position().name())
                        .toList());
    }

    @Override
    public List<Expansion<Place, String>> expand(List<Leaf<Place>> leaves) throws BudgetExhaustedException {
        List<Expansion<Place, String>> expansions = new ArrayList<>();
        for (Leaf<Place> leaf : leaves) {
            if (allowed == 0) {
                if (expansions.isEmpty()) {
                    throw new BudgetExhaustedException(Limit.ROUNDS);
                }
                break;
            }
            allowed--;
            String name = leaf.position().name();
            expansions.add(
                    new Expansion<>(children.getOrDefault(name, List.of()), finished.getOrDefault(name, List.of())));
        }
        return expansions;
    }

    @Override
    public Estimate of(Place place) {
        return estimates.getOrDefault(place.name(), Estimate.of(0));
    }
}
