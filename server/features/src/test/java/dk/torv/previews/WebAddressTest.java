package dk.torv.previews;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " → ",
            value = {
                "http://example.dk → http://example.dk/",
                "HTTPS://Example.DK/Sti?q=1#afsnit → https://example.dk/Sti?q=1",
                "https://www.blåbær.dk/æble?ø=å → https://www.xn--blbr-roah.dk/%C3%A6ble?%C3%B8=%C3%A5",
                "https://example.dk/a|b{c}?x=[1] → https://example.dk/a%7Cb%7Bc%7D?x=%5B1%5D",
                "https://example.dk/100%/%C3%A6 → https://example.dk/100%25/%C3%A6",
                "https://example.dk:/x → https://example.dk/x",
                "https://example.dk?q → https://example.dk/?q",
                "http://[2a00::1]:80/ → http://[2a00::1]:80/"
            })
    void isAskedForAsBrowsersDo(String written, String asked) {
        assertThat(WebAddress.of(written)).map(WebAddress::toString).contains(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.dk/",
                "file:///etc/passwd",
                "mailto:a@example.dk",
                "https://",
                "https:///x",
                "https://anna@example.dk/",
                "https://anna:kode@example.dk/",
                "https://example.dk\\@10.0.0.1/",
                "https://example.dk@10.0.0.1/",
                "https://example.dk:99999999/",
                "https://exa mple.dk/",
                "https://under_score.dk/",
                "https://[::1%25lo]/",
                "//example.dk/"
            })
    void isNoneWhenItCouldMeanSomethingElse(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
    }

    @Test
    void isNoneWhenItIsVeryLong() {
        assertThat(WebAddress.of("https://example.dk/" + "a".repeat(1_900))).isPresent();
        assertThat(WebAddress.of("https://example.dk/" + "a".repeat(2_000))).isEmpty();
        assertThat(WebAddress.of("https://example.dk/" + "æ".repeat(1_000))).isEmpty();
    }

    @Test
    void leadsWhereAPageSays() {
        WebAddress page = WebAddress.of("https://example.dk/a/b?c").orElseThrow();
        assertThat(page.redirected("/d")).map(WebAddress::toString).contains("https://example.dk/d");
        assertThat(page.redirected(" e f ")).map(WebAddress::toString).contains("https://example.dk/a/e%20f");
        assertThat(page.redirected("//other.dk")).map(WebAddress::toString).contains("https://other.dk/");
        assertThat(page.redirected("http://a:b@other.dk/")).isEmpty();
        assertThat(page.redirected("file:///etc/passwd")).isEmpty();
        assertThat(page.redirected("javascript:alert(1)")).isEmpty();
    }

    @Test
    void knowsThePortOfItsScheme() {
        assertThat(WebAddress.of("https://example.dk/").orElseThrow().hasUsualPort())
                .isTrue();
        assertThat(WebAddress.of("https://example.dk:443/").orElseThrow().hasUsualPort())
                .isTrue();
        assertThat(WebAddress.of("https://example.dk:80/").orElseThrow().hasUsualPort())
                .isFalse();
        assertThat(WebAddress.of("http://example.dk:5432/").orElseThrow().hasUsualPort())
                .isFalse();
    }
}
