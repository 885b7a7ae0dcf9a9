package dev.llmmodulo.planbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.llmmodulo.generator.planning.measured.MeasuredStrategy.Point;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredCurveTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 49, 50, 51, 99, 100, 101, 1234})
    void should_leave_out_points_but_never_the_last(int many) {
        List<Point> points = IntStream.rangeClosed(1, many)
                .mapToObj(i -> new Point(BigDecimal.valueOf(10L * i), i))
                .toList();

        List<Point> some = MeasuredCurve.thinned(points);

        assertThat(some)
                .hasSize(Math.min(many, MeasuredCurve.MOST_POINTS))
                .isSubsetOf(points)
                .doesNotHaveDuplicates()
                .endsWith(points.get(many - 1));
    }

    /** A vote may have fewer right under a larger budget. */
    @Test
    void should_tell_no_more_right_than_are_where_points_are_left_out_that_fall() {
        List<Point> points = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> new Point(BigDecimal.valueOf(i), i % 2 == 0 ? i : i / 4))
                .toList();

        List<Point> some = MeasuredCurve.thinned(points);

        assertThat(points).allSatisfy(point -> {
            int told = some.stream()
                    .filter(one -> one.most().compareTo(point.most()) <= 0)
                    .reduce((smaller, larger) -> larger)
                    .map(Point::right)
                    .orElse(0);
            assertThat(told).isLessThanOrEqualTo(point.right());
        });
        assertThat(some).endsWith(points.get(199));
    }
}
