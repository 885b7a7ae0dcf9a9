package dev.llmmodulo.cli;

import java.util.Arrays;
import java.util.Locale;

/** What the process tells its caller. The bands are Fast Downward's: below 10 fine, then no plan, limits, errors. */
public enum ExitCode {
    OK(0, "solved, valid, or nothing to complain of"),
    USAGE(2, "the command line is wrong"),
    PROVEN_UNSOLVABLE(11, "proven unsolvable, by a certificate that was checked in this run"),
    UNSOLVED(12, "neither solved nor proven unsolvable; a certificate is not accepted"),
    NOT_VALID(13, "a plan is not valid"),
    OUT_OF_MEMORY(22, "the memory is used up"),
    OUT_OF_TIME(23, "the time is used up"),
    OUT_OF_TOKENS(24, "the token budget is used up"),
    OUT_OF_MONEY(25, "the money budget is used up"),
    OUT_OF_CALLS(26, "the budget of calls to the model is used up"),
    INPUT_ERROR(31, "a file cannot be read or written, or holds a mistake"),
    SOFTWARE_FAULT(33, "a fault of this program"),
    UNDECIDED(34, "a feature is not supported, or nothing could be decided"),
    SERVICE_FAILED(35, "the model's service failed"),
    INTERRUPTED(130, "interrupted");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    /** What several plans come to: one that is not valid counts before one that was not decided, and that before valid ones. */
    static ExitCode ofPlans(boolean allValid, boolean anyNotValid) {
        return anyNotValid ? NOT_VALID : allValid ? OK : UNDECIDED;
    }

    /** In words, for people. */
    String meaning() {
        return meaning;
    }

    /** All codes and their meanings, a line each. */
    static String[] table() {
        return Arrays.stream(values())
                .map(exit -> String.format(Locale.ROOT, "  %3d  %s", exit.code, exit.meaning))
                .toArray(String[]::new);
    }
}
