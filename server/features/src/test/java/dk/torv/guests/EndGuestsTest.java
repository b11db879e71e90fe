package dk.torv.guests;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.access.SessionTokens;
import dk.torv.access.SignIn;
import dk.torv.bus.Event;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Ids;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import dk.torv.testkit.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest's time runs out by itself, sponsors are told in time, and somebody always answers for a guest. */
class EndGuestsTest {
    private static final String PASSWORD = "en lang adgangskode";

    private final Clock clock = Clock.at("2026-11-23T12:00:00Z");
    private final Features torv = new Features();
    private final Actor sponsor = torv.person("Sanne Sponsor");
    private final Actor other = torv.person("Otto");
    private final UUID group = torv.group(sponsor, other);
    private final List<Event> heard = new ArrayList<>();
    private UUID guest;

    @BeforeEach
    void inviteForThirtyDays() {
        guest = invited("ida@firma.dk");
        torv.bus().subscribe(heard::add);
    }

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @Test
    void endsSignInAndSessionsAtTheMoment() {
        String token = signIn().issued().token().text();
        clock.advance(Duration.ofDays(30).minusMillis(1));
        assertThat(torv.refused(this::signIn)).isEmpty();

        String late = signIn().issued().token().text();
        clock.advance(Duration.ofMillis(1));
        assertThat(torv.refused(this::signIn)).isPresent();
        assertThat(torv.get(SessionTokens.class).findActor(late, true)).isEmpty();
        assertThat(torv.get(SessionTokens.class).findActor(token, true)).isEmpty();
    }

    @Test
    void theSweepTakesTheGuestOutOfEverythingOnce() {
        UUID session = signIn().issued().session();
        clock.advance(Duration.ofDays(30));
        sweep();

        assertThat(torv.sql().number("SELECT count(*) FROM person WHERE id = ? AND active", guest))
                .isZero();
        assertThat(torv.sql().number("SELECT count(*) FROM session WHERE person = ?", guest))
                .isZero();
        assertThat(torv.sql().number("SELECT count(*) FROM member WHERE person = ?", guest))
                .isZero();
        assertThat(torv.sql().number("SELECT members FROM conversation_head WHERE conversation = ?", group))
                .isEqualTo(2);
        assertThat(torv.sql().number("SELECT count(*) FROM change WHERE kind = 'session' AND subject = ?", session))
                .isOne();
        assertThat(heard)
                .anyMatch(event -> event instanceof Event.SessionsEnded ended
                        && ended.sessions().contains(session));

        heard.clear();
        sweep();
        assertThat(heard).isEmpty();
        assertThat(torv.sql().number("SELECT count(*) FROM audit WHERE action = 'guest.end' AND subject = ?", guest))
                .isOne();
    }

    @Test
    void remindsTheSponsorSevenDaysBeforeAndAgainAfterProlonging() {
        clock.advance(Duration.ofDays(22));
        sweep();
        assertThat(torv.get(ListGuests.class).countEnding(sponsor)).isZero();
        assertThat(reminders()).isZero();

        clock.advance(Duration.ofDays(2));
        sweep();
        sweep();
        assertThat(torv.get(ListGuests.class).countEnding(sponsor)).isOne();
        assertThat(reminders()).isOne();

        torv.get(ChangeGuest.class).prolong(sponsor, guest, 20);
        assertThat(torv.get(ListGuests.class).countEnding(sponsor)).isZero();
        heard.clear();
        clock.advance(Duration.ofDays(14));
        sweep();
        assertThat(reminders()).isOne();
    }

    @Test
    void prolongsByThePolicyAndOnlyForSponsorAndAdministrators() {
        Actor admin = torv.person("Ada", Role.ADMINISTRATOR);
        ChangeGuest change = torv.get(ChangeGuest.class);
        assertThat(torv.refused(() -> change.prolong(other, guest, 10))).contains(Refusal.notFound());
        assertThat(torv.refused(() -> change.end(other, guest))).contains(Refusal.notFound());
        assertThat(torv.refused(() -> change.prolong(sponsor, guest, 91)))
                .contains(Refusal.invalid("days", "too-long-a-stay"));
        assertThat(change.prolong(sponsor, guest, 90).expiresAt())
                .isEqualTo(clock.instant().plus(Duration.ofDays(90)));
        assertThat(change.prolong(admin, guest, 1).expiresAt())
                .isEqualTo(clock.instant().plus(Duration.ofDays(1)));
    }

    @Test
    void theManagerAnswersForTheGuestWhenTheSponsorLeaves() {
        Actor leader = torv.person("Lone Leder");
        leads(leader, sponsor);
        torv.sql().run("UPDATE person SET active = false WHERE id = ?", sponsor.person());
        sweep();
        assertThat(sponsorOfGuest()).isEqualTo(leader.person().toString());
        assertThat(torv.get(ListGuests.class)
                        .list(leader, new ListGuests.Query(false, Optional.empty(), 10))
                        .items())
                .hasSize(1);
    }

    @Test
    void theOneAboveAnswersWhenTheManagerHasLeftTooAndNobodyMeansTheEnd() {
        Actor leader = torv.person("Lone Leder");
        Actor above = torv.person("Per Direktør");
        leads(leader, sponsor);
        leads(above, leader);
        torv.sql().run("UPDATE person SET active = false WHERE id IN (?, ?)", sponsor.person(), leader.person());
        sweep();
        assertThat(sponsorOfGuest()).isEqualTo(above.person().toString());

        torv.sql().run("UPDATE person SET active = false WHERE id = ?", above.person());
        sweep();
        assertThat(torv.sql().number("SELECT count(*) FROM person WHERE id = ? AND active", guest))
                .isZero();
    }

    @Test
    void invitationsOfAnEarlierColleagueWorkNoMore() {
        InvitationView invitation = invite("bo@firma.dk");
        torv.sql().run("UPDATE person SET active = false WHERE id = ?", sponsor.person());
        assertThat(torv.refused(() -> accept(invitation))).contains(Refusal.notFound());
    }

    /** The unit of {@code led} is led by {@code leader}, and lies below the leader's own. */
    private void leads(Actor leader, Actor led) {
        UUID own = unitOf(leader);
        UUID below = unitOf(led);
        torv.sql().run("UPDATE unit SET manager = ?, parent = ? WHERE id = ?", leader.person(), own, below);
    }

    private UUID unitOf(Actor person) {
        List<UUID> there = torv.sql()
                .list(UUID.class, "SELECT home FROM person WHERE id = ? AND home IS NOT NULL", person.person());
        if (!there.isEmpty()) {
            return there.getFirst();
        }
        UUID unit = Ids.next();
        torv.sql()
                .run(
                        "INSERT INTO unit (id, code, name, folded) VALUES (?, ?, 'Enhed', ' enhed')",
                        unit,
                        unit.toString());
        torv.sql().run("UPDATE person SET home = ? WHERE id = ?", unit, person.person());
        return unit;
    }

    private String sponsorOfGuest() {
        return torv.sql().one(String.class, "SELECT sponsor::text FROM guest WHERE person = ?", guest);
    }

    private long reminders() {
        return heard.stream()
                .filter(event -> event instanceof Event.ToPeople told
                        && told.json().contains("\"guests\"")
                        && told.people().contains(sponsor.person()))
                .count();
    }

    private void sweep() {
        torv.get(EndGuests.class).sweep();
    }

    private SignIn.Result signIn() {
        return torv.get(SignIn.class)
                .signIn(new SignIn.Command(
                        "ida@firma.dk", PASSWORD, SessionTokens.Kind.PROGRAM, false, "127.0.0.1", "test"));
    }

    private UUID invited(String email) {
        accept(invite(email));
        return UUID.fromString(torv.sql().one(String.class, "SELECT id::text FROM person WHERE login = ?", email));
    }

    private InvitationView invite(String email) {
        return torv.get(InviteGuest.class)
                .invite(sponsor, new InviteGuest.Command("Ida", email, Optional.of("Firma"), List.of(group), 30));
    }

    private void accept(InvitationView invitation) {
        String secret = invitation.link().replaceFirst(".*#", "");
        torv.get(AcceptInvitation.class).accept(new AcceptInvitation.Command(secret, "Ida", PASSWORD));
    }
}
