package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administration of a part of the organisation: given from above, and never reaching up or aside. */
@WholeProgram
class UnitAdministratorsTest {
    @Inject
    DataSource database;

    @TestHTTPResource("")
    URI base;

    World world;
    UUID top;
    UUID middle;
    UUID below;
    UUID beside;

    @BeforeEach
    void makeUnits() {
        world = new World(database, base);
        top = world.unit("Børn", null);
        middle = world.unit("Skoler", top);
        below = world.unit("Nordskolen", middle);
        beside = world.unit("Daginstitutioner", top);
    }

    @Test
    void whoAdministersAUnitAppointsBelowItAndNowhereElse() {
        appoint(world.administrator, middle, world.owner).expect(204);
        appoint(world.owner, below, world.member).expect(204);
        appoint(world.owner, middle, world.member).expect(403, "forbidden");
        appoint(world.owner, top, world.member).expect(403, "forbidden");
        appoint(world.owner, beside, world.member).expect(403, "forbidden");
        appoint(world.member, below, world.stranger).expect(403, "forbidden");
        dismiss(world.member, below, world.member).expect(403, "forbidden");
        dismiss(world.owner, below, world.member).expect(204);
        dismiss(world.owner, below, world.member).expect(404, "not-found");
    }

    @Test
    void theListHoldsWhatOneLooksAfterAndWhatOneMayTakeBack() {
        appoint(world.administrator, top, world.stranger).expect(204);
        appoint(world.administrator, middle, world.owner).expect(204);
        appoint(world.administrator, below, world.member).expect(204);

        JsonNode seen = list(world.owner);
        assertThat(seen.findValuesAsText("name"))
                .contains("Skoler", "Nordskolen")
                .doesNotContain("Børn");
        assertThat(seen.findValues("mayDismiss").stream().map(JsonNode::asBoolean))
                .containsExactlyInAnyOrder(false, true);
        assertThat(list(world.administrator).findValues("mayDismiss")).allMatch(JsonNode::asBoolean);
        world.guest.client().get("/api/administrators").expect(403, "forbidden");
    }

    @Test
    void theDoorOpensForWhoeverAdministersAUnitAndShutsAgain() {
        assertThat(mayAdminister(world.member)).isFalse();
        appoint(world.administrator, below, world.member).expect(204);
        appoint(world.administrator, below, world.member).expect(204);
        assertThat(mayAdminister(world.member)).isTrue();
        world.member.client().get("/api/policy").expect(403, "forbidden");
        dismiss(world.administrator, below, world.member).expect(204);
        assertThat(mayAdminister(world.member)).isFalse();
    }

    @Test
    void bothAreInTheAuditLogOnce() {
        appoint(world.administrator, below, world.member);
        appoint(world.administrator, below, world.member);
        dismiss(world.administrator, below, world.member);
        List<String> actions =
                world.rows.list("SELECT action FROM audit WHERE subject = ? ORDER BY number", world.member.id());
        assertThat(actions).containsExactly("unit.appoint", "unit.dismiss");
    }

    private boolean mayAdminister(World.Person person) {
        return person.client()
                .get("/api/bootstrap")
                .expect(200)
                .json()
                .path("may")
                .path("administer")
                .asBoolean();
    }

    private static JsonNode list(World.Person person) {
        return person.client().get("/api/administrators").expect(200).json().path("items");
    }

    private static Answer appoint(World.Person actor, UUID unit, World.Person person) {
        return actor.client().put("/api/units/" + unit + "/administrators/" + person.id());
    }

    private static Answer dismiss(World.Person actor, UUID unit, World.Person person) {
        return actor.client().delete("/api/units/" + unit + "/administrators/" + person.id());
    }
}
