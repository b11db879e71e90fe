package dk.torv.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicUrlTest {
    private final PublicUrl https = new PublicUrl(Optional.of("https://torv.example.dk/"));
    private final PublicUrl unset = new PublicUrl(Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "https://torv.example.dk, true",
        "http://torv.example.dk, false",
        "https://torv.example.dk:8443, false",
        "https://torv.example.dk.evil.example, false",
        "https://evil.example, false",
        "null, false"
    })
    void allowsTheOrganisationsOwnOriginOnly(String origin, boolean allowed) {
        assertThat(https.allows(origin, "torv.example.dk")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost:8080, true",
        "http://127.0.0.1:8080, 127.0.0.1:8080, true",
        "http://[::1]:8080, [::1]:8080, true",
        "http://localhost:8080, localhost:9090, false",
        "http://evil.example, evil.example, false",
        "https://localhost:8080, localhost:8080, false",
        "http://localhost@evil.example, localhost@evil.example, false",
        "null, localhost:8080, false",
        "not a url, not a url, false"
    })
    void allowsThisMachineOnlyWhenNothingIsSet(String origin, String host, boolean allowed) {
        assertThat(unset.allows(origin, host)).isEqualTo(allowed);
    }

    @Test
    void bindsTheCookieToTheHostOverHttps() {
        assertThat(new SessionCookie(https).setting(new Token("abc"), Duration.ofDays(30), true))
                .isEqualTo("__Host-torv=abc; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax; Secure");
        assertThat(new SessionCookie(unset).setting(new Token("abc"), Duration.ofDays(30), false))
                .isEqualTo("torv=abc; Path=/; HttpOnly; SameSite=Lax");
        assertThat(new SessionCookie(https).removing()).contains("Max-Age=0").contains("Secure");
    }
}
