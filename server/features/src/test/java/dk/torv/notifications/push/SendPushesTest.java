package dk.torv.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.Features;
import dk.torv.access.PublicUrl;
import dk.torv.conversations.MarkRead;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Time;
import dk.torv.messages.MessageView;
import dk.torv.notifications.push.CallPushService.Outcome;
import dk.torv.notifications.push.FakePushService.Received;
import dk.torv.notifications.push.PushStore.Subscription;
import dk.torv.outside.PublicAddress;
import dk.torv.outside.PublicNames;
import dk.torv.testkit.AtOnce;
import dk.torv.testkit.Clock;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A push reaches the browser it is encrypted for, and a push service that misbehaves harms nobody. */
class SendPushesTest {
    private final Clock clock = Clock.at(Time.now().toString());
    private final Features torv = new Features();
    private final Actor anna = torv.person("Anna");
    private final Actor bo = torv.person("Bo");
    private final UUID chat = torv.direct(anna, bo);
    private final PushStore store = torv.get(PushStore.class);
    private final WaitingPushStore queue = torv.get(WaitingPushStore.class);
    private final PushServices services = new PushServices(Optional.of("localhost"));
    private final PushKeys keys = new PushKeys(store, services, new PublicUrl(Optional.empty()));
    private final PublicNames anywhere = new PublicNames(SystemDefaultDnsResolver.INSTANCE, any -> true);
    private FakePushService service;
    private Browser browser;
    private SendPushes pushes;
    private final List<SendPushes> nodes = new ArrayList<>();

    @TempDir
    Path directory;

    @BeforeEach
    void subscribe() throws IOException, GeneralSecurityException, InterruptedException {
        service = new FakePushService(directory);
        browser = Browser.fresh();
        pushes = node();
        signIn(bo);
        store.keep(subscription("/bo"), Time.now());
    }

    @AfterEach
    void stop() {
        nodes.forEach(node -> node.stop(null));
        service.close();
        clock.close();
    }

    @Test
    void opensTheExampleOfRfc8291() throws GeneralSecurityException {
        Browser example = new Browser(
                Browser.privateKey(bytes("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94")),
                bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
                bytes("BTBZMqHH6r4Tts7J_aSIgg"));
        assertThat(
                        example.open(
                                bytes(
                                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN")))
                .isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void tellsThatThereIsSomethingAndNotWhat() throws Exception {
        MessageView message = torv.post(anna, chat, "Hemmeligt");
        send(message);
        Received received = service.await();
        assertThat(browser.open(received.body()))
                .isEqualTo("{\"tag\":\"torv-%s\",\"path\":\"/c/%s/m/%s\",\"title\":\"Ny besked i Torv\",\"seq\":%d}"
                        .formatted(chat, chat, message.id(), message.seq()));
        assertThat(received.headers().getFirst("Topic"))
                .isEqualTo(chat.toString().replace("-", ""));
        assertThat(received.headers().getFirst("TTL")).isEqualTo("43200");
        assertThat(received.headers().getFirst("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(received.headers().getFirst("Authorization"))
                .startsWith("vapid t=")
                .contains("k=" + keys.publicKey());
    }

    @Test
    void makesItsKeysAtTheFirstStartAndKeepsThem() {
        keys.start(null);
        assertThat(store.findKeys()).isPresent();
        assertThat(new PushKeys(store, services, new PublicUrl(Optional.empty())).publicKey())
                .isEqualTo(keys.publicKey());
    }

    @Test
    void forgetsABrowserThatIsGone() throws Exception {
        for (int status : new int[] {404, 410}) {
            store.keep(subscription("/" + status), Time.now());
            assertThat(call(status)).isInstanceOf(Outcome.Gone.class);
        }
        service.answersWith(410);
        send(torv.post(anna, chat, "Er du der?"));
        service.await();
        awaitNoSubscription();
    }

    @Test
    void triesAgainWhenAPushServiceIsBusy() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        service.answers(exchange -> {
            boolean isFirst = calls.getAndIncrement() == 0;
            if (isFirst) {
                exchange.getResponseHeaders().add("Retry-After", "1");
            }
            exchange.sendResponseHeaders(isFirst ? 503 : 201, -1);
        });
        send(torv.post(anna, chat, "Hej"));
        service.await();
        awaitPutOff();
        clock.advance(Duration.ofSeconds(1));
        pushes.sendDue();
        service.await();
    }

    @Test
    void sendsNothingOfWhatHasBeenRead() throws Exception {
        MessageView read = torv.post(anna, chat, "Læst");
        torv.get(MarkRead.class).mark(bo, new MarkRead.Command(chat, read.seq()));
        send(read);
        MessageView unread = torv.post(anna, chat, "Ulæst");
        send(unread);
        assertThat(browser.open(service.await().body())).contains(unread.id().toString());
        assertThat(service.waiting()).isZero();
    }

    @Test
    void sendsOnceThoughAllNodesComeToEveryMessage() throws Exception {
        List<MessageView> messages = IntStream.range(0, 20)
                .mapToObj(n -> torv.post(anna, chat, "Nr. " + n))
                .toList();
        List<SendPushes> all = IntStream.range(0, 4).mapToObj(n -> node()).toList();
        AtOnce.run(4, n -> {
            messages.forEach(message -> all.get(n).send(news(message), List.of(bo.person())));
            return n;
        });
        clock.advance(SendPushes.WAIT);
        AtOnce.run(4, n -> {
            all.get(n).sendDue();
            return n;
        });
        Set<String> told = new HashSet<>();
        while (told.size() < messages.size()) {
            assertThat(told.add(browser.open(service.await().body()))).isTrue();
            all.forEach(SendPushes::sendDue);
        }
        awaitNoneDue();
        all.forEach(node -> messages.forEach(message -> node.send(news(message), List.of(bo.person()))));
        clock.advance(SendPushes.WAIT);
        all.forEach(SendPushes::sendDue);
        assertThat(service.waiting()).as("whoever comes late finds it done").isZero();
    }

    @Test
    void sendsWhatANodeThatDiedHadTakenUp() throws Exception {
        MessageView message = torv.post(anna, chat, "Er du der?");
        pushes.send(news(message), List.of(bo.person()));
        clock.advance(SendPushes.WAIT);
        Instant now = Time.now();
        assertThat(queue.take(now, now.plus(SendPushes.CLAIM), List.of(), List.of()))
                .isPresent();
        pushes.stop(null); // and is heard of no more
        SendPushes other = node();
        other.sendDue();
        assertThat(service.waiting()).as("the claim still holds").isZero();
        clock.advance(SendPushes.CLAIM);
        other.sendDue();
        assertThat(browser.open(service.await().body())).contains(message.id().toString());
        awaitNoneDue();
    }

    @Test
    void sparesWhoeverIsActiveAtAnotherNodeWhicheverComesFirst() {
        SendPushes other = node();
        News first = news(torv.post(anna, chat, "Den ene"));
        pushes.send(first, List.of(bo.person()));
        other.spare(first, List.of(bo.person()));
        News second = news(torv.post(anna, chat, "Den anden"));
        other.spare(second, List.of(bo.person()));
        pushes.send(second, List.of(bo.person()));
        clock.advance(SendPushes.WAIT);
        pushes.sendDue();
        other.sendDue();
        awaitNoneDue();
        assertThat(service.waiting()).isZero();
    }

    @Test
    void tellsOfAnUrgentMessageOnceAtEachRepetition() throws Exception {
        MessageView message = torv.post(anna, chat, "Haster");
        for (long rev : new long[] {message.seq(), message.seq() + 1, message.seq() + 1}) {
            pushes.send(new News(chat, message.seq(), rev), List.of(bo.person()));
        }
        clock.advance(SendPushes.WAIT);
        pushes.sendDue();
        service.await();
        service.await();
        awaitNoneDue();
        assertThat(service.waiting()).isZero();
    }

    @Test
    void letsNoDeviceThatIsSlowHoldUpOthers() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        service.answers(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/bo")) {
                awaitQuietly(never);
            }
            exchange.sendResponseHeaders(201, -1);
        });
        for (int n = 0; n < 2 * CallPushService.AT_ONCE; n++) {
            pushes.send(news(torv.post(anna, chat, "Nr. " + n)), List.of(bo.person()));
        }
        signIn(anna);
        store.keep(
                new Subscription(
                        anna.session(),
                        anna.person(),
                        service.endpoint("/anna"),
                        browser.publicKey(),
                        browser.secret(),
                        "da"),
                Time.now());
        Actor carl = torv.person("Carl");
        UUID other = torv.direct(carl, anna);
        MessageView question = torv.post(carl, other, "Har du tid?");
        pushes.send(new News(other, question.seq(), question.seq()), List.of(anna.person()));
        clock.advance(SendPushes.WAIT);
        pushes.sendDue();
        List<String> told = List.of(
                browser.open(service.await().body()),
                browser.open(service.await().body()));
        assertThat(told).anyMatch(text -> text.contains(question.id().toString()));
        assertThat(service.waiting()).as("one call at a time for each device").isZero();
        never.countDown();
    }

    @Test
    void keepsNothingWhilePushIsOff() {
        SendPushes off =
                new SendPushes(new PushServices(Optional.empty()), store, queue, call(anywhere, Duration.ofSeconds(5)));
        nodes.add(off);
        long before = torv.database().statements();
        News news = new News(chat, 1, 1);
        off.send(news, List.of(bo.person()));
        off.spare(news, List.of(bo.person()));
        off.sendDue();
        off.forgetOld();
        assertThat(torv.database().statements()).isEqualTo(before);
    }

    @Test
    void forgetsAfterAnHourWhomItHasTold() {
        pushes.send(news(torv.post(anna, chat, "Hej")), List.of(bo.person()));
        clock.advance(SendPushes.KEPT);
        pushes.forgetOld();
        assertThat(torv.sql().number("SELECT count(*) FROM push")).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        pushes.forgetOld();
        assertThat(torv.sql().number("SELECT count(*) FROM push")).isZero();
    }

    @Test
    void endsWithTheSession() {
        torv.sql().run("DELETE FROM session WHERE id = ?", bo.session());
        assertThat(store.find(bo.session())).isEmpty();
    }

    @Test
    void followsNoRedirectAndReadsNoAnswer() throws Exception {
        service.answers(exchange -> {
            exchange.getResponseHeaders().add("Location", service.endpoint("/elsewhere"));
            exchange.sendResponseHeaders(307, -1);
        });
        assertThat(call()).isInstanceOf(Outcome.Refused.class);
        service.await();
        assertThat(service.waiting()).isZero();
        service.answers(exchange -> {
            exchange.sendResponseHeaders(201, 0);
            endless(exchange.getResponseBody());
        });
        assertThat(call()).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void waitsForNoSlowAnswer() {
        CountDownLatch never = new CountDownLatch(1);
        service.answers(exchange -> awaitQuietly(never));
        assertThat(call(anywhere, Duration.ofMillis(300)).call(subscription("/slow"), "{}", "t"))
                .isInstanceOf(Outcome.Later.class);
        never.countDown();
    }

    @Test
    void readsNoHeaderWithoutEnd() {
        service.answers(exchange -> {
            exchange.getResponseHeaders().add("X-Long", "x".repeat(100_000));
            exchange.sendResponseHeaders(201, -1);
        });
        assertThat(call()).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void callsNoMachineBesideTorv() {
        PublicNames publicOnly = new PublicNames(SystemDefaultDnsResolver.INSTANCE, PublicAddress::isPublic);
        assertThat(call(publicOnly, Duration.ofSeconds(5)).call(subscription("/bo"), "{}", "t"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(service.waiting()).isZero();
    }

    @Test
    void callsAMachineBesideTorvThatIsNamed() throws Exception {
        PublicNames names = new PublicNames(SystemDefaultDnsResolver.INSTANCE, PublicAddress::isPublic);
        assertThat(call(names.exceptFor(services::isNamed), Duration.ofSeconds(5))
                        .call(subscription("/bo"), "{}", "t"))
                .isInstanceOf(Outcome.Taken.class);
        service.await();
    }

    @Test
    void callsNothingThatIsNotPermittedAnyMore() {
        PushServices other = new PushServices(Optional.of("push.example.org"));
        CallPushService call = new CallPushService(other, keys, service.client(anywhere), Duration.ofSeconds(5));
        assertThat(call.call(subscription("/bo"), "{}", "t")).isInstanceOf(Outcome.Refused.class);
        assertThat(service.waiting()).isZero();
    }

    @Test
    void refusesKeysThatCannotBeUsed() {
        SubscribeToPush subscribe = subscribe("any");
        String point = text(browser.publicKey());
        String secret = text(browser.secret());
        byte[] offTheCurve = browser.publicKey().clone();
        offTheCurve[40] ^= 1;
        byte[] infinity = new byte[65];
        infinity[0] = 4;
        byte[] compressed = browser.publicKey().clone();
        compressed[0] = 2;
        for (String bad :
                List.of(text(offTheCurve), text(infinity), text(new byte[65]), text(compressed), "", "AA", "æøå")) {
            assertThat(torv.refused(() -> subscribe.subscribe(bo, command(bad, secret))))
                    .as(bad)
                    .isPresent();
        }
        assertThat(torv.refused(() -> subscribe.subscribe(bo, command(text(offTheCurve), secret))))
                .contains(Refusal.invalid("publicKey", "bad-push-key"));
        assertThat(torv.refused(() -> subscribe.subscribe(bo, command(point, "AA"))))
                .contains(Refusal.invalid("secret", "bad-push-key"));
    }

    @Test
    void takesOnlyPushServicesThatMayBeCalledAndNoneWhileItIsOff() {
        String point = text(browser.publicKey());
        String secret = text(browser.secret());
        SubscribeToPush any = subscribe("any");
        any.subscribe(bo, command(point, secret));
        assertThat(any.of(bo).endpoint()).isEqualTo("https://push.example.org/1");
        assertThat(torv.refused(() -> any.subscribe(
                        bo, new SubscribeToPush.Command("https://push.example.org:9443/1", point, secret))))
                .contains(Refusal.invalid("endpoint", "unknown-push-service"));
        subscribe("*.example.org").subscribe(bo, command(point, secret));
        assertThat(torv.refused(() -> subscribe("push.example.com").subscribe(bo, command(point, secret))))
                .contains(Refusal.invalid("endpoint", "unknown-push-service"));
        for (String no : List.of("", "false")) {
            SubscribeToPush off = subscribe(no);
            assertThat(torv.refused(() -> off.subscribe(bo, command(point, secret))))
                    .contains(Refusal.conflict("push-is-off"));
            assertThat(off.of(bo).on()).isFalse();
        }
    }

    private SubscribeToPush subscribe(String setting) {
        return new SubscribeToPush(new PushServices(Optional.of(setting)), keys, store);
    }

    private static SubscribeToPush.Command command(String publicKey, String secret) {
        return new SubscribeToPush.Command("https://push.example.org/1", publicKey, secret);
    }

    private void send(MessageView message) {
        pushes.send(news(message), List.of(bo.person()));
        clock.advance(SendPushes.WAIT);
        pushes.sendDue();
    }

    private News news(MessageView message) {
        return new News(chat, message.seq(), message.seq());
    }

    /** One of the programs that share the database. */
    private SendPushes node() {
        SendPushes node = new SendPushes(services, store, queue, call(anywhere, Duration.ofSeconds(5)));
        nodes.add(node);
        return node;
    }

    private void signIn(Actor person) {
        torv.sql()
                .run(
                        "INSERT INTO session (id, person, token_hash, kind, device, expires_at)"
                                + " VALUES (?, ?, decode(md5(random()::text), 'hex'), 'browser', 'Chrome', now() + interval '1 day')",
                        person.session(),
                        person.person());
    }

    private Outcome call(int status) {
        service.answersWith(status);
        return call();
    }

    private Outcome call() {
        return call(anywhere, Duration.ofSeconds(5)).call(subscription("/bo"), "{}", "t");
    }

    private CallPushService call(PublicNames names, Duration patience) {
        return new CallPushService(services, keys, service.client(names), patience);
    }

    private Subscription subscription(String path) {
        return new Subscription(
                bo.session(), bo.person(), service.endpoint(path), browser.publicKey(), browser.secret(), "da");
    }

    private void awaitNoSubscription() {
        await(() -> store.find(bo.session()).isEmpty());
    }

    private void awaitNoneDue() {
        await(() -> torv.sql().number("SELECT count(*) FROM push WHERE due_at IS NOT NULL") == 0);
    }

    private void awaitPutOff() {
        await(() -> torv.sql().number("SELECT count(*) FROM push WHERE tries = 1 AND claimed_until IS NULL") == 1);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static void endless(OutputStream body) throws IOException {
        byte[] some = new byte[64 * 1024];
        while (true) {
            body.write(some); // until the other side has gone
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
