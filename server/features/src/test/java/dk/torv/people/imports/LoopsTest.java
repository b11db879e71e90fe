package dk.torv.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LoopsTest {
    @Test
    void aTreeHasNone() {
        assertThat(Loops.in(sorted(Map.of("b", "a", "c", "a", "d", "b")))).isEmpty();
    }

    @Test
    void eachLoopIsFoundOnceHoweverManyLeadIntoIt() {
        assertThat(Loops.in(sorted(Map.of("a", "b", "b", "c", "c", "a", "d", "a", "e", "d", "x", "x", "y", "x"))))
                .containsExactly(List.of("a", "b", "c"), List.of("x"));
    }

    private static Map<String, String> sorted(Map<String, String> above) {
        return new TreeMap<>(above);
    }
}
