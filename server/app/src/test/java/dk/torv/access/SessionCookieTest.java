package dk.torv.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The cookie's flags over plain HTTP on this machine and over HTTPS. */
class SessionCookieTest {
    private final Token token = Token.random();

    @Test
    void overHttpsItIsBoundToTheHostAndNeverSentInTheClear() {
        SessionCookie cookie = new SessionCookie(new PublicUrl(Optional.of("https://chat.fjordby.dk/")));
        assertThat(cookie.name()).isEqualTo("__Host-torv");
        assertThat(cookie.setting(token, Duration.ofDays(30), true))
                .isEqualTo("__Host-torv=" + token.text() + "; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax; Secure")
                .doesNotContain("Domain");
        assertThat(cookie.removing()).isEqualTo("__Host-torv=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void onThisMachineItHasNoPrefixThatWouldAskForHttps() {
        SessionCookie cookie = new SessionCookie(new PublicUrl(Optional.empty()));
        assertThat(cookie.setting(token, Duration.ofHours(12), false))
                .isEqualTo("torv=" + token.text() + "; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void withAPublicUrlOnlyThatOriginIsOnesOwn() {
        PublicUrl url = new PublicUrl(Optional.of("https://chat.fjordby.dk/torv"));
        assertThat(url.allows("https://chat.fjordby.dk", "anything")).isTrue();
        for (String other : new String[] {
            "http://chat.fjordby.dk",
            "https://chat.fjordby.dk:8443",
            "https://chat.fjordby.dk.evil.example",
            "https://evil.example",
            "http://localhost:8080",
            "null",
            ""
        }) {
            assertThat(url.allows(other, "chat.fjordby.dk")).as(other).isFalse();
        }
    }
}
