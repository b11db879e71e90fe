package dk.torv.notifications;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.conversations.Level;
import dk.torv.database.Database;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Input;
import dk.torv.kernel.Refusal;
import dk.torv.notifications.QuietHours.Period;
import dk.torv.notifications.SettingsView.QuietView;
import dk.torv.people.FoldedName;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads and writes how somebody wants to be told of messages. Their other devices ask for it anew. */
@Singleton
public class ChooseSettings {
    private static final String CHANGED = "{\"type\":\"notifications\"}";
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final int MOST_KEYWORDS = 50;
    private static final int LONGEST_KEYWORD = 60;
    private static final int MOST_PERIODS = 28;
    private static final int DAYS = 7;

    private final Database database;
    private final SettingsStore store;
    private final Bus bus;

    @Inject
    ChooseSettings(Database database, SettingsStore store, Bus bus) {
        this.database = database;
        this.store = store;
        this.bus = bus;
    }

    public SettingsView of(Actor actor) {
        return SettingsView.of(store.find(actor.person()).orElse(Settings.USUAL));
    }

    /** @return what is kept: keywords that say the same are one */
    public SettingsView choose(Actor actor, SettingsView given) {
        Settings settings = new Settings(
                Level.parse("chats", given.chats()),
                Level.parse("channels", given.channels()),
                Level.parse("threads", given.threads()),
                keywords(Input.required("keywords", given.keywords())),
                new QuietHours(
                        zone(Input.required("zone", given.zone())), periods(Input.required("quiet", given.quiet()))));
        database.transact(() -> {
            store.keep(actor.person(), settings);
            database.afterCommit(() -> bus.publish(new Event.ToPeople(Set.of(actor.person()), CHANGED, false)));
        });
        return SettingsView.of(settings);
    }

    private static List<String> keywords(List<String> given) {
        Map<String, String> byFolded = new LinkedHashMap<>();
        for (String one : given) {
            String keyword = Input.line("keywords", Input.required("keywords", one), LONGEST_KEYWORD, "bad-keyword");
            String folded = FoldedName.of(keyword);
            if (folded.isEmpty()) {
                throw Refusal.invalid("keywords", "bad-keyword").asException();
            }
            byFolded.putIfAbsent(folded, keyword);
        }
        if (byFolded.size() > MOST_KEYWORDS) {
            throw Refusal.invalid("keywords", "too-many-keywords").asException();
        }
        return List.copyOf(byFolded.values());
    }

    private static List<Period> periods(List<QuietView> given) {
        if (given.size() > MOST_PERIODS) {
            throw Refusal.invalid("quiet", "bad-quiet-hours").asException();
        }
        return given.stream().map(ChooseSettings::period).distinct().toList();
    }

    private static Period period(QuietView given) {
        if (given == null || given.day() == null || given.day() < 1 || given.day() > DAYS) {
            throw Refusal.invalid("quiet", "bad-quiet-hours").asException();
        }
        return new Period(DayOfWeek.of(given.day()), time(given.from()), time(given.until()));
    }

    private static LocalTime time(String given) {
        if (given == null || !TIME.matcher(given).matches()) {
            throw Refusal.invalid("quiet", "bad-quiet-hours").asException();
        }
        return LocalTime.parse(given);
    }

    private static ZoneId zone(String given) {
        try {
            return ZoneId.of(given);
        } catch (DateTimeException e) {
            throw Refusal.invalid("zone", "bad-zone").asException();
        }
    }
}
