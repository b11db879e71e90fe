package dk.torv.gateway;

import dk.torv.bus.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The database as the gateway sees it: a feed, and the changes of each conversation. */
final class FakeChanges implements Changes {
    static final UUID EPOCH = new UUID(7, 7);

    private final List<Row> rows = new ArrayList<>();
    private final List<Event.Changed> changes = new ArrayList<>();
    private boolean behind;
    private int reads;
    private int failures;
    private int settled;

    /** A change that has been committed; its row can be read unless the feed {@link #fallBehind falls behind}. */
    synchronized Event.Changed commit(UUID conversation, long rev, long accessVersion) {
        String json = "{\"type\":\"message\",\"conversation\":\"%s\",\"rev\":%d}".formatted(conversation, rev);
        Event.Changed changed = new Event.Changed(conversation, conversation, rev, accessVersion, json);
        changes.add(changed);
        rows.add(new Row(next(), "message", conversation, conversation, rev, null));
        return changed;
    }

    /** @param person null for everyone in the topic */
    synchronized void commitAccess(UUID conversation, UUID person) {
        rows.add(new Row(next(), "access", conversation, conversation, 0, person));
    }

    /** @param person null for everybody in the team */
    synchronized void commitTeam(UUID team, UUID person) {
        rows.add(new Row(next(), "access", null, team, 0, person));
    }

    synchronized void commitSessionEnd(UUID session) {
        rows.add(new Row(next(), "session", null, null, 0, session));
    }

    /** An older transaction still runs: no new row can be read. */
    synchronized void fallBehind() {
        behind = true;
    }

    synchronized void catchUp() {
        behind = false;
    }

    /** What has been committed by now was committed long ago. */
    synchronized void settle() {
        settled = changes.size();
    }

    /** The next so many readings of changes fail. */
    synchronized void failNext(int times) {
        failures = times;
    }

    /** How often {@link #changed} has been asked. */
    synchronized int reads() {
        return reads;
    }

    @Override
    public synchronized Position horizon() {
        return new Position(behind || rows.isEmpty() ? 0 : rows.size(), 0);
    }

    @Override
    public Position recently() {
        return new Position(0, 0);
    }

    @Override
    public synchronized List<Row> after(Position position, int limit) {
        return behind
                ? List.of()
                : rows.stream()
                        .filter(row -> row.position().compareTo(position) > 0)
                        .limit(limit)
                        .toList();
    }

    @Override
    public UUID epoch() {
        return EPOCH;
    }

    @Override
    public synchronized long settled(UUID conversation, long rev) {
        failIfAsked();
        return changes.stream()
                        .skip(settled)
                        .filter(change -> change.conversation().equals(conversation) && change.rev() < rev)
                        .mapToLong(Event.Changed::rev)
                        .min()
                        .orElse(rev)
                - 1;
    }

    @Override
    public synchronized List<Event.Changed> changed(UUID conversation, long rev, int limit) {
        reads++;
        failIfAsked();
        return changes.stream()
                .filter(change -> change.conversation().equals(conversation) && change.rev() > rev)
                .limit(limit)
                .toList();
    }

    private void failIfAsked() {
        if (failures-- > 0) {
            throw new IllegalStateException("the database does not answer");
        }
    }

    private Position next() {
        return new Position(rows.size() + 1L, 0);
    }
}
