package dk.torv.previews;

import dk.torv.outside.OutsideClient;
import dk.torv.outside.PublicNames;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;

/**
 * Fetches a page that somebody linked to, as a stranger would: without cookies, credentials or a word about who asks. The address was
 * written by anybody, so only public hosts on the usual ports are asked, each redirect is looked at again, and all of it ends after five
 * seconds or 512 KB. A page that breaks a rule, or does not come, is none; why is told to nobody.
 */
@Singleton
class FetchPage {
    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_BYTES = 512 * 1024;
    private static final int MOST_REDIRECTS = 3;
    private static final int CHUNK = 8 * 1024;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    private final Predicate<WebAddress> hasPermittedPort;
    private final OutsideClient client;

    @Inject
    FetchPage(PublicNames names) {
        this(names, WebAddress::hasUsualPort);
    }

    FetchPage(PublicNames names, Predicate<WebAddress> hasPermittedPort) {
        this.hasPermittedPort = hasPermittedPort;
        client = OutsideClient.named("Torv (link preview)")
                .asking(names)
                .within(PATIENCE)
                .atOnce(Fetches.AT_ONCE)
                .open();
    }

    @PreDestroy
    void stop() throws IOException {
        client.close();
    }

    /** Empty when there is nothing to show, whatever the reason. */
    Optional<Page> fetch(WebAddress address) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<WebAddress> next = Optional.of(address);
        try {
            for (int hop = 0;
                    hop <= MOST_REDIRECTS && next.filter(hasPermittedPort).isPresent();
                    hop++) {
                Step step = step(next.get(), end);
                if (step.page().isPresent()) {
                    return step.page();
                }
                next = step.redirected();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private record Step(Optional<Page> page, Optional<WebAddress> redirected) {}

    private Step step(WebAddress address, long end) throws IOException {
        HttpGet request = new HttpGet(address.uri());
        request.setHeader(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml");
        request.setHeader(HttpHeaders.ACCEPT_LANGUAGE, "da, en;q=0.5");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        return client.ask(request, end, response -> read(address, response));
    }

    private static Step read(WebAddress address, ClassicHttpResponse response) throws IOException {
        if (REDIRECTS.contains(response.getCode())) {
            Header location = response.getFirstHeader(HttpHeaders.LOCATION);
            return new Step(
                    Optional.empty(),
                    location == null || location.getValue() == null
                            ? Optional.empty()
                            : address.redirected(location.getValue()));
        }
        HttpEntity entity = response.getEntity();
        ContentType type = entity == null ? null : ContentType.parseLenient(entity.getContentType());
        if (response.getCode() != 200
                || type == null
                || !PAGES.contains(type.getMimeType().toLowerCase(Locale.ROOT))) {
            return new Step(Optional.empty(), Optional.empty());
        }
        return new Step(PageText.read(address.host(), unpacked(entity), charset(type)), Optional.empty());
    }

    private static Charset charset(ContentType type) {
        try {
            String name = type.getParameter("charset");
            return name == null ? null : Charset.forName(name.strip());
        } catch (IllegalArgumentException e) {
            return null; // one that Java does not know
        }
    }

    /** At most so many bytes come over the line, and at most so many out of them. */
    private static byte[] unpacked(HttpEntity entity) throws IOException {
        byte[] bytes = beginningOf(entity.getContent());
        String coding = entity.getContentEncoding();
        return switch (coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> bytes;
            case "gzip", "x-gzip" -> beginningOf(new GZIPInputStream(new ByteArrayInputStream(bytes)));
            default -> throw new IOException("packed otherwise than was asked for");
        };
    }

    /** What came before the limit, the deadline or an error: a page's head is near its beginning. */
    private static byte[] beginningOf(InputStream stream) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try {
            int length = 0;
            while (length >= 0 && read.size() < LONGEST_BYTES) {
                read.write(chunk, 0, length);
                length = stream.read(chunk, 0, Math.min(CHUNK, LONGEST_BYTES - read.size()));
            }
        } catch (IOException e) {
            if (read.size() == 0) {
                throw e;
            }
        }
        return read.toByteArray();
    }
}
