package dk.torv.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.kernel.Time;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PresenceBoardTest {
    private final PresenceBoard board = new PresenceBoard();
    private final UUID ane = UUID.randomUUID();
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");

    @BeforeEach
    void holdTheClock() {
        Time.use(() -> now);
    }

    @AfterEach
    void letTheClockGo() {
        Time.use(InstantSource.system());
    }

    @Test
    void isOfflineWithoutASocket() {
        assertThat(board.presenceOf(ane)).isEqualTo("offline");
    }

    @Test
    void isAvailableForFiveMinutesAfterDoingSomethingAndThenAway() {
        board.opened(ane, null);
        now = now.plusSeconds(299);
        assertThat(board.presenceOf(ane)).isEqualTo("available");
        now = now.plusSeconds(2);
        assertThat(board.presenceOf(ane)).isEqualTo("away");
        board.active(ane);
        assertThat(board.presenceOf(ane)).isEqualTo("available");
    }

    @Test
    void staysThroughAShortInterruption() {
        board.opened(ane, null);
        board.closed(ane);
        now = now.plusSeconds(15);
        assertThat(board.presenceOf(ane)).isEqualTo("available");
        now = now.plusSeconds(10);
        assertThat(board.presenceOf(ane)).isEqualTo("offline");
        board.sweep();
        assertThat(board.people()).isEmpty();
    }

    @Test
    void keepsWhatIsChosenWhileTheSocketOpens() {
        board.chose(ane, new ChosenPresence("dnd", null));
        assertThat(board.presenceOf(ane)).isEqualTo("offline");
        board.opened(ane, null);
        assertThat(board.presenceOf(ane)).isEqualTo("dnd");
        board.chose(ane, null);
        board.opened(ane, new ChosenPresence("dnd", null));
        assertThat(board.presenceOf(ane)).isEqualTo("available");
    }

    @Test
    void believesWhatIsReadWhenNothingWasHeardForAMinute() {
        board.chose(ane, null);
        now = now.plusSeconds(61);
        board.sweep();
        board.opened(ane, new ChosenPresence("busy", null));
        assertThat(board.presenceOf(ane)).isEqualTo("busy");
    }

    @Test
    void staysWhileAnotherDeviceIsConnected() {
        board.opened(ane, null);
        board.opened(ane, null);
        board.closed(ane);
        now = now.plusSeconds(60);
        assertThat(board.presenceOf(ane)).isEqualTo("available");
    }

    @Test
    void showsWhatWasChosenByHandWhileConnected() {
        board.opened(ane, new ChosenPresence("dnd", null));
        now = now.plusSeconds(3_600);
        assertThat(board.presenceOf(ane)).isEqualTo("dnd");
        board.chose(ane, null);
        assertThat(board.presenceOf(ane)).isEqualTo("away");
    }

    @Test
    void isAutomaticAgainWhenItsTimeIsOver() {
        board.opened(ane, new ChosenPresence("dnd", now.plusSeconds(1_800)));
        now = now.plusSeconds(1_799);
        assertThat(board.presenceOf(ane)).isEqualTo("dnd");
        now = now.plusSeconds(1);
        assertThat(board.presenceOf(ane)).isEqualTo("away");
    }

    @Test
    void knowsWhoIsAtWorkWhateverTheyShow() {
        board.opened(ane, new ChosenPresence("offline", null));
        assertThat(board.isActive(ane)).isTrue();
        now = now.plusSeconds(301);
        assertThat(board.isActive(ane)).isFalse();
        board.active(ane);
        assertThat(board.isActive(ane)).isTrue();
        board.closed(ane);
        now = now.plusSeconds(21);
        assertThat(board.isActive(ane)).isFalse();
    }
}
