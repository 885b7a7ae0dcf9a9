package dev.llmmodulo.planbench.report;

import dev.llmmodulo.generator.planning.measured.SpendUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many tries are right under a budget of so much: ways to spend compared at equal spend. */
final class EqualSpendTable {

    private static final String RIGHT = "The share of tries that are right under a budget of so ";

    private static final String SAME =
            " What chooses among its answers at the end counts as what it would have chosen among those that the budget allows. "
                    + "Groups of the same task, set and instances have the same budgets, what runs allowed among them, so that ways to "
                    + "spend are compared at equal spend; none has a budget beyond what it was allowed. Where groups of a "
                    + "set were tried on other instances, the number of theirs stands at the set's name.";

    private static final String BY_OBJECTS = " By the number of objects, for sets that have problems of several sizes.";

    private EqualSpendTable() {}

    static Table byTokens(List<Tried> tries) {
        return table(SpendUnit.TOKENS, "tokens", "Accuracy by tokens", tokens(), tries);
    }

    static Table byTokensAndObjects(List<Tried> tries) {
        return table(
                SpendUnit.TOKENS,
                "tokens-by-objects",
                "Accuracy by tokens and objects",
                tokens() + BY_OBJECTS,
                apartByInstances(apartByObjects(tries)));
    }

    private static String tokens() {
        return RIGHT
                + "many tokens, in and out, all calls counted, those after the plan that was handed out too. As in a run, a "
                + "call may begin as long as less than the budget is spent." + SAME
                + " Left out where those of a try that is right are not known, since a "
                + "service does not tell them, a call ended without an answer, or its record is missing; one that was refused cost "
                + "none.";
    }

    static Table bySeconds(List<Tried> tries) {
        return table(SpendUnit.SECONDS, "seconds", "Accuracy by time", seconds(), tries);
    }

    static Table bySecondsAndObjects(List<Tried> tries) {
        return table(
                SpendUnit.SECONDS,
                "seconds-by-objects",
                "Accuracy by time and objects",
                seconds() + BY_OBJECTS,
                apartByInstances(apartByObjects(tries)));
    }

    private static String seconds() {
        return RIGHT
                + "many seconds: those of its calls, and those of judging, of rewards and of all else, but no waits "
                + "between calls." + SAME + " They are of the machine that the run was made on.";
    }

    private static Table table(SpendUnit unit, String id, String title, String note, List<Tried> tries) {
        return table(unit, id, title, note, apartByInstances(Grouped.of(tries)));
    }

    private static Table table(
            SpendUnit unit, String id, String title, String note, SortedMap<Group, List<Tried>> groups) {
        EqualSpend spend = new EqualSpend(unit);
        SortedMap<Group, List<Tried>> known = new TreeMap<>(groups);
        known.values().removeIf(tries -> !spend.isKnownOf(tries));
        List<Table.Row> rows = new ArrayList<>();
        known.forEach((group, tries) -> {
            for (BigDecimal bound : spend.bounds(tries, compared(group, known))) {
                rows.add(Table.Row.of(
                        group, bound.toPlainString(), List.of(new Cell.Share(spend.rightWithin(bound, tries)))));
            }
        });
        return new Table(id, title, note, unit.word(), List.of("accuracy"), rows);
    }

    /** All tries of the same task, set and instances. */
    private static List<Tried> compared(Group group, SortedMap<Group, List<Tried>> groups) {
        return groups.entrySet().stream()
                .filter(other -> other.getKey().task().equals(group.task())
                        && other.getKey().set().equals(group.set()))
                .flatMap(other -> other.getValue().stream())
                .toList();
    }

    /** Groups with the number of instances as a part of their set's name, if some of the set were tried on other ones. */
    private static SortedMap<Group, List<Tried>> apartByInstances(SortedMap<Group, List<Tried>> groups) {
        Map<Classical.Instances, List<Set<String>>> tried = new TreeMap<>();
        groups.forEach((group, tries) -> {
            List<Set<String>> each = tried.computeIfAbsent(
                    new Classical.Instances(group.task(), group.set()), none -> new ArrayList<>());
            Set<String> instances = Grouped.byInstance(tries).keySet();
            if (!each.contains(instances)) {
                each.add(instances);
            }
        });
        SortedMap<Group, List<Tried>> apart = new TreeMap<>();
        groups.forEach((group, tries) -> apart.put(
                named(
                        group,
                        tried.get(new Classical.Instances(group.task(), group.set())),
                        Grouped.byInstance(tries).keySet()),
                tries));
        return apart;
    }

    /** @param all what instances groups of the same task and set were tried on */
    private static Group named(Group group, List<Set<String>> all, Set<String> instances) {
        if (all.size() == 1) {
            return group;
        }
        List<Set<String>> asMany =
                all.stream().filter(one -> one.size() == instances.size()).toList();
        String which = asMany.size() == 1 ? "" : " (" + (asMany.indexOf(instances) + 1) + ")";
        String count = instances.size() == 1 ? "1 instance" : instances.size() + " instances";
        return group.ofSet(group.set() + ", " + count + which);
    }

    /** Groups with the size as a part of their set's name. */
    private static SortedMap<Group, List<Tried>> apartByObjects(List<Tried> tries) {
        SortedMap<Group, List<Tried>> apart = new TreeMap<>();
        tries.stream()
                .collect(Collectors.groupingBy(tried -> tried.key().set(), TreeMap::new, Collectors.toList()))
                .forEach((set, ofSet) -> {
                    List<Integer> sizes = ofSet.stream()
                            .map(tried -> tried.problem().objects())
                            .distinct()
                            .toList();
                    SizeSteps steps = SizeSteps.of(sizes);
                    if (sizes.size() > 1) {
                        ofSet.forEach(tried -> apart.computeIfAbsent(ofObjects(tried, steps), none -> new ArrayList<>())
                                .add(tried));
                    }
                });
        return apart;
    }

    private static Group ofObjects(Tried tried, SizeSteps steps) {
        Group group = tried.group();
        String objects = steps.words(steps.from(tried.problem().objects()));
        return group.ofSet(group.set() + ", " + objects + " objects");
    }
}
