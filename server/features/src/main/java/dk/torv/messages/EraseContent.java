package dk.torv.messages;

import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * The one door through which what people wrote leaves the database for good: text, its versions, reactions, mentions, reminders and
 * previews of links go, the place and the time stay. Holds and retention will be asked here. Runs inside the transaction of its caller,
 * which holds the head's lock.
 */
@Singleton
public class EraseContent {
    private final ChangeStore changes;

    @Inject
    EraseContent(ChangeStore changes) {
        this.changes = changes;
    }

    void erase(Row row) {
        changes.erase(row.conversation(), row.seq(), Time.now());
        if (row.thread() != null) {
            changes.shortenThread(row.conversation(), row.thread());
        }
    }
}
