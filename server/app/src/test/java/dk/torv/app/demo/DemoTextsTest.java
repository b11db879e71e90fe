package dk.torv.app.demo;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.DemoTexts.Unit;
import dk.torv.app.demo.Dialogue.Line;
import dk.torv.app.demo.PlaceHolders.Scene;
import dk.torv.messages.markdown.Markdown;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoTextsTest {
    private static final Set<String> TAGS = Set.of(
            "omtale",
            "morgen",
            "formiddag",
            "middag",
            "eftermiddag",
            "aften",
            "weekend",
            "hverdag",
            "mandag",
            "tirsdag",
            "onsdag",
            "torsdag",
            "fredag",
            "lørdag",
            "søndag");

    private final Map<String, Map<String, List<Dialogue>>> places = DemoTexts.dialogues();
    private final List<Dialogue> dialogues = places.values().stream()
            .flatMap(kind -> kind.values().stream())
            .flatMap(List::stream)
            .toList();

    @Test
    void everyDialogueParsesAndIsWrittenOnce() {
        assertTrue(dialogues.size() > 170, "dialogues: " + dialogues.size());
        Set<String> firsts = new HashSet<>();
        for (Dialogue dialogue : dialogues) {
            assertTrue(firsts.add(dialogue.lines().getFirst().text()), dialogue.id());
        }
    }

    @Test
    void everyTagIsKnown() {
        Set<String> units =
                new HashSet<>(DemoTexts.units().stream().map(Unit::name).toList());
        for (Dialogue dialogue : dialogues) {
            for (String tag : dialogue.tags()) {
                boolean known = TAGS.contains(tag) || tag.matches("\\d+ dage");
                assertTrue(known || dialogue.unit().filter(units::contains).isPresent(), dialogue.id() + ": " + tag);
            }
        }
    }

    @Test
    void everyPlaceHolderIsFilledAndTheTextIsCleanMarkdown() {
        DemoPerson anybody = new DemoPeople(new Random(1)).make(20).getFirst();
        for (Dialogue dialogue : dialogues) {
            Map<Character, DemoPerson> cast = new HashMap<>();
            dialogue.letters().forEach(letter -> cast.put(letter, anybody));
            for (Line line : dialogue.lines()) {
                Scene scene =
                        new Scene(LocalDate.of(2026, 11, 24), cast, line.speaker(), List.of("Jagtvej", "Stefansgade"));
                String text = PlaceHolders.fill(line.text(), scene);
                assertAll(
                        dialogue.id(),
                        () -> assertFalse(text.contains("{") || text.contains("}"), text),
                        () -> assertEquals(new Markdown.Clean(text), Markdown.clean(text)),
                        () -> assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), text));
            }
        }
    }

    @Test
    void noTextLooksLikeACivilRegistrationNumber() {
        for (Dialogue dialogue : dialogues) {
            dialogue.lines()
                    .forEach(line -> assertFalse(line.text().matches("(?s).*\\d{6}[- ]?\\d{4}.*"), line.text()));
        }
    }

    @Test
    void everyChannelAndEveryKindHasItsOwnTalk() {
        for (Unit unit : DemoTexts.units()) {
            for (String channel : unit.channels()) {
                assertFalse(
                        places.get(unit.kind()).getOrDefault(channel, List.of()).isEmpty(),
                        unit.name() + ": " + channel);
            }
            assertFalse(places.get(unit.kind()).get("chat").isEmpty(), unit.kind());
            assertFalse(places.get(unit.kind()).get("chat med leder").isEmpty(), unit.kind());
            assertTrue(unit.titles().size() > 1 && unit.places().size() > 1, unit.name());
        }
    }

    @Test
    void noPlaceIsLeftWithoutAUse() {
        Set<String> known =
                new HashSet<>(Set.of("Nyheder", "Spørg IT", "Generelt", "chat", "chat på tværs", "chat med leder"));
        DemoTexts.units().forEach(unit -> known.addAll(unit.channels()));
        places.forEach((kind, its) -> its.keySet()
                .forEach(place -> assertTrue(
                        known.contains(place) || place.startsWith("gruppe: ") || kind.equals("noter"),
                        kind + ": " + place)));
    }
}
