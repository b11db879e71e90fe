package dk.torv.notifications.push;

import dk.torv.kernel.Refusal.Refused;
import dk.torv.kernel.Time;
import dk.torv.notifications.push.CallPushService.Outcome;
import dk.torv.notifications.push.WaitingPushStore.Push;
import dk.torv.notifications.push.WaitingPushStore.Taken;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Brings the word of a message to the devices of people who are at none of them. Every node comes to every message; what is to be sent
 * waits in the database for two seconds, in which a node at which somebody is active says so, and is then sent by whichever node takes it
 * up first. A node that dies leaves its claim to run out, and another sends. A busy push service is asked again after a pause; before
 * each try it is asked whether the message has been read or the device signed out. No device and no person takes up all the calls.
 */
@Singleton
public class SendPushes {
    /**
     * So long another node can say that somebody is active there. The others hear of a message within half a second, and later when
     * they are busy: one second was too short on a machine with more to do than it could.
     */
    static final Duration WAIT = Duration.ofSeconds(2);

    /** Twice as long as a call can take. */
    static final Duration CLAIM = Duration.ofSeconds(30);

    /** How long it is known whether a device has been told. */
    static final Duration KEPT = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(SendPushes.class);
    private static final int TRIES = 4;
    private static final int AT_ONCE_FOR_ONE = 4;

    private final PushServices services;
    private final PushStore store;
    private final WaitingPushStore waiting;
    private final CallPushService call;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(CallPushService.AT_ONCE);
    private final Map<UUID, UUID> calling = new ConcurrentHashMap<>(); // the person of each session that is called

    @Inject
    SendPushes(PushServices services, PushStore store, WaitingPushStore waiting, CallPushService call) {
        this.services = services;
        this.store = store;
        this.waiting = waiting;
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

    /** They are told soon, unless another node {@linkplain #spare spares} them or has told them. */
    public void send(News news, Collection<UUID> people) {
        if (isOn()) {
            Instant now = Time.now();
            waiting.put(news, people, now.plus(WAIT), now);
        }
    }

    /** They are at one of their devices and told there, whatever the other nodes know of them. */
    public void spare(News news, Collection<UUID> people) {
        if (isOn()) {
            waiting.spare(news, people, Time.now());
        }
    }

    @Scheduled(every = "PT1S", delayed = "PT1S", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sendDue() {
        if (!isOn()) {
            return;
        }
        try {
            while (free.tryAcquire()) {
                if (!beginOne()) {
                    return;
                }
            }
        } catch (Refused away) {
            LOG.debug("the database is away; what is due is sent when it is back", away);
        }
    }

    @Scheduled(every = "PT10M", delayed = "PT3M", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forgetOld() {
        if (isOn()) {
            waiting.forgetBefore(Time.now().minus(KEPT));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        threads.shutdownNow();
    }

    /** @return whether there was one; then the permit is given back when it is done */
    private boolean beginOne() {
        boolean begun = false;
        try {
            Optional<Taken> next = takeOne();
            next.ifPresent(taken -> threads.execute(() -> run(taken)));
            begun = next.isPresent();
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Torv stops; another node sends when the claim has run out", stopping);
        } finally {
            if (!begun) {
                free.release();
            }
        }
        return begun;
    }

    private synchronized Optional<Taken> takeOne() {
        Collection<UUID> people = List.copyOf(calling.values());
        List<UUID> busy = people.stream()
                .filter(person -> Collections.frequency(people, person) >= AT_ONCE_FOR_ONE)
                .distinct()
                .toList();
        Instant now = Time.now();
        Optional<Taken> taken = waiting.take(now, now.plus(CLAIM), List.copyOf(calling.keySet()), busy);
        taken.ifPresent(one -> calling.put(one.session(), one.person()));
        return taken;
    }

    private void run(Taken taken) {
        try {
            send(taken);
        } catch (Refused away) {
            LOG.debug("the database is away; the claim runs out by itself", away);
        } catch (RuntimeException e) {
            LOG.error("a push could not be sent", e);
        } finally {
            calling.remove(taken.session());
            free.release();
        }
        if (!threads.isShutdown()) {
            sendDue(); // what has waited for this device
        }
    }

    private void send(Taken taken) {
        Optional<Push> push = taken.tries() > TRIES ? Optional.empty() : waiting.find(taken, Time.now());
        Optional<Duration> pause = push.flatMap(this::attempt).filter(any -> taken.tries() < TRIES);
        pause.ifPresentOrElse(time -> waiting.putOff(taken, Time.now().plus(time)), () -> waiting.end(taken));
    }

    /** @return after which pause it is to be tried again; empty when there is nothing more to do */
    private Optional<Duration> attempt(Push push) {
        String topic = push.conversation().toString().replace("-", "");
        return switch (call.call(push.to(), payload(push), topic)) {
            case Outcome.Taken _, Outcome.Refused _ -> Optional.empty();
            case Outcome.Gone _ -> {
                store.forget(push.to());
                yield Optional.empty();
            }
            case Outcome.Later(Duration pause) -> Optional.of(pause);
        };
    }

    /** Nothing of the message but where it stands, and that in the language of whoever is told. */
    private static String payload(Push push) {
        String title = push.to().language().equals("en") ? "New message in Torv" : "Ny besked i Torv";
        String thread = push.root() == null ? "" : ",\"thread\":\"" + push.root() + "\"";
        return "{\"tag\":\"torv-%s\",\"path\":\"%s\",\"title\":\"%s\",\"seq\":%d%s}"
                .formatted(push.conversation(), push.path(), title, push.seq(), thread);
    }
}
