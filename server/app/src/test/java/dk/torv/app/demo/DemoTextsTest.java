package dk.torv.app.demo;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.DemoTexts.Workplace;
import dk.torv.app.demo.Dialogue.Line;
import dk.torv.messages.markdown.Markdown;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoTextsTest {
    private static final Set<String> TAGS = Set.of(
            "omtale",
            "nat",
            "forår",
            "sommer",
            "efterår",
            "vinter",
            "jul",
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
    private final List<Workplace> workplaces = DemoTexts.administrations().stream()
            .flatMap(administration -> administration.workplaces().stream())
            .toList();
    private final List<Dialogue> dialogues = places.values().stream()
            .flatMap(kind -> kind.values().stream())
            .flatMap(List::stream)
            .toList();

    @Test
    void everyDialogueParsesAndIsWrittenOnce() {
        assertTrue(dialogues.size() > 1000, "dialogues: " + dialogues.size());
        Set<String> firsts = new HashSet<>();
        for (Dialogue dialogue : dialogues) {
            assertTrue(firsts.add(dialogue.lines().getFirst().text()), dialogue.id());
        }
    }

    @Test
    void everyTagIsKnown() {
        Set<String> titles = new HashSet<>();
        for (Workplace workplace : workplaces) {
            titles.add(workplace.leader().toLowerCase(Locale.ROOT));
            workplace.titles().forEach(title -> titles.add(title.name().toLowerCase(Locale.ROOT)));
        }
        for (Dialogue dialogue : dialogues) {
            for (String tag : dialogue.tags()) {
                boolean titled = tag.matches("[A-Z]=.+")
                        && titles.stream().anyMatch(title -> title.startsWith(tag.substring(2)));
                boolean known = TAGS.contains(tag) || tag.matches("\\d+ dage") || titled;
                assertTrue(
                        known || dialogue.kind().filter(places::containsKey).isPresent(), dialogue.id() + ": " + tag);
            }
        }
    }

    @Test
    void everyPlaceHolderIsFilledAndTheTextIsCleanMarkdown() {
        DemoPerson anybody = Demo.people(20).getFirst();
        for (Dialogue dialogue : dialogues) {
            Map<Character, DemoPerson> cast = new HashMap<>();
            dialogue.letters().all().forEach(letter -> cast.put(letter, anybody));
            PlaceHolders holders = new PlaceHolders(cast, List.of("Jagtvej", "Stefansgade"), new Random(1));
            for (Line line : dialogue.lines()) {
                String text = holders.fill(line.text(), LocalDate.of(2026, 11, 24), line.speaker());
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
        for (Workplace workplace : workplaces) {
            Map<String, List<Dialogue>> own = places.get(workplace.kind());
            for (String channel : workplace.channels()) {
                assertFalse(own.getOrDefault(channel, List.of()).isEmpty(), workplace.kind() + ": " + channel);
            }
            assertFalse(own.get("chat").isEmpty(), workplace.kind());
            assertFalse(own.get("chat med leder").isEmpty(), workplace.kind());
            assertTrue(own.keySet().stream().anyMatch(place -> place.startsWith("gruppe: ")), workplace.kind());
        }
    }

    @Test
    void noPlaceIsLeftWithoutAUse() {
        Set<String> known = new HashSet<>(Set.of(
                "Nyheder",
                "Spørg IT",
                "Opslagstavlen",
                "På tværs",
                "Arbejdsmiljøgruppen",
                "gruppe",
                "Generelt",
                "Afprøvning"));
        known.addAll(Set.of("chat", "chat på tværs", "chat med leder", "Nyt fra direktionen", "Nyt fra ledelsen"));
        known.addAll(Set.of("Referater og frister", "Netværk", "Fritid"));
        workplaces.forEach(workplace -> known.addAll(workplace.channels()));
        places.forEach((kind, its) -> its.keySet()
                .forEach(place -> assertTrue(
                        known.contains(place) || place.startsWith("gruppe: ") || kind.equals("noter"),
                        kind + ": " + place)));
    }
}
