package dk.torv.notifications.push;

import dk.torv.kernel.Refusal.Refused;
import dk.torv.kernel.Time;
import dk.torv.notifications.push.CallPushService.Outcome;
import dk.torv.notifications.push.PushStore.Subscription;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Brings the word of a message to the devices of people who are at none of them. A few push services are called at a time, a busy one
 * again after a pause; in between the message may be read or the device signed out, then nothing is sent. What waits is kept in
 * memory and lost with the node: the message itself is not.
 */
@Singleton
public class SendPushes {
    private static final Logger LOG = Logger.getLogger(SendPushes.class);
    private static final int MOST_WAITING = 20_000;
    private static final int TRIES = 4;

    private final PushServices services;
    private final PushStore store;
    private final CallPushService call;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore calling = new Semaphore(CallPushService.AT_ONCE);
    private final AtomicInteger waiting = new AtomicInteger();

    @Inject
    SendPushes(PushServices services, PushStore store, CallPushService call) {
        this.services = services;
        this.store = store;
        this.call = call;
    }

    public boolean isOn() {
        return services.isOn();
    }

    /** Those of these people who have a device that push reaches. */
    public Set<UUID> reachable(Collection<UUID> people) {
        return isOn() && !people.isEmpty() ? store.listAmong(people) : Set.of();
    }

    /** The same of everybody in a topic. */
    public Set<UUID> reachableIn(UUID topic) {
        return isOn() ? store.listInTopic(topic) : Set.of();
    }

    /** Returns at once; the people are told when their push services take it. */
    public void send(News news, Collection<UUID> people) {
        if (!isOn()) {
            return;
        }
        for (UUID session : store.listSessions(people)) {
            if (waiting.incrementAndGet() > MOST_WAITING) {
                waiting.decrementAndGet();
                LOG.warn("too many pushes wait; some people are not told");
                return;
            }
            threads.execute(() -> send(session, news));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        threads.shutdownNow();
    }

    private void send(UUID session, News news) {
        try {
            Optional<Duration> pause = attempt(session, news);
            for (int tries = 1; pause.isPresent() && tries < TRIES; tries++) {
                Thread.sleep(pause.get());
                pause = attempt(session, news);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Refused away) {
            LOG.debug("the database is away; nobody is told", away);
        } catch (RuntimeException e) {
            LOG.error("a push could not be sent", e);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** @return after which pause it is to be tried again; empty when there is nothing more to do */
    private Optional<Duration> attempt(UUID session, News news) throws InterruptedException {
        calling.acquire();
        try {
            Optional<Subscription> subscription = store.findWaiting(session, news, Time.now());
            return subscription.isPresent() ? attempt(subscription.get(), news) : Optional.empty();
        } finally {
            calling.release();
        }
    }

    private Optional<Duration> attempt(Subscription subscription, News news) {
        String topic = news.conversation().toString().replace("-", "");
        return switch (call.call(subscription, payload(subscription, news), topic)) {
            case Outcome.Taken _, Outcome.Refused _ -> Optional.empty();
            case Outcome.Gone _ -> {
                store.forget(subscription);
                yield Optional.empty();
            }
            case Outcome.Later(Duration pause) -> Optional.of(pause);
        };
    }

    /** Nothing of the message but where it stands, and that in the language of whoever is told. */
    private static String payload(Subscription subscription, News news) {
        String title = subscription.language().equals("en") ? "New message in Torv" : "Ny besked i Torv";
        String thread = news.root() == null ? "" : ",\"thread\":\"" + news.root() + "\"";
        return "{\"tag\":\"torv-%s\",\"path\":\"%s\",\"title\":\"%s\",\"seq\":%d%s}"
                .formatted(news.conversation(), news.path(), title, news.seq(), thread);
    }
}
