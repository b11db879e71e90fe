package dk.torv.load;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Cuts a server's byte stream into frames, however the network has divided or joined it. Keeps only what is incomplete, so an
 * idle socket costs nothing.
 */
final class FrameDecoder {
    private static final int FIN = 0x80;
    private static final int OPCODE = 0x0f;
    private static final int RESERVED = 0x70;
    private static final int LENGTH = 0x7f;
    private static final int MASKED = 0x80;
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Consumer<Frame> receiver;
    private ByteBuffer rest = NOTHING;
    private ByteArrayOutputStream message;
    private int messageOpcode;

    FrameDecoder(Consumer<Frame> receiver) {
        this.receiver = receiver;
    }

    /** Takes all bytes of {@code arrived}; throws when they are not the frames of a server. */
    void feed(ByteBuffer arrived) {
        ByteBuffer in = arrived;
        if (rest.hasRemaining()) {
            in = ByteBuffer.allocate(rest.remaining() + arrived.remaining())
                    .put(rest)
                    .put(arrived)
                    .flip();
        }
        while (next(in)) {
            // as long as there are whole frames
        }
        rest = NOTHING;
        if (in.hasRemaining()) {
            byte[] left = new byte[in.remaining()];
            in.get(left);
            rest = ByteBuffer.wrap(left);
        }
    }

    private boolean next(ByteBuffer in) {
        int start = in.position();
        if (in.remaining() < 2) {
            return false;
        }
        int first = in.get();
        int second = in.get();
        if ((second & MASKED) != 0 || (first & RESERVED) != 0) {
            throw new IllegalStateException("a server's frame is neither masked nor compressed");
        }
        long length = second & LENGTH;
        int more = length == 126 ? 2 : length == 127 ? 8 : 0;
        if (in.remaining() < more) {
            in.position(start);
            return false;
        }
        length = more == 2 ? in.getShort() & 0xffff : more == 8 ? in.getLong() : length;
        if (length < 0 || length > LARGEST) {
            throw new IllegalStateException("a frame of " + length + " bytes");
        }
        if (in.remaining() < length) {
            in.position(start);
            return false;
        }
        byte[] payload = new byte[(int) length];
        in.get(payload);
        frame((first & FIN) != 0, first & OPCODE, payload);
        return true;
    }

    private void frame(boolean last, int opcode, byte[] payload) {
        if (opcode >= Frame.CLOSE || (last && message == null)) {
            receiver.accept(new Frame(opcode, payload));
            return;
        }
        if (message == null) {
            message = new ByteArrayOutputStream();
            messageOpcode = opcode;
        }
        message.writeBytes(payload);
        if (last) {
            byte[] whole = message.toByteArray();
            message = null;
            receiver.accept(new Frame(messageOpcode, whole));
        }
    }
}
