package dk.torv.app;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.access.Office;
import dk.torv.access.Office.Reach;
import dk.torv.access.Policy;
import dk.torv.access.Policy.EditHistory;
import dk.torv.access.Policy.TeamMakers;
import dk.torv.conversations.Kind;
import dk.torv.conversations.Seat;
import dk.torv.conversations.Seat.TeamRole;
import dk.torv.conversations.TeamSeat;
import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import dk.torv.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Who may do what, asked of the three places that decide it and written down for administrators. After a change of a right write the
 * page again with {@code -Dtorv.rewrite=true}.
 */
class PermissionsTest {
    private static final Path PAGE =
            TestDatabase.server().resolveSibling("docs").resolve("admin/permissions.md");
    private static final UUID ME = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID PLACE = new UUID(0, 3);
    private static final UUID TEAM = new UUID(0, 4);
    private static final Instant LONG_AGO = Instant.EPOCH;
    private static final int FEW = 1_000;
    private static final int MANY = 1_001;

    private static final Policy OPEN = new Policy(
            TeamMakers.EMPLOYEES,
            Optional.empty(),
            Optional.empty(),
            EditHistory.EVERYONE,
            true,
            90,
            10,
            true,
            Optional.empty());
    private static final Policy STRICT = new Policy(
            TeamMakers.ADMINISTRATORS,
            Optional.of(Duration.ofMinutes(1)),
            Optional.of(Duration.ofMinutes(1)),
            EditHistory.NOBODY,
            false,
            90,
            10,
            false,
            Optional.empty());

    private static final String PREFACE = """
            # Who may do what

            This page is written by a test from the three places in the code that decide: `Office` for the organisation, `TeamSeat` for
            teams, `Seat` for conversations. What is not here nobody can do.

            - What one cannot see is not there: every call answers as for something that never was. That holds for administrators too; they
              are in a conversation or a team, or they are not, and read nobody's messages by office.
            - ✓ yes · – no · ✓ᵖ while the [policy](#policy) allows it · ✓ᵗ within the time that the policy sets · ✓ᵃ not while it is archived
            """;

    private static final String POLICY = """
            ## Policy

            Under *Administration → Politik* administrators decide for everybody: who may create teams (all employees, unit administrators and
            administrators, administrators only), how long one may edit and delete what one has written, who sees what stood in a message
            before its edits (everyone who sees it; its author and the channel's owners, which is the default; nobody, and then it is not kept), whether guests may be invited and for
            how many days at a time, of how many people figures may be told and whether all employees see the organisation's
            ([insights.md](insights.md)), and the banner that everybody sees. A change works within two seconds everywhere and is written to the
            audit log with what was and what is.

            ## Guests

            A guest is invited to groups, private channels, or a team as a whole by somebody who answers for them: their sponsor. They see those
            conversations and who is in them. The link works once and for seven days. Access ends by itself at the moment that was set; the
            sponsor is reminded seven days before, and the sponsor or an administrator lets them stay longer or ends it at once. When a sponsor
            leaves, the manager answers for the guest from then on; where there is none, access ends.
            """;

    private record Column<T>(String name, Function<Policy, T> of) {}

    private record Line<T>(String what, Function<T, Optional<Refusal>> refusal) {}

    @Test
    void areDescribedForAdministratorsAsTheyAreDecided() throws IOException {
        String page = String.join("\n", PREFACE, organisation(), teams(), chats(), channels(), POLICY);
        if (Boolean.getBoolean("torv.rewrite")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("run the test with -Dtorv.rewrite=true to write the page again")
                .hasContent(page);
    }

    private static String organisation() {
        List<Column<Office>> columns = List.of(
                new Column<>("administrator", policy -> new Office(Role.ADMINISTRATOR, false, policy)),
                new Column<>("unit administrator", policy -> new Office(Role.MEMBER, true, policy)),
                new Column<>("employee", policy -> new Office(Role.MEMBER, false, policy)),
                new Column<>("guest", policy -> new Office(Role.GUEST, false, policy)));
        List<Line<Office>> lines = List.of(
                new Line<>("create a team", Office::refusalToCreateTeam),
                new Line<>("invite guests", Office::refusalToInviteGuests),
                new Line<>("prolong or end a guest of one's own", office -> office.refusalToChangeGuest(true)),
                new Line<>("prolong or end somebody else's guest", office -> office.refusalToChangeGuest(false)),
                new Line<>("see everybody's guests", Office::refusalToSeeEveryGuest),
                new Line<>("change the policy and the banner", Office::refusalToChangePolicy),
                new Line<>("change the organisation's colour and logo", Office::refusalToChangeLook),
                new Line<>("see the organisation's figures", Office::refusalToSeeInsights),
                new Line<>("see every unit's figures, set the baseline and mark days", Office::refusalToKeepInsights),
                new Line<>("import people and units", Office::refusalToImport),
                new Line<>("make somebody's link to a new password", Office::refusalToMakePasswordLinks),
                new Line<>("say who administers a unit", office -> office.refusalToAppoint(Reach.NONE)),
                new Line<>("— one's own unit", office -> office.refusalToAppoint(reach(office, Reach.HERE))),
                new Line<>("— a unit below it", office -> office.refusalToAppoint(reach(office, Reach.ABOVE))));
        return "## In the organisation\n\n" + table(columns, lines, Function.identity());
    }

    /** Only who administers a unit reaches one. */
    private static Reach reach(Office office, Reach reach) {
        return office.administersUnit() ? reach : Reach.NONE;
    }

    private static String teams() {
        List<Column<TeamSeat>> columns = List.of(
                new Column<>("owner", policy -> team(Role.MEMBER, TeamRole.OWNER, false, false)),
                new Column<>("member", policy -> team(Role.MEMBER, TeamRole.MEMBER, false, false)),
                new Column<>("member by rule", policy -> team(Role.MEMBER, TeamRole.MEMBER, false, true)),
                new Column<>("guest in it", policy -> team(Role.GUEST, TeamRole.GUEST, false, false)),
                new Column<>("outside, public team", policy -> team(Role.MEMBER, null, true, false)),
                new Column<>("outside, private team", policy -> team(Role.MEMBER, null, false, false)),
                new Column<>("guest outside", policy -> team(Role.GUEST, null, true, false)));
        TeamSeat member = team(Role.MEMBER, TeamRole.MEMBER, false, false);
        List<Line<TeamSeat>> lines = List.of(
                seen("see it, its members and rules", TeamSeat::refusalToLook),
                seen("change name, description, visibility", TeamSeat::refusalToEdit),
                seen("archive it and take it out again", TeamSeat::refusalToArchive),
                seen("add members", TeamSeat::refusalToAddMembers),
                seen("let up to 1,000 follow by a rule", seat -> seat.refusalToAddRule(FEW, false, false)),
                seen("— more, of a unit one administers", seat -> seat.refusalToAddRule(MANY, false, true)),
                seen("— more, of another unit", seat -> seat.refusalToAddRule(MANY, false, false)),
                seen("— everybody", seat -> seat.refusalToAddRule(MANY, true, false)),
                seen("make channels", TeamSeat::refusalToMakeChannels),
                seen("join", seat -> seat.role().isPresent() ? Optional.of(no()) : seat.refusalToJoin()),
                seen("leave", TeamSeat::refusalToLeave),
                seen("put a member out", seat -> seat.refusalToRemove(member)),
                seen("make somebody an owner", seat -> seat.refusalToGiveRole(member)));
        return "## In a team\n\n" + table(columns, lines, PermissionsTest::archived) + """

                An owner who is also an administrator of the organisation lets any number follow, and everybody. A team that has lost its last
                owner is in the administrators' hands. In a public team every member adds others, since all could join by themselves.
                """;
    }

    /** What one does not see one does nothing with. */
    private static Line<TeamSeat> seen(String what, Function<TeamSeat, Optional<Refusal>> refusal) {
        return new Line<>(what, seat -> seat.sees() ? refusal.apply(seat) : Optional.of(no()));
    }

    private static String chats() {
        List<Column<Seat>> columns = List.of(
                new Column<>("own notes", policy -> seat(Kind.SELF, TeamRole.MEMBER, false, false, policy)),
                new Column<>("direct chat", policy -> seat(Kind.DIRECT, TeamRole.MEMBER, false, false, policy)),
                new Column<>("group", policy -> seat(Kind.GROUP, TeamRole.MEMBER, false, false, policy)),
                new Column<>("group, as a guest", policy -> seat(Kind.GROUP, TeamRole.GUEST, false, false, policy)));
        return "## In a chat\n\n" + table(columns, lines(), PermissionsTest::archived);
    }

    private static String channels() {
        List<Column<Seat>> columns = new ArrayList<>();
        for (TeamRole role : TeamRole.values()) {
            columns.add(
                    new Column<>(role.wire() + ", standard", policy -> seat(Kind.CHANNEL, role, false, false, policy)));
            columns.add(new Column<>(
                    role.wire() + ", announcement", policy -> seat(Kind.CHANNEL, role, false, true, policy)));
            columns.add(
                    new Column<>(role.wire() + ", private", policy -> seat(Kind.CHANNEL, role, true, false, policy)));
        }
        return "## In a channel\n\n" + table(columns, lines(), PermissionsTest::archived) + """

                The members of a standard channel are those of its team, and so are its owners. A guest who is invited to a standard channel is a
                guest of the whole team; where a team's members follow the organisation by rules, guests come into private channels only.
                """;
    }

    private static List<Line<Seat>> lines() {
        return List.of(
                new Line<>("begin a message", seat -> seat.refusalToPost(false)),
                new Line<>("reply in a thread", seat -> seat.refusalToPost(true)),
                new Line<>("react", Seat::refusalToReact),
                new Line<>("edit one's own message", seat -> seat.refusalToEdit(ME, LONG_AGO)),
                new Line<>("delete one's own message", seat -> seat.refusalToDelete(ME, LONG_AGO)),
                new Line<>("edit somebody else's", seat -> seat.refusalToEdit(OTHER, LONG_AGO)),
                new Line<>("delete somebody else's", seat -> seat.refusalToDelete(OTHER, LONG_AGO)),
                new Line<>("ask everybody to read a post", seat -> seat.refusalToAskAll(false)),
                new Line<>("send an urgent message", seat -> seat.refusalToAskUrgently(false)),
                new Line<>("make a poll", seat -> seat.refusalToAskForVotes(false)),
                new Line<>("end one's own poll", seat -> seat.refusalToClosePoll(ME)),
                new Line<>("end somebody else's poll", seat -> seat.refusalToClosePoll(OTHER)),
                new Line<>("pin a message", Seat::refusalToPin),
                new Line<>("see one's own message before its edits", seat -> seat.refusalToSeeVersions(ME)),
                new Line<>("see somebody else's before its edits", seat -> seat.refusalToSeeVersions(OTHER)),
                new Line<>("give it another name", Seat::refusalToRename),
                new Line<>("say what it is for and who posts", Seat::refusalToConfigure),
                new Line<>("archive it and take it out again", Seat::refusalToArchive),
                new Line<>("add people", Seat::refusalToAddMember),
                new Line<>("put others out", seat -> seat.refusalToRemove(OTHER)),
                new Line<>("leave", seat -> seat.refusalToRemove(ME)),
                new Line<>("invite a guest", seat -> seat.refusalToInviteGuest(false)));
    }

    /** @param archived the same place once it has been archived */
    private static <T> String table(List<Column<T>> columns, List<Line<T>> lines, Function<T, T> archived) {
        String head = columns.stream().map(Column::name).collect(Collectors.joining(" | ", "| | ", " |\n"));
        String rule = "|---" + "|:-:".repeat(columns.size()) + "|\n";
        String rows = lines.stream()
                .map(line -> columns.stream()
                        .map(column -> cell(column, line, archived))
                        .collect(Collectors.joining(" | ", "| " + line.what() + " | ", " |\n")))
                .collect(Collectors.joining());
        return head + rule + rows;
    }

    private static <T> String cell(Column<T> column, Line<T> line, Function<T, T> archived) {
        T open = column.of().apply(OPEN);
        if (line.refusal().apply(open).isPresent()) {
            return "–";
        }
        String cell = "✓";
        Optional<Refusal> strict = line.refusal().apply(column.of().apply(STRICT));
        if (strict.isPresent()) {
            cell += strict.get().reason().startsWith("too-late") ? "ᵗ" : "ᵖ";
        }
        return line.refusal().apply(archived.apply(open)).isPresent() ? cell + "ᵃ" : cell;
    }

    private static TeamSeat team(Role standing, TeamRole role, boolean open, boolean ruled) {
        return new TeamSeat(ME, standing, TEAM, Optional.ofNullable(role), ruled, false, open, false, false);
    }

    private static TeamSeat archived(TeamSeat seat) {
        return new TeamSeat(
                seat.person(),
                seat.standing(),
                seat.team(),
                seat.role(),
                seat.ruled(),
                seat.inChannel(),
                seat.open(),
                true,
                seat.ownerless());
    }

    private static Seat seat(Kind kind, TeamRole role, boolean isPrivate, boolean ownersPost, Policy policy) {
        boolean isChannel = kind == Kind.CHANNEL;
        return new Seat(
                ME,
                role == TeamRole.GUEST,
                PLACE,
                kind,
                isChannel ? Optional.of(TEAM) : Optional.empty(),
                isChannel && !isPrivate ? TEAM : PLACE,
                role,
                ownersPost,
                false,
                0,
                0,
                0,
                0,
                2,
                policy);
    }

    private static Seat archived(Seat seat) {
        return new Seat(
                seat.person(),
                seat.guest(),
                seat.conversation(),
                seat.kind(),
                seat.team(),
                seat.topic(),
                seat.role(),
                seat.ownersPost(),
                true,
                seat.fromSeq(),
                seat.hiddenSeq(),
                seat.rev(),
                seat.accessVersion(),
                seat.members(),
                seat.policy());
    }

    private static Refusal no() {
        return Refusal.notFound();
    }
}
