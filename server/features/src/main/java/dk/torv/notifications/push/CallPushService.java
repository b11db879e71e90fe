package dk.torv.notifications.push;

import com.interaso.webpush.WebPush;
import com.interaso.webpush.WebPush.Urgency;
import dk.torv.access.PublicUrl;
import dk.torv.kernel.Refusal.Refused;
import dk.torv.notifications.push.PushStore.Subscription;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Gives one push to the push service of one browser: encrypted for that browser (RFC 8291), signed by this installation (RFC 8292),
 * and replacing what waits there for the same conversation (RFC 8030). The other side is a stranger: it gets five seconds to
 * connect and ten to answer, is not followed elsewhere, and what it answers is not read.
 */
@Singleton
class CallPushService {
    private static final Logger LOG = Logger.getLogger(CallPushService.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final String NOBODY = "https://localhost";
    private static final int KEPT_SECONDS = 12 * 60 * 60;

    private final PushKeys keys;
    private final PublicUrl publicUrl;
    private final HttpClient http;
    private final Predicate<InetAddress> allowed;
    private final Duration patience;

    @Inject
    CallPushService(PushKeys keys, PublicUrl publicUrl) {
        this(
                keys,
                publicUrl,
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build(),
                Endpoint::isOutside,
                ANSWER);
    }

    CallPushService(
            PushKeys keys, PublicUrl publicUrl, HttpClient http, Predicate<InetAddress> allowed, Duration patience) {
        this.keys = keys;
        this.publicUrl = publicUrl;
        this.http = http;
        this.allowed = allowed;
        this.patience = patience;
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
        URI uri;
        try {
            uri = Endpoint.parse(to.endpoint());
        } catch (Refused unfit) {
            return new Outcome.Refused();
        }
        if (!Endpoint.isReachable(uri, allowed)) {
            return new Outcome.Refused();
        }
        try {
            HttpResponse<InputStream> answer =
                    http.send(request(uri, to, payload, topic), BodyHandlers.ofInputStream());
            answer.body().close();
            return outcome(answer);
        } catch (IOException e) {
            LOG.debug("a push service does not answer", e);
            return new Outcome.Later(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Refused();
        }
    }

    private HttpRequest request(URI uri, Subscription to, String payload, String topic) {
        WebPush push = new WebPush(publicUrl.origin().orElse(NOBODY), keys.keys());
        byte[] body = push.getBody(payload.getBytes(StandardCharsets.UTF_8), to.publicKey(), to.secret());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(patience).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        push.getHeaders(to.endpoint(), KEPT_SECONDS, topic, Urgency.High).forEach(request::header);
        return request.build();
    }

    private static Outcome outcome(HttpResponse<?> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Outcome.Taken();
        }
        if (status == 404 || status == 410) {
            return new Outcome.Gone();
        }
        if (status == 429 || status >= 500) {
            return new Outcome.Later(pause(answer.headers().firstValue("Retry-After")));
        }
        LOG.warnf("a push service refuses with %d", status);
        return new Outcome.Refused();
    }

    private static Duration pause(Optional<String> seconds) {
        return seconds.filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(asked -> asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE)
                .orElse(PAUSE);
    }
}
