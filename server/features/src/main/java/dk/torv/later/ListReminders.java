package dk.torv.later;

import dk.torv.kernel.Actor;
import dk.torv.later.ReminderStore.Reminder;
import dk.torv.messages.MessageView;
import dk.torv.messages.Messages;
import dk.torv.messages.Place;
import dk.torv.people.PersonView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody's reminders that have not come, the next first, without those of messages they no longer see. */
@Singleton
public class ListReminders {
    private final ReminderStore store;
    private final Messages messages;

    @Inject
    ListReminders(ReminderStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    /** @param people everyone named in the messages */
    @Schema(name = "Reminders")
    public record RemindersView(
            @Schema(required = true) List<ReminderView> items,
            @Schema(required = true) List<PersonView> people) {}

    public RemindersView of(Actor actor) {
        List<Reminder> waiting = store.listWaiting(actor.person());
        Map<Place, MessageView> shown = messages
                .at(waiting.stream().map(Reminder::place).toList())
                .stream()
                .collect(Collectors.toMap(one -> new Place(one.conversation(), one.seq()), Function.identity()));
        return new RemindersView(
                waiting.stream()
                        .filter(one -> shown.containsKey(one.place()))
                        .map(one -> new ReminderView(
                                shown.get(one.place()),
                                one.moment().at(),
                                one.moment().zone().getId(),
                                one.dueAt()))
                        .toList(),
                messages.people(shown.values()));
    }
}
