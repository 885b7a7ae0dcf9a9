package dev.llmmodulo.training.data;

import dev.llmmodulo.training.problems.Group;
import java.util.ArrayList;
import java.util.List;

/** Some kinds of problems and how many examples each is to have. */
record Share(List<Group> groups, int each) {

    /** @param text such as {@code blocksworld-3..7=1000} */
    static Share read(String text) {
        String[] parts = text.split("=");
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,8}")) {
            throw new IllegalArgumentException("not of the form kind=count: " + text);
        }
        return new Share(Group.named(parts[0]), Integer.parseInt(parts[1]));
    }

    /** The group of each example, in an order that mixes them evenly. */
    static List<Group> spread(List<Share> shares) {
        record Place(double at, Group group) {}
        List<Place> places = new ArrayList<>();
        for (Share share : shares) {
            for (Group group : share.groups()) {
                for (int i = 0; i < share.each(); i++) {
                    places.add(new Place((i + 0.5) / share.each(), group));
                }
            }
        }
        places.sort((one, other) -> Double.compare(one.at(), other.at()));
        return places.stream().map(Place::group).toList();
    }
}
