package dk.torv.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.torv.kernel.Refusal.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {
    @Test
    void readsWholeNumbersFromZero() {
        assertThat(Input.number("n", "0")).contains(0L);
        assertThat(Input.number("n", "007")).contains(7L);
        assertThat(Input.number("n", "999999999999999999")).contains(999_999_999_999_999_999L);
        assertThat(Input.number("n", null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1.0", "1e3", " 1", "٣", "1000000000000000000", "0x10"})
    void refusesWhatIsNoNumber(String text) {
        assertRefused("n", "bad-number", () -> Input.number("n", text));
    }

    @Test
    void refusesWhatIsNoId() {
        assertThat(Input.id("after", null)).isEmpty();
        assertRefused("after", "bad-id", () -> Input.id("after", "1-1-1-1-1"));
    }

    @Test
    void keepsLimitsBetweenOneAndTheMost() {
        assertThat(Input.limit(null, 20, 50)).isEqualTo(20);
        assertThat(Input.limit("1", 20, 50)).isOne();
        assertThat(Input.limit("50", 20, 50)).isEqualTo(50);
        assertRefused("limit", "bad-limit", () -> Input.limit("0", 20, 50));
        assertRefused("limit", "bad-limit", () -> Input.limit("51", 20, 50));
        assertRefused("limit", "bad-limit", () -> Input.limit("4294967297", 20, 50));
        assertRefused("limit", "bad-number", () -> Input.limit("all", 20, 50));
    }

    @Test
    void makesNamesOneComposedLine() {
        assertThat(Input.name("name", "  Søren   Å\u0308gård ")).isEqualTo("Søren Å\u0308gård");
        assertThat(Input.name("name", "A\u030Age")).isEqualTo("Åge");
        assertThat(Input.name("name", "👩".repeat(100))).hasSize(200);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "   ", "a\nb", "a\tb", "a\u0000b", "a\u202Eb", "a\u200Bb", "a\u2028b", "\uD800", "\uE000"})
    void refusesNamesThatWouldDeceive(String name) {
        assertRefused("name", "bad-name", () -> Input.name("name", name));
    }

    @Test
    void refusesNamesOfMoreThanAHundredCharacters() {
        assertThat(Input.name("name", "å".repeat(100))).hasSize(100);
        assertRefused("name", "bad-name", () -> Input.name("name", "å".repeat(101)));
        assertRefused("name", "bad-name", () -> Input.name("name", " ".repeat(1_000_000)));
    }

    @Test
    void refusesWhatIsMissing() {
        assertThat(Input.required("body", "there")).isEqualTo("there");
        assertRefused("body", "missing", () -> Input.required("body", null));
    }

    private static void assertRefused(String field, String reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.invalid(field, reason)));
    }
}
