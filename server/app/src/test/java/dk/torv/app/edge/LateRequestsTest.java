package dk.torv.app.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** What fails because Torv stops is no mistake to be told of; until then every failure is. */
class LateRequestsTest {
    @Test
    void saysNothingOfRequestsThatTheStopHasCutOff() {
        Level before = LateRequests.FAILURES.getLevel();
        try {
            assertThat(LateRequests.FAILURES.isLoggable(Level.SEVERE)).isTrue();
            new LateRequests().stop(null);
            assertThat(LateRequests.FAILURES.isLoggable(Level.SEVERE)).isFalse();
        } finally {
            LateRequests.FAILURES.setLevel(before);
        }
    }
}
