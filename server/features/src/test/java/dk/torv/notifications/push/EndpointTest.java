package dk.torv.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.torv.kernel.Refusal.Refused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser may name any address; only machines outside are called, and only by https. */
class EndpointTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "224.0.0.1",
                "198.18.0.1",
                "192.0.0.8",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:1::1"
            })
    void callsNoMachineBesideTorv(String address) throws UnknownHostException {
        assertThat(Endpoint.isOutside(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"142.250.74.10", "17.188.1.1", "100.128.0.1", "172.32.0.1", "2a00:1450:400f::1"})
    void callsMachinesOutside(String address) throws UnknownHostException {
        assertThat(Endpoint.isOutside(InetAddress.getByName(address))).isTrue();
    }

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
