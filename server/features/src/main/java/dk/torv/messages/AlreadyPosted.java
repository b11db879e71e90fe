package dk.torv.messages;

/** The author has used this client id before: the post is a repetition, or a mistake. */
final class AlreadyPosted extends RuntimeException {
    private static final long serialVersionUID = 1;

    AlreadyPosted(Throwable cause) {
        super(cause);
    }
}
