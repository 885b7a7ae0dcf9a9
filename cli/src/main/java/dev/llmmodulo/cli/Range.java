package dev.llmmodulo.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers from one to another, both included; written {@code 8..12}, or {@code 8} for one alone. */
record Range(int least, int most) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})(?:\\.\\.([0-9]{1,6}))?");

    @Override
    public String toString() {
        return least == most ? String.valueOf(least) : least + ".." + most;
    }

    /** Reads one. */
    static final class Converter implements ITypeConverter<Range> {

        @Override
        public Range convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException("'" + text + "' is neither a number nor a range such as 8..12");
            }
            int least = Integer.parseInt(matcher.group(1));
            int most = matcher.group(2) == null ? least : Integer.parseInt(matcher.group(2));
            if (most < least) {
                throw new TypeConversionException("'" + text + "' ends before it begins");
            }
            return new Range(least, most);
        }
    }
}
