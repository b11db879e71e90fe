package dk.torv.people;

import dk.torv.access.Audit;
import dk.torv.access.Offices;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives the organisation its own colour and logo, or takes them away; for administrators. The audit log says what was and what is. */
@Singleton
public class ChangeLook {
    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    private final Database database;
    private final Offices offices;
    private final OrganisationStore store;
    private final Organisation organisation;
    private final Pictures pictures;
    private final Audit audit;

    @Inject
    ChangeLook(
            Database database,
            Offices offices,
            OrganisationStore store,
            Organisation organisation,
            Pictures pictures,
            Audit audit) {
        this.database = database;
        this.offices = offices;
        this.store = store;
        this.organisation = organisation;
        this.pictures = pictures;
        this.audit = audit;
    }

    /** @param colour as {@code #rrggbb}; none for Torv's own */
    public Look colour(Actor actor, Optional<String> colour) {
        requireAllowed(actor);
        String wanted = colour.map(ChangeLook::readable).orElse(null);
        return change(actor, () -> store.colour(wanted));
    }

    /** @param upload a JPEG, PNG or GIF file of at most 1 MiB */
    public Look logo(Actor actor, byte[] upload) {
        requireAllowed(actor);
        if (upload.length > MOST_BYTES) {
            throw Refusal.tooLarge("logo-too-large").asException();
        }
        byte[] image = pictures.logo(upload);
        return change(actor, () -> store.logo(PictureName.of(image), image));
    }

    public void removeLogo(Actor actor) {
        requireAllowed(actor);
        change(actor, () -> store.logo(null, null));
    }

    private void requireAllowed(Actor actor) {
        offices.of(actor).refusalToChangeLook().ifPresent(refusal -> {
            throw refusal.asException();
        });
    }

    private static String readable(String colour) {
        String small = colour.toLowerCase(Locale.ROOT);
        if (!COLOUR.matcher(small).matches()) {
            throw Refusal.invalid("colour", "bad-colour").asException();
        }
        return small;
    }

    private Look change(Actor actor, Runnable write) {
        return database.inTransaction(() -> {
            Look before = store.lockLook().orElseThrow(() -> Refusal.notFound().asException());
            write.run();
            Look after = organisation.look();
            Map<String, Object> differences = new LinkedHashMap<>();
            compare(differences, "colour", before.colour(), after.colour());
            compare(differences, "logo", before.logo(), after.logo());
            if (!differences.isEmpty()) {
                audit.record(actor.person(), "look.change", null, differences);
            }
            database.afterCommit(organisation::refresh);
            return after;
        });
    }

    private static void compare(Map<String, Object> differences, String what, String before, String after) {
        if (!Objects.equals(before, after)) {
            differences.put(what, Map.of("from", named(before), "to", named(after)));
        }
    }

    private static String named(String value) {
        return value == null ? "none" : value;
    }
}
