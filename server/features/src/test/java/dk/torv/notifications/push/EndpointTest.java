package dk.torv.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.torv.kernel.Refusal.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser may name any address; only https is taken. */
class EndpointTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://push.example.org/1",
                "https://",
                "https://somebody:secret@push.example.org/1",
                "file:///etc/passwd",
                "ftp://push.example.org/",
                "https://push.example.org/#a",
                "not an address"
            })
    void takesNothingButHttps(String endpoint) {
        assertThatThrownBy(() -> Endpoint.parse(endpoint)).isInstanceOf(Refused.class);
    }

    @Test
    void takesTheAddressesOfPushServices() {
        assertThat(Endpoint.parse("https://fcm.googleapis.com/fcm/send/abc:def").getHost())
                .isEqualTo("fcm.googleapis.com");
        assertThatThrownBy(() -> Endpoint.parse("https://a.example/" + "x".repeat(1_000)))
                .isInstanceOf(Refused.class);
    }
}
