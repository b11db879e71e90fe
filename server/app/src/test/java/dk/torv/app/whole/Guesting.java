package dk.torv.app.whole;

import dk.torv.app.whole.World.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Inviting and accepting, as tests need it. */
final class Guesting {
    static final String PASSWORD = "en lang adgangskode";

    private Guesting() {}

    /** The answer to an invitation of somebody new for thirty days. */
    static Answer invite(Person sponsor, UUID... conversations) {
        return sponsor.client()
                .post(
                        "/api/invitations",
                        Map.of(
                                "name",
                                "Ida Udefra",
                                "email",
                                "ida" + UUID.randomUUID() + "@firma.dk",
                                "company",
                                "Firma A/S",
                                "conversations",
                                List.of(conversations),
                                "days",
                                30))
                .expect(201);
    }

    static String secretOf(Answer invitation) {
        return invitation.json().path("link").asText().replaceFirst(".*#", "");
    }

    static Answer accept(World world, String secret) {
        return world.signedOut.post(
                "/api/guest-invitation/accept", Map.of("secret", secret, "name", "Ida Udefra", "password", PASSWORD));
    }

    /** Somebody who has accepted, signed in as a program. */
    static Person guestOf(World world, Person sponsor, UUID... conversations) {
        Answer accepted =
                accept(world, secretOf(invite(sponsor, conversations))).expect(200);
        return signedIn(world, accepted.json().path("login").asText());
    }

    static Person signedIn(World world, String login) {
        Answer answer = world.signedOut
                .post("/api/session", Map.of("login", login, "password", PASSWORD))
                .expect(200);
        String token = answer.json().path("token").asText();
        UUID id = UUID.fromString(answer.json().path("me").path("id").asText());
        Client client = Client.program(world.signedOut.base(), token);
        UUID session = UUID.fromString(client.get("/api/sessions")
                .json()
                .path("sessions")
                .get(0)
                .path("id")
                .asText());
        return new Person(id, session, login, token, client);
    }
}
