package dk.torv.load;

import java.nio.ByteBuffer;

/** One WebSocket message or control frame (RFC 6455), put together from its fragments. */
record Frame(int opcode, byte[] payload) {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int BYTE = 0xff;

    boolean isControl() {
        return opcode >= CLOSE;
    }

    /** The status code of a close frame, 1005 when it has none. */
    int closeCode() {
        return payload.length < 2 ? 1005 : ((payload[0] & BYTE) << 8) | (payload[1] & BYTE);
    }

    /** As a client sends it: in one piece and masked. */
    ByteBuffer masked(int mask) {
        int length = payload.length;
        ByteBuffer out = ByteBuffer.allocate(length + 14).put((byte) (FIN | opcode));
        if (length < TWO_BYTES) {
            out.put((byte) (MASKED | length));
        } else if (length <= 0xffff) {
            out.put((byte) (MASKED | TWO_BYTES)).putShort((short) length);
        } else {
            out.put((byte) (MASKED | EIGHT_BYTES)).putLong(length);
        }
        out.putInt(mask);
        for (int i = 0; i < length; i++) {
            out.put((byte) (payload[i] ^ (mask >> (24 - 8 * (i % 4)))));
        }
        return out.flip();
    }
}
