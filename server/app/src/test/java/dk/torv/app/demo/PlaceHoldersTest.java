package dk.torv.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.torv.app.demo.DemoPeople.DemoPerson;
import dk.torv.app.demo.PlaceHolders.Scene;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaceHoldersTest {
    private final DemoPerson birgit = new DemoPeople(new Random(1)).make(20).getFirst();

    @Test
    void fillsDatesFromTheDayOfTheMessage() {
        assertEquals("tirsdag den 24. november i uge 48", fill("{ugedag} {dato} i {uge}"));
        assertEquals("onsdag, uge 49, december", fill("{ugedag+1}, {uge+1}, {måned+1}"));
    }

    @Test
    void countsWorkingDays() {
        assertEquals("mandag den 30. november", fill("{ugedag+4} {dato+4}"));
    }

    @Test
    void fillsPeopleAndStreets() {
        assertEquals("Birgit <torv:person/" + birgit.id() + "> Birgit", fill("{A} {@A} {navn}"));
        assertEquals("Jagtvej og Stefansgade", fill("{vej} og {vej2}"));
    }

    @Test
    void refusesPeopleWhoAreNotThere() {
        assertThrows(IllegalArgumentException.class, () -> fill("{Q}"));
    }

    private String fill(String text) {
        return PlaceHolders.fill(
                text,
                new Scene(LocalDate.of(2026, 11, 24), Map.of('A', birgit), 'A', List.of("Jagtvej", "Stefansgade")));
    }
}
