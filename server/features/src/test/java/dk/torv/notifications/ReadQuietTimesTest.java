package dk.torv.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Time;
import dk.torv.notifications.SettingsView.QuietView;
import dk.torv.people.ReadProfile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever writes to somebody learns from the profile that it is one of their quiet hours, and until when. */
class ReadQuietTimesTest {
    private final Features torv = new Features();
    private final ReadProfile readProfile = torv.get(ReadProfile.class);
    private final Actor ane = torv.person("Ane");
    private final Actor bo = torv.person("Bo");

    @AfterEach
    void giveTheClockBack() {
        Time.use(InstantSource.system());
    }

    @Test
    void saysWhenTheyEndAndNothingOutsideOfThem() {
        torv.get(ChooseSettings.class)
                .choose(
                        bo,
                        new SettingsView(
                                "all",
                                "mentions",
                                "all",
                                List.of(),
                                List.of(new QuietView(5, "17:00", "07:00")),
                                "Europe/Copenhagen"));
        assertThat(quietUntil("2026-11-27T15:59:59Z")).isNull();
        assertThat(quietUntil("2026-11-27T16:00:00Z")).isEqualTo("2026-11-28T06:00:00Z");
        assertThat(quietUntil("2026-11-28T06:00:00Z")).isNull();
    }

    @Test
    void saysNothingOfWhoHasChosenNone() {
        assertThat(quietUntil("2026-11-27T23:00:00Z")).isNull();
    }

    private Instant quietUntil(String now) {
        Time.use(InstantSource.fixed(Instant.parse(now)));
        return readProfile.require(ane, bo.person()).quietUntil();
    }
}
