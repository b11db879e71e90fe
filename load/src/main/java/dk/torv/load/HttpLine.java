package dk.torv.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection. java.net.http costs a generator several times what this does, and the two cores are shared
 * with what is measured.
 */
final class HttpLine implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket = new Socket();
    private final String host;
    private final InputStream in;
    private boolean keepsAlive = true;

    HttpLine(InetSocketAddress server) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(server, PATIENCE_MILLIS);
        host = server.getHostString() + ":" + server.getPort();
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    record Answer(int status, byte[] body) {
        boolean isGood() {
            return status / 100 == 2;
        }
    }

    boolean keepsAlive() {
        return keepsAlive;
    }

    /** @param body JSON, or null for none */
    Answer call(String method, String path, String token, String body) throws IOException {
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token + "\r\n"
                + (body == null ? "" : "Content-Type: application/json\r\n")
                + ("GET".equals(method) ? "" : "Content-Length: " + content.length + "\r\n") + "\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(content);
        socket.getOutputStream().write(request.toByteArray());
        return answer();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = -1;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                keepsAlive = !lower.contains("close");
            }
        }
        if (status == 204) {
            return new Answer(status, new byte[0]);
        }
        return new Answer(status, chunked ? chunks() : bytes(Math.max(0, length)));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            body.writeBytes(bytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new IOException("the answer is cut short");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            line.append((char) c);
        }
        line.setLength(Math.max(0, line.length() - 1));
        return line.toString();
    }
}
