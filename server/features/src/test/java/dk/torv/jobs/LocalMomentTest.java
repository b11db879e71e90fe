package dk.torv.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.torv.kernel.Refusal.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalMomentTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-11-26T08:00, 2026-11-26T07:00:00Z",
        "2026-10-24T08:00, 2026-10-24T06:00:00Z",
        "2026-10-25T08:00, 2026-10-25T07:00:00Z", // eight o'clock also on the day on which the clocks go back
        "2026-10-25T02:30, 2026-10-25T00:30:00Z", // comes twice: the first
        "2027-03-28T01:59, 2027-03-28T00:59:00Z",
        "2027-03-28T02:30, 2027-03-28T01:30:00Z", // never comes: half past three
        "2027-03-28T08:00, 2027-03-28T06:00:00Z",
    })
    void isAMomentOfTheClockOnTheWall(String at, Instant moment) {
        assertThat(LocalMoment.parse(at, "Europe/Copenhagen").instant()).isEqualTo(moment);
    }

    @Test
    void knowsOtherPlaces() {
        assertThat(LocalMoment.parse("2026-11-26T08:00", "America/Nuuk").instant())
                .isEqualTo(Instant.parse("2026-11-26T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"i morgen, Europe/Copenhagen", "2026-02-30T08:00, Europe/Copenhagen", "2026-11-26T08:00, Maanen/Havet"})
    void refusesWhatIsNoTimeOrNoPlace(String at, String zone) {
        assertThatThrownBy(() -> LocalMoment.parse(at, zone)).isInstanceOf(Refused.class);
    }
}
