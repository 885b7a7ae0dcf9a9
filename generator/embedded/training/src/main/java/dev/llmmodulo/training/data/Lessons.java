package dev.llmmodulo.training.data;

import dev.llmmodulo.domains.random.Draw;
import dev.llmmodulo.training.problems.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** The lessons of one seed, by number. Thread-safe. */
final class Lessons {

    private static final int HUNDRED = 100;

    private final long key;
    private final List<Group> groups;
    private final Map<Group, LessonMaker> makers = new LinkedHashMap<>();

    Lessons(long seed, List<Share> shares, boolean heldOut) {
        this.key = new SplittableRandom(seed).nextLong();
        this.groups = Share.spread(shares);
        groups.forEach(group -> makers.computeIfAbsent(group, one -> new LessonMaker(one, heldOut)));
    }

    int count() {
        return groups.size();
    }

    /** Draws for this number, used up by nothing else, so that it does not matter in which order lessons are made. */
    Draw draw(int number) {
        return Draw.seeded(key + 0x9E3779B97F4A7C15L * number);
    }

    /** The lesson with what the planner finds, if it finds something. */
    Optional<Lesson> brief(int number, Lesson lesson) {
        return makers.get(groups.get(number)).brief(lesson);
    }

    /** The rest of a lesson behind some of its steps, if that is not held out. */
    Optional<Lesson> rest(int number, Lesson lesson, Draw draw) {
        return makers.get(groups.get(number)).rest(lesson, draw);
    }

    /** The same problem said in another way, if the teacher knows what to do then. */
    Optional<Lesson> saidAnew(int number, Lesson lesson, Draw draw) {
        return makers.get(groups.get(number)).saidAnew(lesson, draw);
    }

    Lesson lesson(int number, Draw draw) {
        return makers.get(groups.get(number)).make(draw);
    }

    /** What imitate asks by this number where so many in a hundred are rests and none asks for a short plan. */
    Lesson asked(int number, int rests) {
        Draw draw = draw(number);
        Lesson lesson = lesson(number, draw);
        return draw.below(HUNDRED) >= HUNDRED - rests
                ? rest(number, lesson, draw).orElse(lesson)
                : lesson;
    }
}
