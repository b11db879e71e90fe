package dk.torv.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameDecoderTest {
    private final List<Frame> frames = new ArrayList<>();
    private final FrameDecoder decoder = new FrameDecoder(frames::add);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 65_535, 65_536, 200_000})
    void readsEveryLength(int length) {
        decoder.feed(server(true, Frame.TEXT, "x".repeat(length)));
        assertThat(texts()).containsExactly("x".repeat(length));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void readsFramesThatArriveInPieces(int piece) {
        ByteBuffer all = join(
                server(true, Frame.TEXT, "a"), server(true, Frame.TEXT, "b".repeat(300)), server(true, Frame.TEXT, ""));
        while (all.hasRemaining()) {
            int size = Math.min(piece, all.remaining());
            decoder.feed(all.slice(all.position(), size));
            all.position(all.position() + size);
        }
        assertThat(texts()).containsExactly("a", "b".repeat(300), "");
    }

    @Test
    void readsFramesThatArriveTogether() {
        decoder.feed(join(server(true, Frame.TEXT, "one"), server(true, Frame.TEXT, "two")));
        assertThat(texts()).containsExactly("one", "two");
    }

    @Test
    void joinsFragmentsAroundAControlFrame() {
        decoder.feed(join(
                server(false, Frame.TEXT, "to"),
                server(true, Frame.PING, "?"),
                server(false, Frame.CONTINUATION, "r"),
                server(true, Frame.CONTINUATION, "v")));
        assertThat(frames).extracting(Frame::opcode).containsExactly(Frame.PING, Frame.TEXT);
        assertThat(texts()).containsExactly("?", "torv");
    }

    @Test
    void readsTheCodeOfAClose() {
        decoder.feed(ByteBuffer.wrap(new byte[] {(byte) 0x88, 2, 0x11, (byte) 0x97}));
        decoder.feed(ByteBuffer.wrap(new byte[] {(byte) 0x88, 0}));
        assertThat(frames).extracting(Frame::closeCode).containsExactly(4503, 1005);
    }

    @Test
    void refusesWhatNoServerSends() {
        assertThatThrownBy(() -> decoder.feed(new Frame(Frame.TEXT, new byte[1]).masked(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> decoder.feed(ByteBuffer.wrap(new byte[] {(byte) 0xc1, 0})))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 125, 126, 65_535, 65_536})
    void masksWhatItSends(int length) {
        byte[] payload = "æ-torv-".repeat(length).substring(0, length).getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer sent = new Frame(Frame.PONG, payload).masked(0x01fe7f80);
        assertThat(sent.get() & 0xff).isEqualTo(0x8a);
        int lengthByte = sent.get() & 0xff;
        assertThat(lengthByte & 0x80).isEqualTo(0x80);
        int first = lengthByte & 0x7f;
        long told = first == 126 ? sent.getShort() & 0xffff : first == 127 ? sent.getLong() : first;
        assertThat(told).isEqualTo(length);
        byte[] mask = new byte[4];
        sent.get(mask);
        byte[] body = new byte[sent.remaining()];
        sent.get(body);
        for (int i = 0; i < body.length; i++) {
            body[i] ^= mask[i % 4];
        }
        assertThat(body).isEqualTo(payload);
    }

    private List<String> texts() {
        return frames.stream()
                .map(frame -> new String(frame.payload(), StandardCharsets.UTF_8))
                .toList();
    }

    private static ByteBuffer server(boolean last, int opcode, String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(payload.length + 10).put((byte) ((last ? 0x80 : 0) | opcode));
        if (payload.length < 126) {
            out.put((byte) payload.length);
        } else if (payload.length <= 0xffff) {
            out.put((byte) 126).putShort((short) payload.length);
        } else {
            out.put((byte) 127).putLong(payload.length);
        }
        return out.put(payload).flip();
    }

    private static ByteBuffer join(ByteBuffer... parts) {
        ByteBuffer all = ByteBuffer.allocate(1_000);
        for (ByteBuffer part : parts) {
            all.put(part);
        }
        return all.flip();
    }
}
