package dk.torv.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dk.torv.kernel.Refusal.Code;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void keepsTheCodesOfTheWire() {
        assertThat(Arrays.stream(Code.values()).collect(Collectors.toMap(Code::wire, Code::status)))
                .containsOnly(
                        entry("invalid", 400),
                        entry("signed-out", 401),
                        entry("forbidden", 403),
                        entry("not-found", 404),
                        entry("conflict", 409),
                        entry("too-large", 413),
                        entry("too-many", 429),
                        entry("unavailable", 503));
    }

    @Test
    void saysNothingMoreThanNotFound() {
        assertThat(Refusal.notFound()).isEqualTo(new Refusal(Code.NOT_FOUND, "not-found", "", 0));
    }

    @Test
    void carriesItselfThroughAnExceptionWithoutAStack() {
        Refusal.Refused refused = Refusal.tooMany(7).asException();

        assertThat(refused.refusal().retryAfterSeconds()).isEqualTo(7);
        assertThat(refused.getStackTrace()).isEmpty();
    }
}
