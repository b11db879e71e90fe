package dk.torv.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.torv.app.demo.Dialogue.Line;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DialogueParserTest {
    private static final String TEXT = """
            # En bemærkning

            ## Drift

            (morgen; omtale)
            A: {@L} alt er grønt:
              .
              - en
              - to
            > B +2t: Tak! [👍 3 ❤️ 1]

            ## chat

            A: Hej
            B: Hej igen [sic]
            """;

    @Test
    void readsTagsRepliesWaitsAndReactions() {
        Dialogue dialogue = DialogueParser.parse("it", TEXT).get("Drift").getFirst();
        Line first = dialogue.lines().getFirst();
        Line second = dialogue.lines().getLast();
        assertEquals("it/Drift/1", dialogue.id());
        assertEquals(Set.of("morgen", "omtale"), dialogue.tags());
        assertEquals("{@L} alt er grønt:\n\n- en\n- to", first.text());
        assertNull(first.pause());
        assertTrue(second.reply());
        assertEquals(Duration.ofHours(2), second.pause());
        assertEquals("Tak!", second.text());
        assertEquals(Map.of("👍", 3, "❤️", 1), second.reactions());
        assertEquals(List.of('A', 'L', 'B'), List.copyOf(dialogue.letters().all()));
    }

    @Test
    void leavesBracketsThatAreNoReactions() {
        Dialogue dialogue = DialogueParser.parse("it", TEXT).get("chat").getFirst();
        assertEquals("Hej igen [sic]", dialogue.lines().getLast().text());
    }

    @Test
    void refusesWhatIsNoMessage() {
        assertThrows(IllegalStateException.class, () -> DialogueParser.parse("it", "## chat\n\nA Hej"));
        assertThrows(IllegalStateException.class, () -> DialogueParser.parse("it", "A: Hej"));
        assertThrows(IllegalArgumentException.class, () -> DialogueParser.parse("it", "## chat\n\n> A: Hej"));
    }
}
