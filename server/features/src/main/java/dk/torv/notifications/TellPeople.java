package dk.torv.notifications;

import dk.torv.bus.Bus;
import dk.torv.bus.Event;
import dk.torv.conversations.Kind;
import dk.torv.gateway.PresenceBoard;
import dk.torv.gateway.Sequencer;
import dk.torv.kernel.Refusal.Refused;
import dk.torv.kernel.Time;
import dk.torv.notifications.PostedStore.Seeing;
import dk.torv.notifications.push.News;
import dk.torv.notifications.push.SendPushes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jboss.logging.Logger;

/**
 * Tells the devices of those who are connected here, and by push those who are at none, how they are to be told of a new message, once the message itself has gone out.
 * It works behind the fan-out, on a thread of its own, so that neither who posts nor who reads waits for it. A person's
 * settings are asked for only where a message may concern them: in a channel of 45,000 these are those who are named, who follow
 * the thread or who want to be told of more than everybody; only where a message calls everyone is everyone who is connected
 * looked at, a thousand at a time. For whom nothing sounds nothing is sent: their clients count by themselves.
 */
@Singleton
public class TellPeople {
    private static final Logger LOG = Logger.getLogger(TellPeople.class);
    private static final int MOST_WAITING = 10_000;
    private static final int SLICE = 1_000;

    private final Sequencer sequencer;
    private final PostedStore store;
    private final PresenceBoard board;
    private final SendPushes pushes;
    private final Bus bus;
    private final BlockingQueue<Place> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private Thread thread;

    private record Place(UUID conversation, long seq) {}

    @Inject
    TellPeople(Sequencer sequencer, PostedStore store, PresenceBoard board, SendPushes pushes, Bus bus) {
        this.sequencer = sequencer;
        this.store = store;
        this.board = board;
        this.pushes = pushes;
        this.bus = bus;
    }

    void start(@Observes StartupEvent started) {
        sequencer.follow(this::delivered);
        thread = Thread.ofVirtual().name("notify").start(this::tellUntilStopped);
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.interrupt();
    }

    private void delivered(Event.Changed changed) {
        if (!waiting.offer(new Place(changed.conversation(), changed.rev()))) {
            LOG.debug("too much is posted to tell people of all of it");
        }
    }

    private void tellUntilStopped() {
        try {
            while (true) {
                Place place = waiting.take();
                try {
                    tell(place.conversation(), place.seq());
                } catch (Refused away) {
                    LOG.debug("the database is away; nobody is told", away);
                } catch (RuntimeException e) {
                    LOG.error("people could not be told of a message", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param seq the number of a change; only where a message was born with it is anybody told */
    void tell(UUID conversation, long seq) {
        Set<UUID> online = board.people();
        if (online.isEmpty() && !pushes.isOn()) {
            return;
        }
        store.find(conversation, seq)
                .filter(post -> post.kind() != Kind.SELF)
                .ifPresent(post -> tell(post, seq, online));
    }

    /** @param rev the change with which it is told */
    private void tell(Post post, long rev, Set<UUID> online) {
        Set<UUID> concerned = new HashSet<>(online);
        if (post.everyone()) {
            concerned.addAll(pushes.reachableIn(post.topic()));
        } else {
            Set<UUID> all = store.listConcerned(post);
            concerned.retainAll(all);
            concerned.addAll(pushes.reachable(all));
        }
        concerned.remove(post.author());
        List<UUID> people = List.copyOf(concerned);
        for (int from = 0; from < people.size(); from += SLICE) {
            tell(post, rev, people.subList(from, Math.min(people.size(), from + SLICE)));
        }
    }

    private void tell(Post post, long rev, List<UUID> people) {
        Instant now = Time.now();
        Map<How, Set<UUID>> told = new EnumMap<>(How.class);
        for (Seeing seeing : store.listReaders(post, people)) {
            How how = Telling.notify(post, reader(seeing), seeing.settings(), now);
            told.computeIfAbsent(how, any -> new HashSet<>()).add(seeing.person());
        }
        for (How how : List.of(How.SOUND, How.PUSH)) {
            if (told.containsKey(how)) {
                bus.publish(new Event.ToPeople(told.get(how), event(post, how), true));
            }
        }
        News news = new News(post.conversation(), post.seq(), rev);
        if (told.containsKey(How.PUSH)) {
            pushes.send(news, told.get(How.PUSH));
        }
        if (told.containsKey(How.SOUND)) {
            pushes.spare(news, told.get(How.SOUND));
        }
    }

    private Reader reader(Seeing seeing) {
        return new Reader(
                seeing.person(),
                seeing.muted(),
                seeing.level(),
                seeing.follows(),
                seeing.threadLevel(),
                !seeing.undisturbed(),
                board.isActive(seeing.person()));
    }

    /** One text for all who are told in the same way. */
    private static String event(Post post, How how) {
        return "{\"type\":\"notify\",\"conversation\":\"%s\",\"message\":\"%s\",\"how\":\"%s\"}"
                .formatted(post.conversation(), post.message(), how.wire());
    }
}
