package dk.torv.access;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long one may change what one has written, on the wire.
 *
 * @param editMinutes absent: always
 * @param deleteMinutes absent: always
 */
@Schema(name = "TimeLimits")
public record TimeLimits(Integer editMinutes, Integer deleteMinutes) {
    public static TimeLimits of(Policy policy) {
        return new TimeLimits(minutes(policy.editing()), minutes(policy.deleting()));
    }

    private static Integer minutes(Optional<Duration> limit) {
        return limit.map(duration -> (int) duration.toMinutes()).orElse(null);
    }
}
