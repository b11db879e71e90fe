package dk.torv.app.postgres;

/** The embedded PostgreSQL cannot be had; the message is one sentence for the person at the console. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unavailable(String sentence) {
        super(sentence, null, false, false);
    }
}
