package dk.torv.mustread;

import dk.torv.kernel.Actor;
import dk.torv.kernel.Refusal;
import dk.torv.mustread.Board.Sight;
import dk.torv.mustread.MustReadStore.Asked;
import dk.torv.mustread.MustReadStore.Count;
import dk.torv.mustread.MustReadStore.Unit;
import dk.torv.mustread.MustReadStore.Which;
import dk.torv.people.People;
import dk.torv.people.PersonView;
import dk.torv.people.UnitName;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows who has and has not read a post, down the organisation's tree, as far as one may see it. */
@Singleton
public class ReadBoard {
    private static final int EVERYBODY = Integer.MAX_VALUE;

    private final Board board;
    private final MustReadStore store;
    private final People people;

    @Inject
    ReadBoard(Board board, MustReadStore store, People people) {
        this.board = board;
        this.store = store;
        this.people = people;
    }

    /** @param unit empty for where one begins to look */
    public record Query(UUID conversation, UUID message, Optional<UUID> unit) {}

    /** How many; with everything below. */
    @Schema(name = "MustReadCount")
    public record CountView(
            @Schema(required = true) int asked,
            @Schema(required = true) int answered,
            @Schema(required = true) int late) {
        static CountView of(Count count) {
            return new CountView(count.asked(), count.answered(), count.late());
        }
    }

    @Schema(name = "MustReadUnit")
    public record UnitCount(
            @Schema(required = true) UnitName unit,
            @Schema(required = true) CountView count) {}

    /**
     * One unit of the board.
     *
     * @param path down to the unit, as far as one may see; empty where one begins
     * @param count of the unit and everything below it; where one begins of everything one sees
     * @param here of those who work in the unit itself; where one begins of those without a unit
     * @param units right below it in which anybody is asked
     */
    @Schema(name = "MustReadBoard")
    public record Result(
            @Schema(required = true) Instant deadline,
            @Schema(required = true) List<UnitName> path,
            @Schema(required = true) CountView count,
            @Schema(required = true) CountView here,
            @Schema(required = true) List<UnitCount> units) {}

    public Result read(Actor actor, Query query) {
        Sight sight = board.require(actor, query.conversation(), query.message());
        query.unit().ifPresent(unit -> requireVisible(sight, unit));
        Units units = sight.counted(store.count(sight.place()));
        List<Unit> shown = query.unit().map(units::rightBelow).orElse(sight.roots());
        List<UnitCount> lines = shown.stream()
                .map(unit -> new UnitCount(name(unit), CountView.of(units.sum(unit.id()))))
                .filter(line -> line.count().asked() > 0)
                .toList();
        Count here = query.unit().map(units::in).orElseGet(() -> elsewhere(sight, units));
        return new Result(
                sight.post().deadline(),
                query.unit()
                        .map(unit -> units.path(unit, sight.visible()).stream()
                                .map(ReadBoard::name)
                                .toList())
                        .orElse(List.of()),
                CountView.of(query.unit().map(units::sum).orElseGet(() -> all(sight, units))),
                CountView.of(here),
                lines);
    }

    /**
     * @param unit empty: those without a unit, for who sees everything
     * @param answered those who have, or who have not
     * @param after the last person of the page before
     */
    public record PeopleQuery(
            UUID conversation, UUID message, Optional<UUID> unit, boolean answered, Optional<UUID> after, int limit) {}

    /** @param answeredAt absent when they have not */
    @Schema(name = "MustReadPerson")
    public record PersonAnswer(@Schema(required = true) PersonView person, Instant answeredAt) {}

    /** @param next what to pass as {@code after} for the next page, or absent */
    @Schema(name = "MustReadPeople")
    public record PeoplePage(@Schema(required = true) List<PersonAnswer> items, UUID next) {}

    /** Who works in the unit itself. */
    public PeoplePage people(Actor actor, PeopleQuery query) {
        Sight sight = board.require(actor, query.conversation(), query.message());
        query.unit().ifPresent(unit -> requireVisible(sight, unit));
        List<Asked> found = store.listPeople(new Which(
                sight.place(),
                query.unit().map(List::of).orElse(List.of()),
                query.unit().isEmpty() && sight.everything(),
                Optional.of(query.answered()),
                query.after(),
                query.limit() + 1));
        boolean isMore = found.size() > query.limit();
        List<Asked> page = isMore ? found.subList(0, query.limit()) : found;
        Map<UUID, PersonView> named = people
                .named(page.stream().map(Asked::person).toList())
                .stream()
                .collect(Collectors.toMap(PersonView::id, Function.identity()));
        return new PeoplePage(
                page.stream()
                        .map(one -> new PersonAnswer(named.get(one.person()), one.answeredAt()))
                        .toList(),
                isMore ? page.getLast().person() : null);
    }

    /** Everybody one sees, as a file for a spreadsheet. */
    public String csv(Actor actor, Query query) {
        Sight sight = board.require(actor, query.conversation(), query.message());
        query.unit().ifPresent(unit -> requireVisible(sight, unit));
        Units units = sight.counted(Map.of());
        Collection<UUID> wanted = query.unit().map(units::withAllBelow).orElse(sight.visible());
        List<Asked> all = store.listPeople(new Which(
                sight.place(),
                new ArrayList<>(wanted),
                query.unit().isEmpty() && sight.everything(),
                Optional.empty(),
                Optional.empty(),
                EVERYBODY));
        return BoardFile.of(all, actor.language());
    }

    private static void requireVisible(Sight sight, UUID unit) {
        if (!sight.visible().contains(unit)) {
            throw Refusal.notFound().asException();
        }
    }

    private static Count elsewhere(Sight sight, Units units) {
        return sight.everything() ? units.elsewhere() : new Count(0, 0, 0);
    }

    private static Count all(Sight sight, Units units) {
        return sight.everything()
                ? units.total()
                : sight.roots().stream().map(unit -> units.sum(unit.id())).reduce(new Count(0, 0, 0), Count::plus);
    }

    private static UnitName name(Unit unit) {
        return new UnitName(unit.id(), unit.name());
    }
}
