package dev.llmmodulo.generator.embedded.world;

/** What an object is to the model. Objects of a role are interchangeable but for the facts about them. */
public enum Role {
    /** A block, or a crate. */
    BLOCK("b", 24),
    PALLET("q", 8),
    TRUCK("t", 8),
    HOIST("h", 8),
    /** A location, depot or distributor. */
    PLACE("l", 16),
    AIRPLANE("a", 6),
    CITY("c", 6),
    PACKAGE("p", 10);

    private final String letter;
    private final int slots;

    Role(String letter, int slots) {
        this.letter = letter;
        this.slots = slots;
    }

    /** Begins the words of the role's objects. */
    public String letter() {
        return letter;
    }

    /** The most objects of this role that a problem may have. */
    public int slots() {
        return slots;
    }
}
