package dk.torv.insights;

import dk.torv.insights.Happening.Kind;

/** How much of each kind. */
record Counts(long posts, long replies, long chats, long reactions) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    static Counts one(Kind kind) {
        return switch (kind) {
            case POST -> new Counts(1, 0, 0, 0);
            case REPLY -> new Counts(0, 1, 0, 0);
            case CHAT -> new Counts(0, 0, 1, 0);
            case REACTION -> new Counts(0, 0, 0, 1);
        };
    }

    Counts plus(Counts other) {
        return new Counts(
                posts + other.posts, replies + other.replies, chats + other.chats, reactions + other.reactions);
    }

    long messages() {
        return posts + replies + chats;
    }
}
