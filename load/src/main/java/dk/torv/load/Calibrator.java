package dk.torv.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What this machine can do at best: one thread writes 300 bytes to each of many loopback sockets, one write each, another reads
 * them. Rounds follow each other without a pause, at most one ahead of the reader. The reader never sleeps: whether it does would
 * decide the figure, as waking it costs more than a delivery.
 */
final class Calibrator implements AutoCloseable {
    private static final int BYTES = 300;

    private final List<SocketChannel> writers = new ArrayList<>();
    private final List<SocketChannel> readers = new ArrayList<>();
    private final Selector selector = Selector.open();
    private final AtomicLong received = new AtomicLong();
    private final Thread reader;
    private volatile boolean closed;

    private Calibrator(int sockets) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
            for (int i = 0; i < sockets; i++) {
                readers.add(SocketChannel.open(server.getLocalAddress()));
                writers.add(server.accept());
            }
        }
        for (int i = 0; i < sockets; i++) {
            writers.get(i).configureBlocking(false);
            writers.get(i).setOption(StandardSocketOptions.TCP_NODELAY, true);
            readers.get(i).configureBlocking(false);
            readers.get(i).register(selector, SelectionKey.OP_READ);
        }
        reader = Thread.ofPlatform().name("calibrator").start(this::read);
    }

    /** Deliveries a second over {@code millis}, after as long to warm up. */
    static double measure(int sockets, int millis) throws IOException {
        try (Calibrator calibrator = new Calibrator(sockets)) {
            calibrator.deliver(millis);
            return calibrator.deliver(millis);
        }
    }

    private double deliver(int millis) throws IOException {
        ByteBuffer message = ByteBuffer.allocateDirect(BYTES);
        long start = System.nanoTime();
        long first = received.get();
        long sent = first;
        while (System.nanoTime() - start < millis * 1_000_000L) {
            for (SocketChannel writer : writers) {
                writer.write(message.clear());
            }
            sent += (long) writers.size() * BYTES;
            while (received.get() < sent - (long) writers.size() * BYTES) {
                Thread.onSpinWait();
            }
        }
        while (received.get() < sent) {
            Thread.onSpinWait();
        }
        return (sent - first) / (double) BYTES / ((System.nanoTime() - start) / 1e9);
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
        try {
            while (!closed) {
                selector.selectNow();
                for (SelectionKey key : selector.selectedKeys()) {
                    received.addAndGet(((SocketChannel) key.channel()).read(buffer.clear()));
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the calibrator failed", e);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (int i = 0; i < writers.size(); i++) {
            writers.get(i).close();
            readers.get(i).close();
        }
        selector.close();
    }
}
