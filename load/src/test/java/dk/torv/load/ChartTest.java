package dk.torv.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartTest {
    @Test
    void barsGrowWithTheLogarithm() {
        assertThat(Chart.length(0.05)).isZero();
        assertThat(Chart.length(Double.NaN)).isZero();
        assertThat(Chart.length(30_000)).isEqualTo(50);
        assertThat(Chart.length(1) - Chart.length(0.1)).isEqualTo(Chart.length(10) - Chart.length(1));
    }

    @Test
    void showsEveryPercentile() {
        Latencies latencies = new Latencies();
        latencies.took(5_000_000);
        assertThat(Chart.of(Map.of("Posts", latencies))).contains("Posts (1)", "p50", "p99.9", "max", "5.00 ms");
    }
}
