package dk.torv.people;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.database.Database;
import dk.torv.gateway.PresenceBoard;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people see and choose about themselves. */
@Singleton
public class Me {
    private static final Set<String> LANGUAGES = Set.of("da", "en");
    private static final Set<String> THEMES = Set.of("system", "light", "dark", "contrast");
    private static final Set<String> PRESENCES = Set.of("available", "busy", "dnd", "away", "offline");
    private static final Pattern PHONE = Pattern.compile("|[0-9+(][0-9 ()./+-]{1,29}");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n]+");
    private static final int LONGEST_ABOUT = 500;
    private static final Duration FURTHEST = Duration.ofDays(31);

    private final Database database;
    private final MeStore store;
    private final PresenceBoard board;
    private final Bus bus;
    private final OwnDevices devices;

    @Inject
    Me(Database database, MeStore store, PresenceBoard board, Bus bus, OwnDevices devices) {
        this.database = database;
        this.store = store;
        this.board = board;
        this.bus = bus;
        this.devices = devices;
    }

    /**
     * Null leaves a value as it is.
     *
     * @param phone empty for none; {@code mobile} and {@code about} likewise
     */
    @Schema(name = "Change")
    public record Change(
            @Schema(enumeration = {"da", "en"}) String language,

            @Schema(enumeration = {"system", "light", "dark", "contrast"})
            String theme,

            @Schema(maxLength = 30) String phone,

            @Schema(maxLength = 30) String mobile,

            @Schema(maxLength = LONGEST_ABOUT) String about) {}

    public MeView of(UUID person) {
        MeView self = store.find(person).orElseThrow(() -> Refusal.signedOut().asException());
        return self.presence() == null ? self.withPresence(board.presenceOf(person)) : self;
    }

    public MeView change(UUID person, Change change) {
        requireOneOf("language", LANGUAGES, change.language());
        requireOneOf("theme", THEMES, change.theme());
        Change checked = new Change(
                change.language(),
                change.theme(),
                phone("phone", change.phone()),
                phone("mobile", change.mobile()),
                about(change.about()));
        database.transact(() -> {
            store.change(person, checked);
            devices.tell(person);
        });
        return of(person);
    }

    /**
     * @param presence null returns to automatic
     * @param until when it returns to automatic by itself; null: not
     */
    public void choosePresence(UUID person, String presence, Instant until) {
        requireOneOf("presence", PRESENCES, presence);
        requireSoon(until);
        database.transact(() -> {
            store.choosePresence(person, presence, presence == null ? null : until);
            database.afterCommit(() -> bus.publish(new Event.PresenceChanged(person, presence, until)));
        });
    }

    private static void requireSoon(Instant until) {
        Instant now = Time.now();
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(FURTHEST)))) {
            throw Refusal.invalid("until", "bad-until").asException();
        }
    }

    private static String phone(String field, String given) {
        String phone = given == null ? null : given.strip();
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw Refusal.invalid(field, "bad-phone").asException();
        }
        return phone;
    }

    private static String about(String given) {
        return given == null
                ? null
                : Input.line("about", LINE_BREAKS.matcher(given).replaceAll(" "), LONGEST_ABOUT, "bad-about");
    }

    private static void requireOneOf(String field, Set<String> allowed, String value) {
        if (value != null && !allowed.contains(value)) {
            throw Refusal.invalid(field, "bad-choice").asException();
        }
    }
}
