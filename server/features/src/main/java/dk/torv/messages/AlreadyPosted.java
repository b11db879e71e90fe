package dk.torv.messages;

import dk.torv.messages.PostStore.NewMessage;

/** The author has used this message's client id before: the post is a repetition, or a mistake. */
final class AlreadyPosted extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient NewMessage message;

    AlreadyPosted(NewMessage message, Throwable cause) {
        super(cause);
        this.message = message;
    }

    NewMessage message() {
        return message;
    }
}
