package dk.torv.outside;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks machines that somebody else has named, as a stranger would: without cookies, credentials or retries. It follows no redirect,
 * connects only to addresses that its {@link PublicNames} has found, reads no header longer than 16 KB, and ends an answer when its
 * time is over, however slowly it still comes. How much of an answer is read is for whoever asks to say.
 */
public final class OutsideClient implements Closeable {
    private static final int LONGEST_HEADER = 16 * 1024;
    private static final int MOST_HEADERS = 100;

    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch;

    private OutsideClient(Plan plan) {
        Timeout patience = Timeout.of(plan.patience);
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(plan.names)
                        .setTlsSocketStrategy(plan.tls)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LONGEST_HEADER)
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .setMaxConnTotal(plan.atOnce)
                        .setMaxConnPerRoute(plan.atOnce)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(patience)
                        .setConnectionRequestTimeout(patience)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent(plan.name)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression() // unpacked by whoever asks, where it is counted
                .build();
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("torv-outside-deadline").factory());
    }

    /** How a client is to be. */
    public static final class Plan {
        private final String name;
        private PublicNames names = new PublicNames();
        private Duration patience = Duration.ofSeconds(5);
        private int atOnce = 1;
        private TlsSocketStrategy tls;

        private Plan(String name) {
            this.name = name;
        }

        /** Who says where hosts are. */
        public Plan asking(PublicNames those) {
            names = those;
            return this;
        }

        /** How long a connection may take, and then each silence. */
        public Plan within(Duration time) {
            patience = time;
            return this;
        }

        /** How many connections there may be. */
        public Plan atOnce(int connections) {
            atOnce = connections;
            return this;
        }

        /** Whom to trust; without it, whom Java trusts. */
        public Plan trusting(TlsSocketStrategy strategy) {
            tls = strategy;
            return this;
        }

        public OutsideClient open() {
            return new OutsideClient(this);
        }
    }

    /** Reads an answer, as much of it as is wanted. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ClassicHttpResponse response) throws IOException;
    }

    /** @param name by which the other side is told who asks */
    public static Plan named(String name) {
        return new Plan(name);
    }

    /** @param end when the answer must have come, on the clock of {@link System#nanoTime} */
    public <T> T ask(HttpUriRequestBase request, long end, Reader<T> reader) throws IOException {
        var deadline = watch.schedule(() -> request.cancel(), end - System.nanoTime(), TimeUnit.NANOSECONDS);
        try {
            return reader.read(client.executeOpen(null, request, null));
        } catch (IllegalStateException e) {
            if (request.isCancelled()) {
                throw new InterruptedIOException("too slow"); // the library is surprised by it between two of its steps
            }
            throw e;
        } finally {
            deadline.cancel(false);
            request.cancel(); // gives the connection back; closing the answer would read it to its end first
        }
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        client.close();
    }
}
