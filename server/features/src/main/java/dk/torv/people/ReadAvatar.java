package dk.torv.people;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Shows a person's present picture to whoever sees the person. */
@Singleton
public class ReadAvatar {
    private final AvatarStore store;

    @Inject
    ReadAvatar(AvatarStore store) {
        this.store = store;
    }

    /** @param avatar the name that came with the person */
    public record Query(UUID person, String avatar, boolean small) {}

    /** A JPEG. */
    public byte[] require(Actor actor, Query query) {
        return store.find(actor.person(), query.person(), query.avatar(), query.small())
                .orElseThrow(() -> Refusal.notFound().asException());
    }
}
