package dk.torv.mustread;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Time;
import dk.torv.messages.MessageView;
import dk.torv.messages.Messages;
import dk.torv.people.PersonView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody is asked to read and has not said to have read, until three months after its deadline. */
@Singleton
public class ListMustReads {
    private static final int MOST = 200;
    private static final Duration KEPT = Duration.ofDays(92);

    private final MustReadStore store;
    private final Messages messages;

    @Inject
    ListMustReads(MustReadStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    /** @param people everyone named in the messages */
    @Schema(name = "MustReads")
    public record Result(
            @Schema(required = true) List<MessageView> items,
            @Schema(required = true) List<PersonView> people) {}

    /** The one whose deadline comes first is first. */
    public Result of(Actor actor) {
        List<MessageView> open = messages
                .at(store.listOpen(actor.person(), Time.now().minus(KEPT), MOST))
                .stream()
                .filter(one -> one.mustRead() != null) // deleted meanwhile
                .sorted(Comparator.comparing((MessageView one) -> one.mustRead().deadline())
                        .thenComparing(MessageView::id))
                .toList();
        return new Result(open, messages.people(open));
    }

    public int count(Actor actor) {
        return store.listOpen(actor.person(), Time.now().minus(KEPT), MOST).size();
    }
}
