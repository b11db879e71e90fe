package dk.torv.load;

import dk.torv.load.Organisation.Room;
import java.util.List;
import java.util.SplittableRandom;

/** Where posts go: 60 % direct, 10 % groups, 10 % private channels, 20 % those of whole teams, a quarter of these to everyone. */
final class Targets {
    private final List<Room> direct;
    private final List<Room> groups;
    private final List<Room> small;
    private final List<Room> large;
    private final List<Room> everyone;

    /** Who does something, and where. */
    record Target(int person, Room room) {}

    Targets(Organisation organisation) {
        int most = organisation.largest().size();
        direct = ofKind(organisation, "direct");
        groups = ofKind(organisation, "group");
        small = ofKind(organisation, Organisation.PRIVATE);
        List<Room> channels = ofKind(organisation, "channel");
        everyone = channels.stream().filter(room -> room.size() == most).toList();
        large = channels.stream().filter(room -> room.size() < most).toList();
    }

    /** The same draw gives the same target. */
    Target any(long draw) {
        SplittableRandom random = new SplittableRandom(draw);
        int percent = random.nextInt(100);
        List<Room> kind =
                percent < 60 ? direct : percent < 70 ? groups : percent < 80 ? small : percent < 95 ? large : everyone;
        return in(kind, random);
    }

    Target direct(long draw) {
        return in(direct, new SplittableRandom(draw));
    }

    /** The sizes of what stands for the kinds, for the report. */
    String sizes() {
        return "direct chats %d · groups %d of %s · private channels %d of %s · channels of teams %d of %s · everyone %d of %s"
                .formatted(
                        direct.size(),
                        groups.size(),
                        range(groups),
                        small.size(),
                        range(small),
                        large.size(),
                        range(large),
                        everyone.size(),
                        range(everyone));
    }

    private static Target in(List<Room> rooms, SplittableRandom random) {
        Room room = rooms.get(random.nextInt(rooms.size()));
        return new Target(room.poster(random.nextInt()), room);
    }

    private static String range(List<Room> rooms) {
        var sizes = rooms.stream().mapToInt(Room::size).summaryStatistics();
        return sizes.getCount() == 0 ? "0" : sizes.getMin() + "–" + sizes.getMax();
    }

    /** Members with a token only: a conversation of which the drill sees less than two people is no target. */
    private static List<Room> ofKind(Organisation organisation, String kind) {
        return organisation.rooms.stream()
                .filter(room -> room.kind().equals(kind)
                        && room.size() > 1
                        && !room.posters().isEmpty())
                .toList();
    }
}
