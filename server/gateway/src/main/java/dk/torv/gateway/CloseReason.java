package dk.torv.gateway;

import java.util.Locale;

/** Why the server closes a socket, with its WebSocket close code (RFC 6455 §7.4; 4000 to 4999 are ours). */
enum CloseReason {
    MALFORMED(1008),
    TOO_LARGE(1009),
    SESSION_ENDED(4401),
    TOO_SLOW(4408),
    SILENT(4409),
    TOO_MANY(4429),
    RESTARTING(4503);

    private final short code;

    CloseReason(int code) {
        this.code = (short) code;
    }

    short code() {
        return code;
    }

    /** As the client and the counters see it. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
