package dk.torv.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message that somebody wants to be told of reaches their devices with how; nobody else's, and nothing where nothing sounds. */
@WholeProgram
class NotifyTest {
    private static final String TOLD = "\"type\":\"notify\"";

    @Inject
    DataSource source;

    @TestHTTPResource("")
    URI base;

    World world;

    @BeforeEach
    void makeWorld() {
        world = new World(source, base);
    }

    @Test
    void tellsTheOtherOfADirectMessageAndNotItsAuthor() {
        try (Listening owner = Listening.as(world.owner);
                Listening member = Listening.as(world.member)) {
            UUID message = world.post(world.member, world.direct, "Har du et øjeblik?");
            owner.await("{%s,\"conversation\":\"%s\",\"message\":\"%s\",\"how\":\"sound\"}"
                    .formatted(TOLD, world.direct, message));
            UUID answer = world.post(world.owner, world.direct, "Ja");
            member.awaitWithout("\"message\":\"" + answer + "\",\"how\"", message + "\",\"how\"");
        }
    }

    @Test
    void tellsOfAChannelOnlyWhoIsMentionedOrWantsMore() {
        try (Listening owner = Listening.as(world.owner);
                Listening guest = Listening.as(world.guest)) {
            UUID plain = world.post(world.member, world.channel, "Kaffen er klar");
            UUID naming =
                    world.post(world.member, world.channel, "<torv:person/%s> kommer du?".formatted(world.owner.id()));
            owner.awaitWithout(told(naming), told(plain));
            choose(world.guest, List.of("Vagtplanen"), "mentions");
            UUID word = world.post(world.member, world.channel, "Her er vagtplanen");
            guest.awaitWithout(told(word), told(naming));
            UUID last = world.post(world.member, world.channel, "Hej <torv:all>");
            owner.awaitWithout(told(last), told(word));
            guest.await(told(last));
        }
    }

    @Test
    void tellsOfAllWhoeverHasChosenThatForTheChannel() {
        put(world.owner, "/api/conversations/" + world.channel + "/choice", Map.of("level", "all"));
        try (Listening owner = Listening.as(world.owner)) {
            owner.await(told(world.post(world.member, world.channel, "Kaffen er klar")));
        }
    }

    @Test
    void tellsFollowersOfRepliesUntilTheyAreSilencedThere() {
        try (Listening owner = Listening.as(world.owner)) {
            owner.await(told(world.reply(world.member, world.channel, world.ownersMessage, "Enig")));
            put(
                    world.owner,
                    "/api/conversations/%s/threads/%d/level"
                            .formatted(world.channel, world.placeOf(world.ownersMessage)),
                    Map.of("level", "none"));
            UUID silenced = world.reply(world.member, world.channel, world.ownersMessage, "Igen");
            owner.awaitWithout(told(world.post(world.member, world.direct, "Slut")), told(silenced));
        }
    }

    @Test
    void tellsNobodyWhoIsNotToBeDisturbedOrCannotSeeIt() {
        put(world.owner, "/api/me/presence", Map.of("presence", "dnd"));
        try (Listening owner = Listening.as(world.owner);
                Listening stranger = Listening.as(world.stranger)) {
            UUID shared = world.chat(world.member, List.of(world.owner.id(), world.stranger.id()), "Vagter");
            UUID unheard = world.post(world.member, shared, "Er I der?");
            stranger.await(told(unheard)); // all readers are told in one go
            put(world.owner, "/api/me/presence", Map.of());
            UUID heard = world.post(world.member, world.direct, "Nu?");
            owner.awaitWithout(told(heard), told(unheard));
            choose(world.stranger, List.of("hemmeligt"), "all");
            UUID secret = world.post(world.member, world.channel, "Det er hemmeligt <torv:all>");
            owner.await(told(secret));
            UUID chat = world.chat(world.member, List.of(world.stranger.id()), null);
            stranger.awaitWithout(told(world.post(world.member, chat, "Hej")), told(secret));
        }
    }

    @Test
    void keepsKeywordsOnceAndWhatWasChosen() {
        choose(world.member, List.of("Ålborg", "aalborg", " Vagt plan "), "all");
        assertThat(world.member.client().get("/api/notifications").expect(200).body())
                .contains("\"keywords\":[\"Ålborg\",\"Vagt plan\"]", "\"channels\":\"all\"");
    }

    private static String told(UUID message) {
        return "\"message\":\"%s\",\"how\"".formatted(message);
    }

    private static void choose(World.Person person, List<String> keywords, String channels) {
        person.client()
                .put(
                        "/api/notifications",
                        Map.of(
                                "chats",
                                "all",
                                "channels",
                                channels,
                                "threads",
                                "all",
                                "keywords",
                                keywords,
                                "quiet",
                                List.of(),
                                "zone",
                                "Europe/Copenhagen"))
                .expect(200);
    }

    private static void put(World.Person person, String path, Map<String, ?> body) {
        person.client().put(path, body).expect(204);
    }
}
