package dk.torv.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @Test
    void makesVersionSevenThatSortByTheTimeOfTheirMaking() {
        long before = System.currentTimeMillis();
        List<UUID> ids = Stream.generate(Ids::next).limit(1_000).toList();
        long after = System.currentTimeMillis();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7 && id.variant() == 2);
        assertThat(ids).allMatch(id -> {
            long millis = id.getMostSignificantBits() >>> 16;
            return before <= millis && millis <= after;
        });
        assertThat(ids.stream().map(id -> id.getMostSignificantBits() >>> 16)).isSorted();
    }

    @Test
    void readsItsOwnForm() {
        UUID id = Ids.next();

        assertThat(Ids.parse(id.toString())).contains(id);
        assertThat(Ids.parse(id.toString().toUpperCase(java.util.Locale.ROOT))).contains(id);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "0193b6f4-0000-7000-8000-00000000000",
                "0193b6f4-0000-7000-8000-0000000000000",
                "0193b6f4-0000-7000-8000-00000000000g",
                " 0193b6f4-0000-7000-8000-000000000000",
                "0193b6f4-0000-7000-8000-000000000000\n",
                "{0193b6f4-0000-7000-8000-000000000000}",
                "0193b6f40000700080000000000000000000"
            })
    void readsNothingElse(String text) {
        assertThat(Ids.parse(text)).isEmpty();
    }
}
