package dk.torv.kernel;

import java.util.Objects;

/**
 * A request that Torv refuses for a reason the person can understand. It travels as a result out of use cases and becomes
 * an RFC 9457 problem document at the edge; it is never a bug and is not logged.
 *
 * @param field the offending field of the request, or empty
 * @param retryAfterSeconds for {@link Code#TOO_MANY} and {@link Code#UNAVAILABLE}, otherwise 0
 */
public record Refusal(Code code, String reason, String field, int retryAfterSeconds) {
    /** Stable codes of the wire with their HTTP status. */
    public enum Code {
        INVALID("invalid", 400),
        SIGNED_OUT("signed-out", 401),
        FORBIDDEN("forbidden", 403),
        NOT_FOUND("not-found", 404),
        CONFLICT("conflict", 409),
        TOO_LARGE("too-large", 413),
        TOO_MANY("too-many", 429),
        UNAVAILABLE("unavailable", 503);

        private final String wire;
        private final int status;

        Code(String wire, int status) {
            this.wire = wire;
            this.status = status;
        }

        public String wire() {
            return wire;
        }

        public int status() {
            return status;
        }
    }

    /** The exception that carries a refusal through code that has nothing to add to it. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Refusal refusal;

        private Refused(Refusal refusal) {
            super(refusal.code().wire() + ": " + refusal.reason(), null, false, false);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    public Refusal {
        Objects.requireNonNull(code);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(field);
    }

    /** What one cannot see does not exist: never says more than that. */
    public static Refusal notFound() {
        return new Refusal(Code.NOT_FOUND, "not-found", "", 0);
    }

    /** @param reason key of the sentence shown, for example {@code not-author} */
    public static Refusal forbidden(String reason) {
        return new Refusal(Code.FORBIDDEN, reason, "", 0);
    }

    public static Refusal invalid(String field, String reason) {
        return new Refusal(Code.INVALID, reason, field, 0);
    }

    public static Refusal conflict(String reason) {
        return new Refusal(Code.CONFLICT, reason, "", 0);
    }

    public static Refusal tooLarge(String reason) {
        return new Refusal(Code.TOO_LARGE, reason, "", 0);
    }

    public static Refusal signedOut() {
        return new Refusal(Code.SIGNED_OUT, "signed-out", "", 0);
    }

    public static Refusal tooMany(int retryAfterSeconds) {
        return new Refusal(Code.TOO_MANY, "too-many", "", retryAfterSeconds);
    }

    /** The database is away for a moment; the same request may succeed soon. */
    public static Refusal unavailable(int retryAfterSeconds) {
        return new Refusal(Code.UNAVAILABLE, "unavailable", "", retryAfterSeconds);
    }

    /** For {@code throw refusal.asException()}. */
    public Refused asException() {
        return new Refused(this);
    }
}
