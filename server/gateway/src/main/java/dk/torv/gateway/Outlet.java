package dk.torv.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * What waits to be written to one socket: one write in flight, everything that waits joined into the next, one event a line,
 * and a byte budget. Over budget the ephemeral events go first; if that does not help, the reader is too slow. Owned by the
 * socket's event loop.
 */
final class Outlet {
    static final int BUDGET_BYTES = 256 * 1024;

    private final Consumer<byte[]> write;
    private final Consumer<CloseReason> close;
    private final Deque<Payload> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private boolean writing;
    private boolean closed;

    /** @param write writes one frame and calls {@link #written} when the socket has taken it */
    Outlet(Consumer<byte[]> write, Consumer<CloseReason> close) {
        this.write = write;
        this.close = close;
    }

    void send(Payload payload) {
        if (closed) {
            return;
        }
        waiting.add(payload);
        waitingBytes += payload.bytes().length + 1;
        if (waitingBytes > BUDGET_BYTES) {
            dropEphemeral();
        }
        if (waitingBytes > BUDGET_BYTES) {
            closed = true;
            waiting.clear();
            close.accept(CloseReason.TOO_SLOW);
        } else {
            writeNext();
        }
    }

    /** The frame in flight has gone. */
    void written() {
        writing = false;
        writeNext();
    }

    private void writeNext() {
        if (writing || closed || waiting.isEmpty()) {
            return;
        }
        byte[] frame = new byte[waitingBytes - 1];
        int at = 0;
        for (Payload payload : waiting) {
            if (at > 0) {
                frame[at++] = '\n';
            }
            System.arraycopy(payload.bytes(), 0, frame, at, payload.bytes().length);
            at += payload.bytes().length;
        }
        waiting.clear();
        waitingBytes = 0;
        writing = true;
        write.accept(frame);
    }

    private void dropEphemeral() {
        waiting.removeIf(Payload::ephemeral);
        waitingBytes =
                waiting.stream().mapToInt(payload -> payload.bytes().length + 1).sum();
    }
}
