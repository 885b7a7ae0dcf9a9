package dev.llmmodulo.planbench.exchange;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PlanBench numbers its instances. Ours have names, which mostly end with such a number: it is taken if no two end with the
 * same one; otherwise all keep their names.
 */
record InstanceNumbers(boolean areNumbered) implements UnaryOperator<String> {

    private static final Pattern AT_THE_END = Pattern.compile("(0|[1-9][0-9]{0,8})$");

    static InstanceNumbers of(Collection<String> ids) {
        Set<String> all = new HashSet<>(ids);
        Set<String> numbers = new HashSet<>();
        return new InstanceNumbers(
                all.stream().allMatch(id -> number(id).filter(numbers::add).isPresent()));
    }

    private static Optional<String> number(String id) {
        Matcher number = AT_THE_END.matcher(id);
        return number.find() ? Optional.of(number.group(1)) : Optional.empty();
    }

    @Override
    public String apply(String id) {
        return areNumbered ? number(id).orElse(id) : id;
    }
}
