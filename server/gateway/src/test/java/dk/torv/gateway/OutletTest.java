package dk.torv.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutletTest {
    private final List<String> frames = new ArrayList<>();
    private final List<CloseReason> closed = new ArrayList<>();
    private final Outlet outlet =
            new Outlet(frame -> frames.add(new String(frame, StandardCharsets.UTF_8)), closed::add);

    @Test
    void writesAtOnceAndJoinsWhatWaitsMeanwhile() {
        List.of("a", "b", "c").forEach(event -> outlet.send(Payload.lasting(event)));
        assertThat(frames).containsExactly("a");
        outlet.written();
        assertThat(frames).containsExactly("a", "b\nc");
        outlet.written();
        assertThat(frames).hasSize(2);
        assertThat(closed).isEmpty();
    }

    @Test
    void letsEphemeralEventsGoBeforeItGivesUpTheReader() {
        outlet.send(Payload.lasting("first"));
        String half = "x".repeat(Outlet.BUDGET_BYTES / 2 - 10);
        outlet.send(Payload.ephemeral(half));
        outlet.send(Payload.lasting(half));
        outlet.send(Payload.lasting("last".repeat(10)));
        assertThat(closed).isEmpty();
        outlet.written();
        assertThat(frames.getLast()).isEqualTo(half + "\n" + "last".repeat(10));
    }

    @Test
    void givesUpAReaderThatIsOverBudgetOnce() {
        outlet.send(Payload.lasting("first"));
        for (int i = 0; i < 5; i++) {
            outlet.send(Payload.lasting("x".repeat(Outlet.BUDGET_BYTES / 2)));
        }
        assertThat(closed).containsExactly(CloseReason.TOO_SLOW);
        outlet.written();
        assertThat(frames).containsExactly("first");
    }
}
