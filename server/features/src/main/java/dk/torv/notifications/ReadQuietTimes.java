package dk.torv.notifications;

import dk.torv.kernel.Time;
import dk.torv.people.QuietTimes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads from people's settings whether it is one of their quiet hours, so that whoever writes to them is told. */
@Singleton
public class ReadQuietTimes implements QuietTimes {
    private final SettingsStore settings;

    @Inject
    ReadQuietTimes(SettingsStore settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Instant> until(UUID person) {
        return settings.find(person).flatMap(chosen -> chosen.quiet().until(Time.now()));
    }
}
