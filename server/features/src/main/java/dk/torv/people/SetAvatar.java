package dk.torv.people;

import dk.torv.database.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Gives oneself a picture, or takes it away. */
@Singleton
public class SetAvatar {
    private final Database database;
    private final AvatarStore store;
    private final Pictures pictures;
    private final OwnDevices devices;

    @Inject
    SetAvatar(Database database, AvatarStore store, Pictures pictures, OwnDevices devices) {
        this.database = database;
        this.store = store;
        this.pictures = pictures;
        this.devices = devices;
    }

    /** @param picture a JPEG, PNG or GIF file */
    public record Command(UUID person, byte[] picture) {}

    /** @param avatar names the new picture */
    @Schema(name = "Avatar")
    public record Result(@Schema(required = true) String avatar) {}

    public Result set(Command command) {
        Portrait portrait = pictures.portrait(command.picture());
        String hash = PictureName.of(portrait.large());
        database.transact(() -> {
            store.keep(command.person(), portrait);
            store.name(command.person(), hash);
            devices.tell(command.person());
        });
        return new Result(hash);
    }

    public void remove(UUID person) {
        database.transact(() -> {
            store.name(person, null);
            store.remove(person);
            devices.tell(person);
        });
    }
}
