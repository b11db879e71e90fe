package dk.torv.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class Argon2Test {
    /** From the tests of the reference implementation, P-H-C/phc-winner-argon2, src/test.c: Argon2id, version 0x13. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void agreesWithTheReferenceImplementation() {
        assertThat(Argon2.fits("password".getBytes(UTF_8), REFERENCE)).isTrue();
        assertThat(Argon2.fits("Password".getBytes(UTF_8), REFERENCE)).isFalse();
    }

    @Test
    void writesPhcFormWithTheFiguresItUses() {
        String hash = Argon2.hash("hemmeligt kodeord".getBytes(UTF_8), "sixteen bytes ok".getBytes(UTF_8));

        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[\\w+/]{22}\\$[\\w+/]{43}");
        assertThat(Argon2.fits("hemmeligt kodeord".getBytes(UTF_8), hash)).isTrue();
        assertThat(Argon2.fits("hemmeligt kodeorD".getBytes(UTF_8), hash)).isFalse();
    }

    @Test
    void refusesAnotherForm() {
        assertThatThrownBy(() -> Argon2.fits(new byte[0], "$2b$12$abcdefghijklmnopqrstuv"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysNoWithoutAHash() {
        Passwords passwords = new Passwords();

        assertThat(passwords.fits("nobody has this password", null)).isFalse();
        assertThat(passwords.fits("Å\u0301kodeord", passwords.hash("Å\u0301kodeord")))
                .isTrue();
        assertThat(passwords.fits("A\u030Age og Bo", passwords.hash("Åge og Bo")))
                .isTrue();
        passwords.stop();
    }
}
