package dk.torv.app.demo;

import dk.torv.app.demo.DemoPeople.DemoPerson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Gives the letters of a dialogue to members of a conversation, so that leaders, the guest and IT say what is theirs to say. */
final class Casting {
    /** They are cast before those whom anybody can be. */
    private static final String PARTICULAR = "LGIJK";

    private static final int OF_TEN = 10;
    private static final int SIGN_IN_MENTIONED = 8;
    private static final int SIGN_IN_SPEAKS = 2;

    private final RandomGenerator random;
    private final Set<DemoPerson> signIns;

    /** @param signIns those whose view matters: they are mentioned often and speak a little more than others */
    Casting(RandomGenerator random, Set<DemoPerson> signIns) {
        this.random = random;
        this.signIns = signIns;
    }

    /** Letter → person, or empty if somebody is missing. */
    Optional<Map<Character, DemoPerson>> cast(Dialogue dialogue, List<DemoPerson> members) {
        Map<Character, DemoPerson> cast = new LinkedHashMap<>();
        List<Character> letters = dialogue.letters().stream()
                .sorted(Comparator.comparing(letter -> PARTICULAR.indexOf(letter) < 0))
                .toList();
        for (char letter : letters) {
            List<DemoPerson> free = new ArrayList<>(members.stream()
                    .filter(suits(letter, dialogue, members).and(member -> !cast.containsValue(member)))
                    .toList());
            if (free.isEmpty()) {
                return Optional.empty();
            }
            boolean mentioned =
                    dialogue.mentioned().filter(one -> one == letter).isPresent();
            cast.put(letter, pick(free, mentioned ? SIGN_IN_MENTIONED : SIGN_IN_SPEAKS));
        }
        return Optional.of(cast);
    }

    private Predicate<DemoPerson> suits(char letter, Dialogue dialogue, List<DemoPerson> members) {
        Predicate<DemoPerson> own = member ->
                dialogue.unit().map(unit -> unit.equals(member.unit().name())).orElse(true);
        boolean onlyLeaders = members.stream().allMatch(DemoPerson::leads);
        boolean chat = members.size() <= 2;
        boolean asksIt = dialogue.letters().contains('I');
        return switch (letter) {
            case 'L' -> own.and(member -> member.leads() && !onlyLeaders);
            case 'G' -> DemoPerson::isGuest;
            case 'I', 'J' -> Casting::isIt;
            case 'K' -> own.and(member -> !member.leads());
            default ->
                member -> onlyLeaders || chat || (!member.leads() && !member.isGuest() && !(asksIt && isIt(member)));
        };
    }

    private static boolean isIt(DemoPerson person) {
        return person.unit().kind().equals("it") && !person.leads();
    }

    private DemoPerson pick(List<DemoPerson> free, int signInOfTen) {
        List<DemoPerson> known = free.stream().filter(signIns::contains).toList();
        if (!known.isEmpty() && random.nextInt(OF_TEN) < signInOfTen) {
            return known.get(random.nextInt(known.size()));
        }
        return free.get(random.nextInt(free.size()));
    }
}
