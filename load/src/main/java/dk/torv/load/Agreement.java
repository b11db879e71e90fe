package dk.torv.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What the database holds of this run beside what was acknowledged.
 *
 * @param missing acknowledged and not there; {@code unanswered} there and never acknowledged; {@code twice} client ids with
 *     more than one message
 */
record Agreement(int acknowledged, int stored, int missing, int unanswered, int twice) {
    private static final String STORED = "SELECT client_id FROM message WHERE client_id BETWEEN ? AND ?";

    boolean holds() {
        return missing == 0 && twice == 0;
    }

    static Agreement check(Database database, Posts posts) throws SQLException {
        Set<UUID> acknowledged = posts.acknowledged();
        Set<UUID> stored = new HashSet<>();
        int twice = 0;
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement(STORED)) {
            select.setObject(1, new UUID(posts.run(), 0));
            select.setObject(2, new UUID(posts.run(), -1));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    twice += stored.add(rows.getObject(1, UUID.class)) ? 0 : 1;
                }
            }
        }
        int missing =
                (int) acknowledged.stream().filter(id -> !stored.contains(id)).count();
        int unanswered =
                (int) stored.stream().filter(id -> !acknowledged.contains(id)).count();
        return new Agreement(acknowledged.size(), stored.size() + twice, missing, unanswered, twice);
    }
}
