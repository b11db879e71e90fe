package dk.torv.guests;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes invitations. Of a link only the hash of its secret is kept. */
@Singleton
class InvitationStore {
    private static final int MOST = 200;

    private static final String COLUMNS = """
            SELECT i.id, i.sponsor, i.name, i.email, i.company, i.conversations, i.stays_until, i.expires_at
              FROM invitation i
            """;

    private static final String WRITE = """
            INSERT INTO invitation (id, secret_hash, sponsor, name, email, company, conversations, stays_until, expires_at,
                                    created_at)
            VALUES (:id, :secretHash, :sponsor, :name, :email, :company, :conversations, :staysUntil, :expiresAt, :now)
            """;

    private static final String OPEN_OF = COLUMNS + """
             WHERE i.sponsor = :sponsor AND i.accepted_by IS NULL AND i.expires_at > :now
             ORDER BY i.created_at DESC, i.id LIMIT :most
            """;

    /** The sponsor must still be here: who has left invites nobody. */
    private static final String OPEN_WITH = COLUMNS + """
              JOIN person p ON p.id = i.sponsor AND p.active AND p.role <> 'guest'
             WHERE i.secret_hash = :secretHash AND i.accepted_by IS NULL AND i.expires_at > :now AND i.stays_until > :now
            """;

    private static final String LOCK_WITH = OPEN_WITH + " FOR UPDATE OF i";

    private static final String ACCEPTED = "UPDATE invitation SET accepted_by = :person WHERE id = :id";

    private static final String WITHDRAW =
            "DELETE FROM invitation WHERE id = :id AND sponsor = :sponsor AND accepted_by IS NULL";

    private static final String WITHDRAW_ALL_OF =
            "DELETE FROM invitation WHERE sponsor = :sponsor AND accepted_by IS NULL";

    private static final String FORGET = "DELETE FROM invitation WHERE expires_at < :before";

    private final Database database;

    @Inject
    InvitationStore(Database database) {
        this.database = database;
    }

    /** An invitation that nobody has used yet. */
    record Invitation(
            UUID id,
            UUID sponsor,
            String name,
            String email,
            String company,
            List<UUID> conversations,
            Instant staysUntil,
            Instant expiresAt) {}

    void write(Invitation invitation, byte[] secretHash, Instant now) {
        database.with(handle -> handle.createUpdate(WRITE)
                .bind("id", invitation.id())
                .bind("secretHash", secretHash)
                .bind("sponsor", invitation.sponsor())
                .bind("name", invitation.name())
                .bind("email", invitation.email())
                .bind("company", invitation.company())
                .bindArray(
                        "conversations", UUID.class, invitation.conversations().toArray())
                .bind("staysUntil", invitation.staysUntil())
                .bind("expiresAt", invitation.expiresAt())
                .bind("now", now)
                .execute());
    }

    /** The newest first. */
    List<Invitation> listOpenOf(UUID sponsor, Instant now) {
        return database.with(handle -> handle.createQuery(OPEN_OF)
                .bind("sponsor", sponsor)
                .bind("now", now)
                .bind("most", MOST)
                .map((row, context) -> invitation(row))
                .list());
    }

    Optional<Invitation> findOpenWith(byte[] secretHash, Instant now) {
        return database.with(handle -> handle.createQuery(OPEN_WITH)
                .bind("secretHash", secretHash)
                .bind("now", now)
                .map((row, context) -> invitation(row))
                .findOne());
    }

    /** Nobody else uses it until the transaction ends. */
    Optional<Invitation> lockOpenWith(byte[] secretHash, Instant now) {
        return database.with(handle -> handle.createQuery(LOCK_WITH)
                .bind("secretHash", secretHash)
                .bind("now", now)
                .map((row, context) -> invitation(row))
                .findOne());
    }

    void accepted(UUID id, UUID person) {
        database.with(handle -> handle.createUpdate(ACCEPTED)
                .bind("id", id)
                .bind("person", person)
                .execute());
    }

    /** @return false when the sponsor has no such open invitation */
    boolean withdraw(UUID id, UUID sponsor) {
        return database.with(handle -> handle.createUpdate(WITHDRAW)
                        .bind("id", id)
                        .bind("sponsor", sponsor)
                        .execute()
                == 1);
    }

    void withdrawAllOf(UUID sponsor) {
        database.with(handle ->
                handle.createUpdate(WITHDRAW_ALL_OF).bind("sponsor", sponsor).execute());
    }

    void forgetExpired(Instant before) {
        database.with(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("sponsor", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("company"),
                List.of((UUID[]) row.getArray("conversations").getArray()),
                row.getTimestamp("stays_until").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
