package dk.torv.people;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.testkit.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody says of themselves is seen until its moment and not a second longer, in whatever night that is. */
class SetStatusTest {
    private final Clock clock = Clock.at("2026-10-24T12:00:00Z");
    private final Features torv = new Features();
    private final Actor ane = torv.person("Ane");
    private final Actor bo = torv.person("Bo");

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @ParameterizedTest(name = "said at {0} it goes on the stroke of {1}, at {2}")
    @CsvSource({
        "2026-10-24T20:00:00Z, 2026-10-25T00:00, 2026-10-24T22:00:00Z",
        "2026-10-24T20:00:00Z, 2026-10-25T08:00, 2026-10-25T07:00:00Z", // the night is an hour longer
        "2026-10-25T09:00:00Z, 2026-10-26T00:00, 2026-10-25T23:00:00Z", // and so is the day
        "2027-03-27T20:00:00Z, 2027-03-28T08:00, 2027-03-28T06:00:00Z", // the night is an hour shorter
        "2027-03-28T09:00:00Z, 2027-03-29T00:00, 2027-03-28T22:00:00Z",
    })
    void goesByItselfWhenTheClocksMoveToo(String now, String wall, Instant moment) {
        clock.set(now);
        Instant until =
                LocalDateTime.parse(wall).atZone(ZoneId.of("Europe/Copenhagen")).toInstant();
        assertThat(until).isEqualTo(moment);
        say("Til frokost", until);
        clock.set(moment.minusSeconds(1).toString());
        assertThat(seenByBo()).contains("Til frokost");
        clock.set(moment.toString());
        assertThat(seenByBo()).isEmpty();
    }

    @ParameterizedTest(name = "an hour from {0}")
    @CsvSource({"2026-10-25T00:30:00Z", "2027-03-28T00:30:00Z"})
    void anHourIsAnHourWhenTheClocksMove(Instant now) {
        clock.set(now.toString());
        say("Til møde", now.plusSeconds(3_600));
        clock.set(now.plusSeconds(3_599).toString());
        assertThat(seenByBo()).contains("Til møde");
        clock.set(now.plusSeconds(3_600).toString());
        assertThat(seenByBo()).isEmpty();
    }

    @Test
    void staysUntilItIsTakenBackWithoutAMoment() {
        say("På barsel", null);
        clock.set("2027-03-28T01:00:00Z");
        assertThat(seenByBo()).contains("På barsel");
        torv.get(SetStatus.class).clear(ane);
        assertThat(seenByBo()).isEmpty();
    }

    @Test
    void refusesAMomentThatIsOverOrTooFarAndSaysNothingThen() {
        Refusal wrong = Refusal.invalid("until", "bad-until");
        assertThat(torv.refused(() -> say("Væk", Instant.parse("2026-10-24T12:00:00Z"))))
                .contains(wrong);
        assertThat(torv.refused(() -> say("Væk", Instant.parse("2028-01-01T12:00:00Z"))))
                .contains(wrong);
        assertThat(seenByBo()).isEmpty();
    }

    private void say(String text, Instant until) {
        torv.get(SetStatus.class).set(ane, new StatusView("🥪", text, until));
    }

    private Optional<String> seenByBo() {
        return Optional.ofNullable(torv.get(ReadProfile.class)
                        .require(bo, ane.person())
                        .person()
                        .status())
                .map(StatusView::text);
    }
}
