package dk.torv.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.access.SessionTokens.Issued;
import dk.torv.access.SessionTokens.Kind;
import dk.torv.kernel.Actor;
import dk.torv.testkit.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTokensTest {
    private final Features torv = new Features();
    private final SessionTokens tokens = torv.get(SessionTokens.class);
    private final Clock clock = Clock.at("2026-11-24T10:00:00Z");
    private final Actor anna = torv.person("Anna");

    @AfterEach
    void giveTheClockBack() {
        clock.close();
    }

    @ParameterizedTest
    @CsvSource({"BROWSER,true,720", "BROWSER,false,12", "PROGRAM,false,2160"})
    void lastsItsTimeFromTheLastUse(Kind kind, boolean remember, long hours) {
        Issued issued = tokens.issue(anna.person(), kind, "Firefox", remember);
        assertThat(issued.lifetime()).isEqualTo(Duration.ofHours(hours));

        clock.advance(Duration.ofHours(hours).minusMillis(1));
        assertThat(speaksFor(issued, kind)).isTrue();
        clock.advance(Duration.ofHours(hours).minusMillis(1));
        assertThat(speaksFor(issued, kind)).isTrue();
        clock.advance(Duration.ofHours(hours));
        assertThat(speaksFor(issued, kind)).isFalse();
    }

    @Test
    void isGoodOnlyInTheWayItWasMeantToBeSent() {
        Issued browser = tokens.issue(anna.person(), Kind.BROWSER, "Firefox", true);
        Issued program = tokens.issue(anna.person(), Kind.PROGRAM, "curl", false);

        assertThat(tokens.findActor(browser.token().text(), true)).isEmpty();
        assertThat(tokens.findActor(program.token().text(), false)).isEmpty();
        assertThat(tokens.findActor("", true)).isEmpty();
        assertThat(tokens.findActor("x".repeat(101), true)).isEmpty();
    }

    @Test
    void speaksForNobodyWhoIsNoLongerActive() {
        Issued issued = tokens.issue(anna.person(), Kind.BROWSER, "Firefox", true);
        torv.sql().run("UPDATE person SET active = false");

        assertThat(speaksFor(issued, Kind.BROWSER)).isFalse();
        assertThat(tokens.alive(List.of(issued.session()))).isEmpty();
    }

    @Test
    void keepsNoTokenAnywhere() {
        Issued issued = tokens.issue(anna.person(), Kind.BROWSER, "Firefox", true);

        assertThat(torv.sql()
                        .number(
                                "SELECT count(*) FROM session WHERE session::text LIKE ?",
                                "%" + issued.token().text() + "%"))
                .isZero();
        assertThat(issued.token()).hasToString("Token[…]");
        assertThat(issued.token().text())
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(Token.random().text());
    }

    @Test
    void endsAtOnceAndOnlyOnesOwn() {
        Issued issued = tokens.issue(anna.person(), Kind.BROWSER, "Firefox", true);
        Actor bo = torv.person("Bo");

        assertThat(torv.refused(() -> torv.get(EndSession.class).end(bo, issued.session())))
                .isPresent();
        assertThat(speaksFor(issued, Kind.BROWSER)).isTrue();
        torv.get(EndSession.class).end(anna, issued.session());
        assertThat(speaksFor(issued, Kind.BROWSER)).isFalse();
    }

    @Test
    void forgetsExpiredSessionsAndNoOthers() {
        tokens.issue(anna.person(), Kind.BROWSER, "Firefox", false);
        Issued remembered = tokens.issue(anna.person(), Kind.BROWSER, "Firefox", true);

        clock.advance(Duration.ofHours(12).minusMillis(1));
        torv.get(ForgetSessions.class).forgetExpired();
        assertThat(torv.sql().number("SELECT count(*) FROM session")).isEqualTo(2);

        clock.advance(Duration.ofMillis(1));
        torv.get(ForgetSessions.class).forgetExpired();
        assertThat(torv.sql().list(java.util.UUID.class, "SELECT id FROM session"))
                .containsExactly(remembered.session());
    }

    private boolean speaksFor(Issued issued, Kind kind) {
        return tokens.findActor(issued.token().text(), kind == Kind.PROGRAM)
                .filter(actor -> actor.person().equals(anna.person()))
                .isPresent();
    }
}
