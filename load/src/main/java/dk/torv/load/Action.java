package dk.torv.load;

/** What people do, and how often for each message that is posted; the figures are those of Mattermost's load tool. */
enum Action {
    POST(1),
    /** Opens another conversation: its latest 50 messages. */
    SWITCH(6.5),
    /** Looks further back: 50 messages before the middle of the history. */
    SCROLL(2),
    /** Asks for one conversation as the list shows it. */
    UNREAD(1),
    REACT(0.13),
    /** Moves the own read mark to the end of a conversation. */
    MARK(6.5);

    final double perPost;

    Action(double perPost) {
        this.perPost = perPost;
    }
}
