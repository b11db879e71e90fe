package dk.torv.load;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.load.OrderCheck.Verdict;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderCheckTest {
    private final UUID chat = new UUID(1, 1);
    private final OrderCheck check = new OrderCheck();

    @Test
    void acceptsWhatIsDue() {
        check.reach(chat, 4);
        assertThat(arrived(5)).isEqualTo(Verdict.NEXT);
        assertThat(arrived(6)).isEqualTo(Verdict.NEXT);
        assertThat(check.known(chat)).isEqualTo(6);
    }

    @Test
    void seesRepetitions() {
        check.reach(chat, 4);
        arrived(5);
        assertThat(arrived(5)).isEqualTo(Verdict.REPEATED);
        assertThat(arrived(4)).isEqualTo(Verdict.REPEATED);
        arrived(7);
        assertThat(arrived(7)).isEqualTo(Verdict.REPEATED);
    }

    @Test
    void seesHolesAndWhatComesLate() {
        check.reach(chat, 4);
        assertThat(arrived(7)).isEqualTo(Verdict.AHEAD);
        assertThat(check.hasHole(chat)).isTrue();
        assertThat(arrived(5)).isEqualTo(Verdict.LATE);
        assertThat(check.known(chat)).isEqualTo(5);
        assertThat(arrived(6)).isEqualTo(Verdict.LATE);
        assertThat(check.known(chat)).isEqualTo(7);
        assertThat(check.hasHole(chat)).isFalse();
    }

    @Test
    void readingTheChangesClosesAHole() {
        check.reach(chat, 4);
        arrived(7);
        check.reach(chat, 6);
        assertThat(check.known(chat)).isEqualTo(7);
        assertThat(check.has(chat, 7)).isTrue();
        assertThat(check.hasHole(chat)).isFalse();
    }

    @Test
    void anEventMaySayThatNothingLiesBetween() {
        check.reach(chat, 4);
        assertThat(check.arrived(chat, 9, 4)).isEqualTo(Verdict.NEXT);
        assertThat(check.known(chat)).isEqualTo(9);
        assertThat(check.arrived(chat, 12, 10)).isEqualTo(Verdict.AHEAD);
    }

    @Test
    void conversationsAreCountedApart() {
        check.reach(chat, 4);
        assertThat(check.arrived(new UUID(2, 2), 1, 0)).isEqualTo(Verdict.NEXT);
        assertThat(arrived(5)).isEqualTo(Verdict.NEXT);
    }

    private Verdict arrived(long rev) {
        return check.arrived(chat, rev, rev - 1);
    }
}
