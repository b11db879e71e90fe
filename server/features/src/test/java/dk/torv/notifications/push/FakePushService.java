package dk.torv.notifications.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dk.torv.outside.OutsideClient;
import dk.torv.outside.PublicNames;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

/** A push service of the test's own, with a certificate that only the test's client trusts. */
final class FakePushService implements AutoCloseable {
    private static final char[] PASSWORD = "only-a-test".toCharArray();

    private final HttpsServer server;
    private final SSLContext ssl;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private volatile HttpHandler answer = exchange -> exchange.sendResponseHeaders(201, -1);

    record Received(com.sun.net.httpserver.Headers headers, byte[] body) {}

    FakePushService(Path directory) throws IOException, GeneralSecurityException, InterruptedException {
        ssl = ssl(directory.resolve("keys.p12"));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ssl));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    void answers(HttpHandler handler) {
        answer = handler;
    }

    void answersWith(int status) {
        answer = exchange -> exchange.sendResponseHeaders(status, -1);
    }

    String endpoint(String path) {
        return "https://localhost:" + server.getAddress().getPort() + path;
    }

    /** A client that trusts this one's certificate and asks this resolver. */
    OutsideClient client(PublicNames names) {
        return OutsideClient.named("test")
                .asking(names)
                .trusting(new DefaultClientTlsStrategy(ssl))
                .atOnce(4)
                .open();
    }

    Received await() throws InterruptedException {
        Received one = received.poll(10, TimeUnit.SECONDS);
        if (one == null) {
            throw new AssertionError("nothing has come");
        }
        return one;
    }

    int waiting() {
        return received.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Received(
                    exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
            answer.handle(exchange);
        }
    }

    private static SSLContext ssl(Path keys) throws IOException, GeneralSecurityException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "push",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        keys.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        keytool.waitFor();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("push", store.getCertificate("push"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext ssl = SSLContext.getInstance("TLS");
        ssl.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return ssl;
    }
}
