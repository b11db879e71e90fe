package dk.torv.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody makes the server ask an address that they could not ask themselves. */
class PublicAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "168.63.129.15",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "203.0.112.255",
                "223.255.255.255",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2003::1",
                "2606:4700:4700::1111",
                "2a00:1450:4001:80b::200e",
                "3ffe::1"
            })
    void reachesWhatEverybodyReaches(String address) throws UnknownHostException {
        assertThat(PublicAddress.isGlobal(InetAddress.getByName(address))).isTrue();
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:0:127.0.0.1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::8.8.8.8",
                "64:ff9b:1::10.0.0.1",
                "100::1",
                "2001::7f00:1",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:808:808::1",
                "2a00:1450:4001:80b:0:5efe:7f00:1",
                "2a00:1450:4001:80b:200:5efe:a00:1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456:789a::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void reachesNothingElse(String address) throws UnknownHostException {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "127.1",
                "0.0.0.0",
                "169.254.169.254",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:a9fe:a9fe]",
                "[fe80::1]",
                "[64:ff9b::a00:1]"
            })
    void refusesHostsWrittenInNumbersHoweverTheyAreWritten(String host) {
        Assertions.assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> new PublicNames().resolve(host));
    }

    @Test
    void refusesAHostOfWhichOneAddressIsNotPublic() throws UnknownHostException {
        InMemoryDnsResolver names = new InMemoryDnsResolver();
        names.add("good.example", InetAddress.getByName("1.1.1.1"), InetAddress.getByName("9.9.9.9"));
        names.add("bad.example", InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"));
        DnsResolver only = new PublicNames(names, PublicAddress::isPublic);
        assertThat(only.resolve("good.example")).hasSize(2);
        Assertions.assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> only.resolve("bad.example"));
        Assertions.assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> only.resolve("no.example"));
    }
}
