package dk.torv.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.torv.app.demo.DemoPeople.DemoPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaceHoldersTest {
    private final DemoPerson birgit = Demo.people(20).getFirst();
    private final PlaceHolders holders =
            new PlaceHolders(Map.of('A', birgit), List.of("Jagtvej", "Stefansgade"), new Random(1));

    @Test
    void fillsDatesFromTheDayOfTheMessage() {
        assertEquals("Tirsdag den 24. november i uge 48", fill("{ugedag} {dato} i {uge}"));
        assertEquals("Onsdag, uge 49, december", fill("{ugedag+1}, {uge+1}, {måned+1}"));
    }

    @Test
    void countsWorkingDays() {
        assertEquals("Vi ses mandag den 30. november", fill("Vi ses {ugedag+4} {dato+4}"));
    }

    @Test
    void fillsPeopleAndStreets() {
        assertEquals("Birgit <torv:person/" + birgit.id() + "> Birgit", fill("{A} {@A} {navn}"));
        assertTrue(List.of("Jagtvej og Stefansgade", "Stefansgade og Jagtvej").contains(fill("{vej} og {vej2}")));
    }

    @Test
    void meansTheSameInTheWholeDialogue() {
        String first = fill("{rum} {3-900} {kl 8-16}");
        assertEquals(first, fill("{rum} {3-900} {kl 8-16}"));
    }

    @Test
    void choosesOneWayToSayIt() {
        assertTrue(List.of("Godmorgen alle", "Hej alle").contains(fill("<Godmorgen|Hej> alle")));
    }

    @Test
    void refusesPeopleAndWordsThatAreNotThere() {
        assertThrows(IllegalArgumentException.class, () -> fill("{Q}"));
        assertThrows(IllegalArgumentException.class, () -> fill("{vrøvl}"));
    }

    private String fill(String text) {
        return holders.fill(text, LocalDate.of(2026, 11, 24), 'A');
    }
}
