package dk.torv.app.demo;

import dk.torv.app.demo.DemoPeople.DemoPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Gives the letters of a dialogue to members of a conversation, so that everybody says what is theirs to say. */
final class Casting {
    /** They are cast before those whom anybody can be. */
    private static final String PARTICULAR = "LGIJK";

    private static final int OF_TEN = 10;
    private static final int SIGN_IN_MENTIONED = 8;
    private static final int SIGN_IN_SPEAKS = 2;
    private static final int MANY = 200;
    private static final int DRAWS = 60;

    private final RandomGenerator random;

    Casting(RandomGenerator random) {
        this.random = random;
    }

    /** Letter → person, or empty if somebody is missing. */
    Optional<Map<Character, DemoPerson>> cast(Dialogue dialogue, DemoConversation conversation) {
        Map<Character, DemoPerson> cast = new LinkedHashMap<>();
        List<Character> letters = dialogue.letters().all().stream()
                .sorted(Comparator.comparing(letter -> PARTICULAR.indexOf(letter) < 0
                        && !dialogue.letters().titles().containsKey(letter)))
                .toList();
        for (char letter : letters) {
            Predicate<DemoPerson> suits = suits(letter, dialogue, conversation)
                    .and(member ->
                            !cast.containsValue(member) && dialogue.letters().fits(letter, member));
            boolean mentioned =
                    dialogue.letters().mentioned().filter(one -> one == letter).isPresent();
            Optional<DemoPerson> found = pick(conversation, suits, mentioned ? SIGN_IN_MENTIONED : SIGN_IN_SPEAKS);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            cast.put(letter, found.get());
        }
        return Optional.of(cast);
    }

    private static Predicate<DemoPerson> suits(char letter, Dialogue dialogue, DemoConversation conversation) {
        List<DemoPerson> members = conversation.members;
        Predicate<DemoPerson> own = member ->
                dialogue.kind().map(kind -> kind.equals(member.unit().kind())).orElse(true);
        boolean chat = members.size() <= 2;
        boolean onlyLeaders = members.size() < MANY && members.stream().allMatch(DemoPerson::leads);
        boolean asksIt = dialogue.letters().all().contains('I');
        boolean led = conversation.leader != null && dialogue.kind().isEmpty();
        return switch (letter) {
            case 'L' -> led ? conversation.leader::equals : own.and(member -> member.leads() && !onlyLeaders);
            case 'G' -> DemoPerson::isGuest;
            case 'I', 'J' -> Casting::isIt;
            case 'K' -> own.and(member -> !member.leads());
            default -> member -> onlyLeaders || chat || isOrdinary(member, asksIt, conversation);
        };
    }

    private static boolean isOrdinary(DemoPerson member, boolean asksIt, DemoConversation conversation) {
        boolean leader = conversation.leader == null ? member.leads() : member.equals(conversation.leader);
        return !leader && !member.isGuest() && !(asksIt && isIt(member));
    }

    private static boolean isIt(DemoPerson person) {
        return person.unit().kind().equals(Municipality.IT) && !person.leads();
    }

    private Optional<DemoPerson> pick(DemoConversation conversation, Predicate<DemoPerson> suits, int signInOfTen) {
        List<DemoPerson> known = conversation.signIns.stream().filter(suits).toList();
        if (!known.isEmpty() && random.nextInt(OF_TEN) < signInOfTen) {
            return Optional.of(known.get(random.nextInt(known.size())));
        }
        List<DemoPerson> members = conversation.members;
        for (int draws = 0; members.size() > MANY && draws < DRAWS; draws++) {
            DemoPerson drawn = members.get(random.nextInt(members.size()));
            if (suits.test(drawn)) {
                return Optional.of(drawn);
            }
        }
        List<DemoPerson> free = new ArrayList<>(members.stream().filter(suits).toList());
        return free.isEmpty() ? Optional.empty() : Optional.of(free.get(random.nextInt(free.size())));
    }
}
