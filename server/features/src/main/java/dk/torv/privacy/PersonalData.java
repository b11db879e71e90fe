package dk.torv.privacy;

import dk.torv.access.MakePasswordLink;
import dk.torv.access.SessionTokens;
import dk.torv.feed.Feed;
import dk.torv.guests.InviteGuest;
import dk.torv.messages.ForgetPosted;
import dk.torv.people.imports.PlanImport;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that is stored about people, declared once. Whoever adds a table with a column that says whom a row is about adds it here:
 * to the group it belongs to, or as a group of its own. Columns that the schema does not have yet, or no longer has, are not shown.
 */
final class PersonalData {
    private static final Words ME = new Words("Kun du.", "Only you.");
    private static final Words THERE = new Words("De, der er i samme samtale.", "Those in the same conversation.");
    private static final Words ALWAYS =
            new Words("Indtil du selv ændrer eller fjerner det.", "Until you change or remove it yourself.");

    private PersonalData() {}

    /**
     * All groups, what matters most to people first, with the times that are in force.
     *
     * @param deleting how long one may delete what one wrote; empty: always
     */
    static List<Kept> under(Optional<Duration> deleting, int guestDays) {
        return Stream.of(who(guestDays), written(deleting), used())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Kept> who(int guestDays) {
        return List.of(
                new Kept(
                        "account",
                        union(
                                of(
                                        "person",
                                        "id login name folded findable title unit home role email phone mobile manager imported active created_at")),
                        new Words("Hvem du er", "Who you are"),
                        new Words(
                                "Navn, brugernavn, titel, enhed, leder, e-mail, telefon, rolle, og hvornår du blev oprettet.",
                                "Name, login, title, unit, manager, e-mail, telephone, role, and when you were added."),
                        new Words(
                                "Så kolleger kan finde dig og vide, hvem de taler med.",
                                "So that colleagues find you and know whom they talk to."),
                        new Words(
                                "Så længe du er her. Når du stopper, lukkes adgangen; navnet bliver stående ved det, du har skrevet.",
                                "As long as you are here. When you leave, access ends; your name stays with what you wrote."),
                        new Words(
                                "Alle kolleger. Gæster ser dem, de er i samtale med.",
                                "All colleagues. Guests see those they share a conversation with.")),
                new Kept(
                        "profile",
                        union(
                                of(
                                        "person",
                                        "about language theme presence presence_until status_text status_emoji status_until"),
                                of("person", "avatar absent_from absent_until absence_note stands_in"),
                                of("avatar", "person")),
                        new Words("Din profil og dine valg", "Your profile and choices"),
                        new Words(
                                "Billede, lidt om dig, status, fravær og stedfortræder, sprog og tema.",
                                "Picture, a few words about you, status, absence and who stands in, language and theme."),
                        new Words(
                                "Så Torv ser ud, som du vil, og andre ved, om du er der.",
                                "So that Torv looks as you like, and others know whether you are there."),
                        ALWAYS,
                        new Words(
                                "Alle kolleger ser billede, status og fravær. Sprog og tema er kun for dig.",
                                "All colleagues see picture, status and absence. Language and theme are only for you.")),
                new Kept(
                        "sign-in",
                        union(of("credential", "person"), of("password_link", "person"), of("session", "person")),
                        new Words("Hvor du er logget ind", "Where you are signed in"),
                        new Words(
                                "En envejskode af din adgangskode, og for hver enhed: dens slags, hvornår du loggede ind og sidst brugte den. Adgangskoden selv gemmes ikke.",
                                "A one-way code of your password, and for each device: its kind, when you signed in and last used it. The password itself is not stored."),
                        new Words(
                                "Så kun du kommer ind, og du kan logge ud overalt.",
                                "So that only you get in, and you can sign out everywhere."),
                        new Words(
                                "En husket browser: %s efter sidste brug. Andre browsere: %s. Programmer: %s. Et link til ny adgangskode: %s."
                                        .formatted(
                                                da(SessionTokens.REMEMBERED),
                                                da(SessionTokens.NOT_REMEMBERED),
                                                da(SessionTokens.PROGRAM),
                                                da(MakePasswordLink.GOOD_FOR)),
                                "A remembered browser: %s after its last use. Other browsers: %s. Programs: %s. A password link: %s."
                                        .formatted(
                                                en(SessionTokens.REMEMBERED),
                                                en(SessionTokens.NOT_REMEMBERED),
                                                en(SessionTokens.PROGRAM),
                                                en(MakePasswordLink.GOOD_FOR))),
                        new Words("Kun du, under Dine enheder.", "Only you, under Your devices.")),
                new Kept(
                        "push",
                        union(
                                of("push_subscription", "session person endpoint public_key secret created_at"),
                                of(
                                        "push",
                                        "session person conversation rev seq due_at claimed_until tries created_at")),
                        new Words("Notifikationer til din enhed", "Notifications to your device"),
                        new Words(
                                "Den adresse, din browsers egen tjeneste har givet Torv, en nøgle, så kun din browser kan læse dem, og i en time hvilke beskeder din enhed har fået besked om.",
                                "The address that your browser's own service gave Torv, a key so that only your browser can read them, and for an hour which messages your device has been told of."),
                        new Words(
                                "Så du får besked, når Torv er lukket.", "So that you are told while Torv is closed."),
                        new Words(
                                "Indtil du slår det fra eller logger ud på enheden.",
                                "Until you turn it off or sign out on the device."),
                        new Words(
                                "Ingen. Tjenesten ser, at der kommer noget, men ikke hvad.",
                                "Nobody. The service sees that something comes, but not what.")),
                new Kept(
                        "membership",
                        union(
                                of("team_member", "person"),
                                of("member", "person"),
                                of("past_member", "person"),
                                of("tag_member", "person"),
                                of("unit_administrator", "person"),
                                of("unit", "manager"),
                                of("team", "created_by"),
                                of("conversation", "created_by")),
                        new Words("Hvor du er med", "Where you take part"),
                        new Words(
                                "Dine teams, kanaler og samtaler, din rolle i dem, dine tags, og hvad du leder, administrerer eller har oprettet.",
                                "Your teams, channels and conversations, your role in them, your tags, and what you lead, administer or created."),
                        new Words(
                                "Så du ser det, du skal, og ikke andet.",
                                "So that you see what you should, and nothing else."),
                        new Words("Så længe du er med.", "As long as you take part."),
                        new Words(
                                "De andre samme sted. Alle kan se, hvem der leder og administrerer en enhed.",
                                "The others there. Everybody can see who leads a unit.")),
                new Kept(
                        "guests",
                        union(of("guest", "person sponsor"), of("invitation", "sponsor accepted_by")),
                        new Words("Gæster og deres værter", "Guests and their sponsors"),
                        new Words(
                                "Hvem der har inviteret en gæst, gæstens firma og e-mail, og hvornår adgangen slutter.",
                                "Who invited a guest, the guest's company and e-mail, and when access ends."),
                        new Words(
                                "Så der altid er en kollega, der svarer for en gæst.",
                                "So that a colleague always answers for a guest."),
                        new Words(
                                "Et link virker i %s. En gæst kan være her i højst %d dage ad gangen."
                                        .formatted(da(InviteGuest.LINK_WORKS), guestDays),
                                "A link works for %s. A guest may stay for at most %d days at a time."
                                        .formatted(en(InviteGuest.LINK_WORKS), guestDays)),
                        new Words("Værten og administratorer.", "The sponsor and administrators.")));
    }

    private static List<Kept> written(Optional<Duration> deleting) {
        return List.of(
                new Kept(
                        "messages",
                        union(
                                of("message", "author pinned_by"),
                                of("thread", "people"),
                                of("message_version", "markdown"),
                                of("link_preview", "host title description")),
                        new Words("Det, du skriver", "What you write"),
                        new Words(
                                "Dine beskeder og svar, hvornår du skrev og rettede dem, tidligere udgaver, når politikken gemmer dem, et uddrag af de sider, du henviser til, når Torv henter det, og hvad du har fastgjort.",
                                "Your messages and replies, when you wrote and edited them, earlier versions where the policy keeps them, an excerpt of the pages you link to where Torv fetches it, and what you pinned."),
                        new Words("Så samtalen kan læses.", "So that the conversation can be read."),
                        new Words(
                                "Indtil beskeden slettes; så forsvinder teksten med det samme. %s"
                                        .formatted(deletingDa(deleting)),
                                "Until the message is deleted; its text is gone at once. %s"
                                        .formatted(deletingEn(deleting))),
                        new Words(
                                "De, der er i samme samtale. Administratorer læser ikke andres beskeder i kraft af deres rolle.",
                                "Those in the same conversation. Administrators do not read other people's messages by office.")),
                new Kept(
                        "reactions",
                        union(of("reaction", "person"), of("mention", "person"), of("reacted", "person")),
                        new Words("Reaktioner og omtaler", "Reactions and mentions"),
                        new Words(
                                "Hvad du har reageret på, hvor du er nævnt, og hvornår nogen sidst reagerede på det, du har skrevet.",
                                "What you reacted to, where you are mentioned, and when somebody last reacted to what you wrote."),
                        new Words(
                                "Så andre ser dit svar, og du ser, hvad der angår dig.",
                                "So that others see your answer, and you what concerns you."),
                        new Words(
                                "Indtil du tager det tilbage, eller beskeden slettes.",
                                "Until you take it back, or the message is deleted."),
                        THERE),
                new Kept(
                        "polls",
                        union(of("poll_vote", "voter choice")),
                        new Words("Dine stemmer", "Your votes"),
                        new Words(
                                "Hvad du har valgt i en afstemning. I en anonym står der en kode i stedet for dig.",
                                "What you chose in a poll. In an anonymous one a code stands in your place."),
                        new Words("Så stemmer kan tælles og ændres.", "So that votes can be counted and changed."),
                        new Words("Så længe afstemningen findes.", "As long as the poll exists."),
                        new Words(
                                "De, der er i samme samtale. I en anonym afstemning ser de kun antallet.",
                                "Those in the same conversation. In an anonymous poll they see only how many.")),
                new Kept(
                        "urgent",
                        union(of("urgent", "author people"), of("urgent_answer", "person")),
                        new Words("Beskeder, der haster", "Urgent messages"),
                        new Words(
                                "At du har sendt en, eller at du har set eller besvaret en, og hvornår.",
                                "That you sent one, or that you have seen or answered one, and when."),
                        new Words("Så du ikke får besked igen.", "So that you are not told again."),
                        new Words("Så længe beskeden findes.", "As long as the message exists."),
                        THERE),
                new Kept(
                        "must-read",
                        union(of("must_read_answer", "person")),
                        new Words("Opslag, du har kvitteret for", "Posts you confirmed"),
                        new Words(
                                "At du har kvitteret for et opslag, der skulle læses, og hvornår.",
                                "That you read a post that had to be read, and when."),
                        new Words("Så afsenderen ved, at det er nået frem.", "So that the author knows it arrived."),
                        new Words("Så længe opslaget findes.", "As long as the post exists."),
                        new Words(
                                "Den, der har skrevet opslaget, og kanalens ejere.",
                                "Whoever wrote the post, and the owners of the channel.")),
                new Kept(
                        "unfinished",
                        union(of("draft", "person"), of("scheduled_message", "author"), of("reminder", "person")),
                        new Words(
                                "Kladder, planlagte beskeder og påmindelser",
                                "Drafts, scheduled messages and reminders"),
                        new Words(
                                "Det, du er begyndt at skrive, det, der venter på at blive sendt, og det, du vil mindes om.",
                                "What you began to write, what waits to be sent, and what you want to be reminded of."),
                        new Words("Så du kan fortsætte på en anden enhed.", "So that you can go on at another device."),
                        new Words("Indtil du sender eller fjerner det.", "Until you send or remove it."),
                        ME));
    }

    private static List<Kept> used() {
        return List.of(
                new Kept(
                        "reading",
                        union(
                                of("read_mark", "person"),
                                of("thread_mark", "person"),
                                of("attention", "person"),
                                of("attended", "person")),
                        new Words("Hvor langt du har læst", "How far you have read"),
                        new Words(
                                "Den seneste besked, du har læst i hver samtale og tråd, hvilke tråde du følger, hvor langt du er nået i Aktivitet, og hvad du der har ordnet enkeltvis.",
                                "The latest message you read in each conversation and thread, which threads you follow, how far you got in Activity, and what you settled there one by one."),
                        new Words("Så Torv kan vise, hvad der er nyt.", "So that Torv can show what is new."),
                        new Words(
                                "Kun den seneste. Der føres ingen liste over, hvornår du har læst hvad.",
                                "Only the latest. There is no list of when you read what."),
                        ME),
                new Kept(
                        "order",
                        union(
                                of("section", "person"),
                                of("choice", "person"),
                                of("saved", "person"),
                                of("notification_setting", "person")),
                        new Words("Din egen orden", "Your own order"),
                        new Words(
                                "Favoritter, sektioner, lydløse samtaler, gemte beskeder og hvordan du vil have besked: niveauer, dine søgeord, stille timer og tidszone.",
                                "Favourites, sections, muted conversations, saved messages, and how you want to be told: levels, your keywords, quiet hours and time zone."),
                        new Words("Så det er ens på alle dine enheder.", "So that it is the same on all your devices."),
                        ALWAYS,
                        ME),
                new Kept(
                        "audit",
                        union(of("audit", "actor subject")),
                        new Words("Revisionsloggen", "The audit log"),
                        new Words(
                                "Hvem der har ændret adgang, roller, politik og lignende, hos hvem og hvornår. Aldrig, hvad nogen har skrevet.",
                                "Who changed access, roles, policy and the like, for whom and when. Never what anybody wrote."),
                        new Words("Så misbrug kan opdages.", "So that abuse can be found."),
                        new Words("Torv sletter den ikke.", "Torv does not delete it."),
                        new Words("Den, der driver serveren.", "Whoever runs the server.")),
                new Kept(
                        "delivery",
                        union(of("posted", "author"), of("change", "subject")),
                        new Words("Spor af levering", "Traces of delivery"),
                        new Words(
                                "At en besked er modtaget, så den ikke kommer to gange, og at nogens adgang er ændret.",
                                "That a message was received, so that it does not come twice, and that somebody's access changed."),
                        new Words(
                                "Så intet går tabt, når forbindelsen ryger.",
                                "So that nothing is lost with the connection."),
                        new Words(
                                "%s for beskeder, %s for ændringer.".formatted(da(ForgetPosted.KEPT), da(Feed.KEPT)),
                                "%s for messages, %s for changes.".formatted(en(ForgetPosted.KEPT), en(Feed.KEPT))),
                        new Words("Ingen. Kun serveren bruger dem.", "Nobody. Only the server uses them.")),
                new Kept(
                        "import",
                        union(
                                of("import_plan", "made_by"),
                                of(
                                        "import_person",
                                        "plan line id login name folded email title folded_title unit manager phone mobile")),
                        new Words("Filer fra personalesystemet", "Files of the staff system"),
                        new Words(
                                "Det, der står om dig i en fil, mens en administrator ser den igennem.",
                                "What a file says about you while an administrator looks it through."),
                        new Words(
                                "Så ændringer kan ses, før de sker.",
                                "So that changes can be seen before they happen."),
                        new Words(
                                "Højst %s.".formatted(da(PlanImport.KEPT)),
                                "At most %s.".formatted(en(PlanImport.KEPT))),
                        new Words("Administratorer.", "Administrators.")),
                new Kept(
                        "insights",
                        union(of("insight_active", "period start hash unit devices")),
                        new Words("Tal for organisationen", "Figures of the organisation"),
                        new Words(
                                "At nogen har været aktiv: en kode, der ikke kan føres tilbage til dig uden en nøgle, enheden og om det var en computer eller telefon. Ingen tal om enkeltpersoner.",
                                "That somebody was active: a code that cannot be traced to you without a key, the unit, and whether it was a computer or a phone. No figures about single people."),
                        new Words(
                                "Så det kan tælles, hvor mange der bruger Torv.",
                                "So that it can be counted how many use Torv."),
                        new Words(
                                "Indtil dagen, ugen eller måneden er talt op. Så destrueres nøgle og koder.",
                                "Until the day, week or month is counted. Then key and codes are destroyed."),
                        new Words(
                                "Ingen. Kun summer vises, og små grupper skjules.",
                                "Nobody. Only sums are shown, and small groups are hidden.")));
    }

    /** Columns of one table, with a space between them. */
    private record Columns(String table, String names) {
        Stream<String> each() {
            return Arrays.stream(names.split(" ", -1)).map(name -> table + "." + name);
        }
    }

    private static Columns of(String table, String names) {
        return new Columns(table, names);
    }

    private static Set<String> union(Columns... parts) {
        return Arrays.stream(parts).flatMap(Columns::each).collect(Collectors.toSet());
    }

    private static String deletingDa(Optional<Duration> deleting) {
        return deleting.map(limit -> "Du kan slette i %s, efter du har skrevet.".formatted(da(limit)))
                .orElse("Du kan altid slette dine egne.");
    }

    private static String deletingEn(Optional<Duration> deleting) {
        return deleting.map(limit -> "You can delete for %s after writing.".formatted(en(limit)))
                .orElse("You can always delete your own.");
    }

    static String da(Duration time) {
        return inWords(time, List.of("dag", "dage", "time", "timer", "minut", "minutter"));
    }

    static String en(Duration time) {
        return inWords(time, List.of("day", "days", "hour", "hours", "minute", "minutes"));
    }

    private static String inWords(Duration time, List<String> units) {
        long minutes = time.toMinutes();
        if (minutes > 0 && time.toMinutesPart() == 0) {
            return time.toHoursPart() == 0
                    ? counted(time.toDays(), units.get(0), units.get(1))
                    : counted(time.toHours(), units.get(2), units.get(3));
        }
        return counted(minutes, units.get(4), units.get(5));
    }

    private static String counted(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
