package dk.torv.app.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fails because Torv stops is no mistake to be told of; every other failure is, also then. */
class LateRequestsTest {
    @AfterEach
    void tellEverythingAgain() {
        LateRequests.FAILURES.setFilter(null);
    }

    static Stream<Throwable> ofTheStop() {
        return Stream.of(
                new IllegalStateException("asked", new SQLException("This pool is closed")),
                new IllegalStateException("asked", new SQLException("ended by the administrator", "57P01")),
                new SQLException("the connection is gone", "08006"),
                givenToThreadsThatHaveEnded(),
                new RuntimeException(new InterruptedException()));
    }

    static Stream<Throwable> mistakes() {
        return Stream.of(
                new NullPointerException("nothing there"),
                new IllegalStateException("asked", new SQLException("no such column", "42703")),
                new SQLException("there already", "23505"));
    }

    @ParameterizedTest
    @MethodSource("ofTheStop")
    void saysNothingOfRequestsThatTheStopHasCutOff(Throwable thrown) {
        assertThat(isTold(thrown)).isTrue();
        new LateRequests().stop(null);
        assertThat(isTold(thrown)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void tellsOfMistakesAlsoThen(Throwable thrown) {
        new LateRequests().stop(null);
        assertThat(isTold(thrown)).isTrue();
    }

    @Test
    void tellsOfWhatWasNotThrown() {
        new LateRequests().stop(null);
        assertThat(isTold(null)).isTrue();
    }

    private static boolean isTold(Throwable thrown) {
        LogRecord told = new LogRecord(Level.SEVERE, "HTTP Request failed");
        told.setThrown(thrown);
        var filter = LateRequests.FAILURES.getFilter();
        return LateRequests.FAILURES.isLoggable(Level.SEVERE) && (filter == null || filter.isLoggable(told));
    }

    private static Throwable givenToThreadsThatHaveEnded() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.shutdownNow();
            return catchThrowable(() -> threads.execute(() -> {}));
        }
    }
}
