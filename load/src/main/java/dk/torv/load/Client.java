package dk.torv.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/** One WebSocket of one person, from connecting to closing. Everything here runs on the thread of its {@link Wire}. */
final class Client {
    private static final SplittableRandom MASKS = new SplittableRandom();
    private static final String END = "\r\n\r\n";

    final int person;
    final long dueNanos;
    private final SocketChannel channel;
    private final BiConsumer<Client, Frame> receiver;
    private final FrameDecoder frames;
    private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
    private final ByteBuffer request;
    private StringBuilder answer = new StringBuilder();
    private SelectionKey key;
    private long readNanos;

    /** @param dueNanos when it was to connect; {@code receiver} of text and close frames */
    Client(int person, long dueNanos, SocketChannel channel, String request, BiConsumer<Client, Frame> receiver) {
        this.person = person;
        this.dueNanos = dueNanos;
        this.channel = channel;
        this.receiver = receiver;
        this.request = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
        this.frames = new FrameDecoder(this::frame);
    }

    /** The upgrade of RFC 6455; the key need not be random, no proxy lies between. */
    static String upgrade(String path, String host, String token) {
        return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dG9ydiBpcyBhIG1hcmtldA==\r\nAuthorization: Bearer "
                + token + END;
    }

    /** When what is being handled was read from the socket. */
    long readNanos() {
        return readNanos;
    }

    boolean isOpen() {
        return answer == null && channel.isOpen();
    }

    boolean isClosed() {
        return !channel.isOpen();
    }

    void registered(SelectionKey with) {
        key = with;
    }

    void connected() throws IOException {
        channel.finishConnect();
        key.interestOps(SelectionKey.OP_READ);
        write(request);
    }

    void readable(ByteBuffer buffer) throws IOException {
        int read = channel.read(buffer.clear());
        readNanos = System.nanoTime();
        if (read < 0) {
            throw new IOException("the server closed the connection");
        }
        buffer.flip();
        if (answer != null) {
            upgrade(buffer);
        }
        if (answer == null) {
            frames.feed(buffer);
        }
    }

    void writable() throws IOException {
        while (!unsent.isEmpty()) {
            channel.write(unsent.peek());
            if (unsent.peek().hasRemaining()) {
                return;
            }
            unsent.remove();
        }
        key.interestOps(SelectionKey.OP_READ);
    }

    void sendText(String text) throws IOException {
        write(new Frame(Frame.TEXT, text.getBytes(StandardCharsets.UTF_8)).masked(MASKS.nextInt()));
    }

    /** Cuts the connection as a lost network does, without a goodbye. */
    void cut() throws IOException {
        channel.close();
    }

    private void frame(Frame frame) {
        if (frame.opcode() == Frame.PING) {
            try {
                write(new Frame(Frame.PONG, frame.payload()).masked(MASKS.nextInt()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        } else if (frame.opcode() != Frame.PONG) {
            receiver.accept(this, frame);
        }
    }

    private void upgrade(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining() && answer.indexOf(END) < 0) {
            answer.append((char) buffer.get());
        }
        if (answer.indexOf(END) >= 0) {
            if (!answer.toString().startsWith("HTTP/1.1 101 ")) {
                throw new IOException("no upgrade: " + answer.substring(0, answer.indexOf("\r\n")));
            }
            answer = null;
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        if (unsent.isEmpty()) {
            channel.write(bytes);
        }
        if (bytes.hasRemaining()) {
            unsent.add(bytes);
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }
}
