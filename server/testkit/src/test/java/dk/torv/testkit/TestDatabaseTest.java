package dk.torv.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void givesEveryCallerAnEmptyMigratedDatabase() throws SQLException {
        try (Connection connection = TestDatabase.fresh().getConnection();
                Statement statement = connection.createStatement();
                ResultSet people = statement.executeQuery("SELECT count(*) FROM person")) {
            assertThat(people.next()).isTrue();
            assertThat(people.getInt(1)).isZero();
        }
    }
}
