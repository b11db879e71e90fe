package dk.torv.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;

/**
 * All WebSockets of the drill, on one thread with one selector. Sends the protocol's ping on every socket every 25 s, as the
 * server closes those that have said nothing for 90 s; spread over that time, as people do not come all at once.
 */
final class Wire implements AutoCloseable {
    private static final long PING_NANOS = 25_000_000_000L;
    private static final long WAIT_MILLIS = 50;

    private final InetSocketAddress server;
    private final Selector selector;
    private final Thread thread;
    private final BiConsumer<Client, Frame> frames;
    private final BiConsumer<Client, Exception> lost;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
    private final Deque<Client> nextToPing = new ArrayDeque<>();
    private volatile boolean closed;
    private long pingedNanos = System.nanoTime();

    /** @param lost told when a socket ends that was not cut on purpose */
    Wire(InetSocketAddress server, BiConsumer<Client, Frame> frames, BiConsumer<Client, Exception> lost)
            throws IOException {
        this.server = server;
        this.frames = frames;
        this.lost = lost;
        this.selector = Selector.open();
        this.thread = Thread.ofPlatform().name("wire").start(this::loop);
    }

    /** Runs something on the thread that owns the sockets. */
    void run(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** Starts to connect; must be called on the own thread. */
    Client open(int person, long dueNanos, String request) {
        try {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            Client client = new Client(person, dueNanos, channel, request, frames);
            channel.connect(server);
            client.registered(channel.register(selector, SelectionKey.OP_CONNECT, client));
            nextToPing.add(client);
            return client;
        } catch (IOException e) {
            throw new IllegalStateException("cannot open a socket", e);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        selector.close();
    }

    private void loop() {
        try {
            while (!closed) {
                selector.select(WAIT_MILLIS);
                for (SelectionKey key : selector.selectedKeys()) {
                    handle(key);
                }
                selector.selectedKeys().clear();
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
                ping();
            }
            for (Client client : nextToPing) {
                client.cut();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the selector failed", e);
        }
    }

    private void handle(SelectionKey key) throws IOException {
        Client client = (Client) key.attachment();
        try {
            if (!key.isValid()) {
                return;
            }
            if (key.isConnectable()) {
                client.connected();
            } else if (key.isReadable()) {
                client.readable(buffer);
            }
            if (key.isValid() && key.isWritable()) {
                client.writable();
            }
        } catch (IOException | IllegalStateException e) {
            client.cut();
            lost.accept(client, e);
        }
    }

    private void ping() throws IOException {
        if (nextToPing.isEmpty()) {
            pingedNanos = System.nanoTime();
            return;
        }
        long each = PING_NANOS / nextToPing.size();
        for (; System.nanoTime() - pingedNanos > each && !nextToPing.isEmpty(); pingedNanos += each) {
            Client client = nextToPing.remove();
            if (client.isOpen()) {
                client.sendText("{\"type\":\"ping\"}");
            }
            if (!client.isClosed()) {
                nextToPing.add(client);
            }
        }
    }
}
