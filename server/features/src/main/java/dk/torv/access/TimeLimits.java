package dk.torv.access;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long one may change what one has written, and who sees what stood there before; on the wire.
 *
 * @param editMinutes absent: always
 * @param deleteMinutes absent: always
 * @param editHistory who sees what stood in a message before its edits
 */
@Schema(name = "TimeLimits")
public record TimeLimits(
        Integer editMinutes,
        Integer deleteMinutes,

        @Schema(
                required = true,
                enumeration = {"everyone", "author", "nobody"})
        String editHistory) {
    public static TimeLimits of(Policy policy) {
        return new TimeLimits(
                minutes(policy.editing()),
                minutes(policy.deleting()),
                policy.editHistory().wire());
    }

    private static Integer minutes(Optional<Duration> limit) {
        return limit.map(duration -> (int) duration.toMinutes()).orElse(null);
    }
}
