package dk.torv.previews;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dk.torv.outside.PublicNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Fetches from a server of its own. For the test the machine's first address counts as public and all its others as private; names
 * are answered by a resolver of the test, which notes what it was asked.
 */
@Timeout(60)
class FetchPageTest {
    private static final String PAGE = "<title>Fjordby</title><meta name=description content='Byen'>";

    private final Map<String, List<String>> names = new ConcurrentHashMap<>(Map.of(
            "page.example", List.of("127.0.0.1"),
            "inside.example", List.of("127.0.0.2"),
            "both.example", List.of("127.0.0.1", "127.0.0.2")));
    private final List<String> resolved = new ArrayList<>();
    private final ConcurrentLinkedDeque<String> asked = new ConcurrentLinkedDeque<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private FetchPage fetchPage;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
        server.setExecutor(threads);
        server.start();
        DnsResolver resolver = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                resolved.add(host);
                List<InetAddress> found = new ArrayList<>();
                for (String one : names.getOrDefault(host, List.of(host))) {
                    found.add(InetAddress.getByName(one));
                }
                return found.toArray(InetAddress[]::new);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        fetchPage = new FetchPage(
                new PublicNames(resolver, address -> address.getHostAddress().equals("127.0.0.1")),
                address -> address.port() == server.getAddress().getPort());
    }

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        fetchPage.stop();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void readsAPageAsAStrangerWould() {
        List<Headers> sent = new ArrayList<>();
        on("/", exchange -> {
            sent.add(exchange.getRequestHeaders());
            exchange.getResponseHeaders().add("Set-Cookie", "id=1");
            html(exchange, PAGE);
        });
        assertThat(fetch("page.example", "/")).contains(new Page("page.example", "Fjordby", "Byen"));
        assertThat(fetch("page.example", "/")).isPresent();
        assertThat(resolved).containsExactly("page.example", "page.example");
        assertThat(sent).hasSize(2).allSatisfy(headers -> {
            assertThat(headers.keySet())
                    .containsExactlyInAnyOrder(
                            "Accept", "Accept-encoding", "Accept-language", "Connection", "Host", "User-agent");
            assertThat(headers.getFirst("User-agent")).isEqualTo("Torv (link preview)");
        });
    }

    @Test
    void followsThreeRedirectsAndNamesTheLastHost() {
        names.put("short.example", List.of("127.0.0.1"));
        redirect("/1", "/2");
        redirect("/2", "//page.example:" + port() + "/3");
        redirect("/3", "4");
        on("/4", exchange -> html(exchange, PAGE));
        assertThat(fetch("short.example", "/1")).map(Page::host).contains("page.example");
        redirect("/0", "/1");
        assertThat(fetch("short.example", "/0")).isEmpty();
        redirect("/round", "/round");
        assertThat(fetch("short.example", "/round")).isEmpty();
    }

    @Test
    void connectsToNothingThatIsNotPublic() {
        on("/", exchange -> html(exchange, PAGE));
        assertThat(fetch("inside.example", "/")).isEmpty();
        assertThat(fetch("both.example", "/")).isEmpty();
        assertThat(fetch("127.0.0.2", "/")).isEmpty();
        assertThat(fetch("[::1]", "/")).isEmpty();
        assertThat(fetch("[::ffff:127.0.0.2]", "/")).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void isNotLedInside() {
        on("/", exchange -> html(exchange, PAGE));
        for (String inside : List.of(
                "http://inside.example:" + port() + "/",
                "http://127.0.0.2:" + port() + "/",
                "http://2130706434:" + port() + "/",
                "http://a:b@page.example:" + port() + "/",
                "http://page.example:1/",
                "ftp://page.example:" + port() + "/",
                "file:///etc/passwd")) {
            server.createContext("/to", exchange -> {
                exchange.getResponseHeaders().add("Location", inside);
                send(exchange, 302, new byte[0]);
            });
            assertThat(fetch("page.example", "/to")).as(inside).isEmpty();
            server.removeContext("/to");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void asksForANameOnceAndAgainAtEachRedirect() {
        on("/", exchange -> html(exchange, PAGE));
        server.createContext("/turn", exchange -> {
            names.put("page.example", List.of("127.0.0.2")); // the second answer differs
            exchange.getResponseHeaders().add("Location", "/");
            send(exchange, 302, new byte[0]);
        });
        assertThat(fetch("page.example", "/turn")).isEmpty();
        assertThat(resolved).containsExactly("page.example", "page.example");
        assertThat(asked).isEmpty();
    }

    @Test
    void endsWithAnEndlessPage() {
        on("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(PAGE.getBytes(UTF_8));
                byte[] more = new byte[64 * 1024];
                while (over.getCount() > 0) {
                    body.write(more);
                }
            }
        });
        assertThat(within(Duration.ofSeconds(4), "/")).map(Page::title).contains("Fjordby");
    }

    @Test
    void endsWithAPageThatSaysNothing() {
        on("/silent", exchange -> await());
        on("/drip", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            body.write(PAGE.getBytes(UTF_8));
            body.flush();
            await();
        });
        assertThat(within(Duration.ofSeconds(7), "/silent")).isEmpty();
        assertThat(within(Duration.ofSeconds(7), "/drip")).map(Page::title).contains("Fjordby"); // what had come
    }

    @Test
    void unpacksNoMoreThanItMayRead() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(PAGE.getBytes(UTF_8));
            byte[] more = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++) {
                gzip.write(more); // 300 MB in 300 KB
            }
        }
        on("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            html(exchange, packed.toByteArray());
        });
        assertThat(within(Duration.ofSeconds(4), "/bomb")).map(Page::title).contains("Fjordby");
        on("/twice", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip, gzip");
            html(exchange, packed.toByteArray());
        });
        assertThat(fetch("page.example", "/twice")).isEmpty();
    }

    @Test
    void readsPagesOnly() {
        on("/picture", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "image/png");
            send(exchange, 200, PAGE.getBytes(UTF_8));
        });
        on("/untold", exchange -> send(exchange, 200, PAGE.getBytes(UTF_8)));
        on("/gone", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            send(exchange, 404, PAGE.getBytes(UTF_8));
        });
        on("/odd", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=klingon");
            send(exchange, 200, PAGE.getBytes(UTF_8));
        });
        on("/headers", exchange -> {
            for (int i = 0; i < 200; i++) {
                exchange.getResponseHeaders().add("X-" + i, "x");
            }
            html(exchange, PAGE);
        });
        assertThat(fetch("page.example", "/picture")).isEmpty();
        assertThat(fetch("page.example", "/untold")).isEmpty();
        assertThat(fetch("page.example", "/gone")).isEmpty();
        assertThat(fetch("page.example", "/odd")).isPresent();
        assertThat(fetch("page.example", "/headers")).isEmpty();
    }

    @Test
    void asksUsualPortsOnly() {
        on("/", exchange -> html(exchange, PAGE));
        FetchPage usual = new FetchPage(
                new PublicNames(SystemDefaultDnsResolver.INSTANCE, address -> true), WebAddress::hasUsualPort);
        assertThat(usual.fetch(WebAddress.of("http://127.0.0.1:" + port() + "/").orElseThrow()))
                .isEmpty();
        assertThat(asked).isEmpty();
    }

    private Optional<Page> fetch(String host, String path) {
        return fetchPage.fetch(
                WebAddress.of("http://" + host + ":" + port() + path).orElseThrow());
    }

    private Optional<Page> within(Duration longest, String path) {
        long start = System.nanoTime();
        Optional<Page> page = fetch("page.example", path);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(longest);
        return page;
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void on(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.add(path);
            handler.handle(exchange);
        });
    }

    private void redirect(String path, String location) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            send(exchange, 301, new byte[0]);
        });
    }

    private static void html(HttpExchange exchange, String text) throws IOException {
        html(exchange, text.getBytes(UTF_8));
    }

    private static void html(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        send(exchange, 200, bytes);
    }

    private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void await() throws IOException {
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
