package dk.torv.notifications.push;

import dk.torv.kernel.Refusal.Refused;
import dk.torv.notifications.push.PushStore.Subscription;
import dk.torv.outside.OutsideClient;
import dk.torv.outside.PublicNames;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jboss.logging.Logger;

/**
 * Gives one push to the push service of one browser, where it replaces what waits for the same conversation (RFC 8030). The other side
 * is a stranger: it gets five seconds to connect and ten in all, is not followed elsewhere, and what it answers is not read.
 */
@Singleton
class CallPushService {
    static final int AT_ONCE = 16;

    private static final Logger LOG = Logger.getLogger(CallPushService.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final PushServices services;
    private final PushKeys keys;
    private final OutsideClient client;
    private final Duration patience;

    @Inject
    CallPushService(PushServices services, PushKeys keys, PublicNames names) {
        this(
                services,
                keys,
                OutsideClient.named("Torv")
                        .asking(names.exceptFor(services::isNamed))
                        .within(CONNECT)
                        .atOnce(AT_ONCE)
                        .open(),
                PATIENCE);
    }

    CallPushService(PushServices services, PushKeys keys, OutsideClient client, Duration patience) {
        this.services = services;
        this.keys = keys;
        this.client = client;
        this.patience = patience;
    }

    @PreDestroy
    void stop() throws IOException {
        client.close();
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The push service has taken it. */
        record Taken() implements Outcome {}

        /** There is no such browser any more. */
        record Gone() implements Outcome {}

        /** It does not take it, now or later. */
        record Refused() implements Outcome {}

        /** It may take it after a pause. */
        record Later(Duration pause) implements Outcome {}
    }

    /** @param topic what waits there under the same is replaced; at most 32 characters for URLs */
    Outcome call(Subscription to, String payload, String topic) {
        try {
            URI uri = Endpoint.parse(to.endpoint());
            if (!services.permits(uri)) {
                return new Outcome.Refused();
            }
            long end = System.nanoTime() + patience.toNanos();
            return client.ask(request(uri, to, payload, topic), end, CallPushService::outcome);
        } catch (Refused | GeneralSecurityException | PublicNames.NotPublic unfit) {
            LOG.debug("a browser cannot be reached by push", unfit);
            return new Outcome.Refused();
        } catch (IOException e) {
            LOG.debug("a push service does not answer", e);
            return new Outcome.Later(PAUSE);
        }
    }

    private HttpPost request(URI uri, Subscription to, String payload, String topic) throws GeneralSecurityException {
        HttpPost request = new HttpPost(uri);
        keys.headers(to.endpoint(), topic).forEach(request::setHeader);
        byte[] body = keys.encrypt(payload.getBytes(StandardCharsets.UTF_8), to.publicKey(), to.secret());
        request.setEntity(new ByteArrayEntity(body, null));
        return request;
    }

    private static Outcome outcome(ClassicHttpResponse answer) {
        int status = answer.getCode();
        if (status >= 200 && status < 300) {
            return new Outcome.Taken();
        }
        if (status == 404 || status == 410) {
            return new Outcome.Gone();
        }
        if (status == 429 || status >= 500) {
            return new Outcome.Later(pause(answer.getFirstHeader(HttpHeaders.RETRY_AFTER)));
        }
        LOG.warnf("a push service refuses with %d", status);
        return new Outcome.Refused();
    }

    private static Duration pause(Header asked) {
        return Optional.ofNullable(asked)
                .map(Header::getValue)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(pause -> pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE)
                .orElse(PAUSE);
    }
}
