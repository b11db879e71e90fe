package dk.torv.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dk.torv.kernel.Refusal;
import dk.torv.kernel.Role;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with a file is said by line and column, and nobody is changed by it. */
class BadFilesTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final Desk desk = new Desk();
    private long expectedPeople = 1;

    @AfterEach
    void nobodyHasCome() {
        assertThat(desk.torv.sql().number("SELECT count(*) FROM person")).isEqualTo(expectedPeople);
    }

    @Test
    void saysWhichManagerIsMissing() {
        PlanView plan = desk.plan("login;navn;leder\nbo;Bo;ane\nchef;Carl;\ndina;Dina;chef\n");

        assertThat(desk.mistakes(plan)).containsExactly("people 2 leder unknown-manager");
        assertThat(plan.firstMistakes().getFirst().text()).isEqualTo("Lederen ane findes ikke.");
        assertThat(plan.firstMistakes().getFirst().value()).isEqualTo("ane");
    }

    @Test
    void saysWhoLeadsInACircle() {
        PlanView plan = desk.plan("login;navn;leder\na;A;b\nb;B;c\nc;C;a\nd;D;d\ne;E;a\n");

        assertThat(desk.mistakes(plan)).containsExactly("people 2 leder loop-manager", "people 5 leder own-manager");
        assertThat(plan.firstMistakes().getFirst().text()).isEqualTo("Lederne går i ring: a → b → c → a.");
    }

    @Test
    void findsTheLoopInAVeryLongChain() {
        StringBuilder file = new StringBuilder("login,name,manager\n");
        int people = 20_000;
        for (int i = 0; i < people; i++) {
            file.append("p%d,P,p%d%n".formatted(i, (i + 1) % people));
        }
        PlanView plan = desk.plan(file.toString());

        assertThat(desk.mistakes(plan)).containsExactly("people 2 manager loop-manager");
    }

    @Test
    void saysWhichUnitsLieInACircleAndWhichAreUnknown() {
        PlanView plan =
                desk.plan("kode;navn;overenhed\n1;A;2\n2;B;1\n3;C;9\n", "login;navn;enhed\nbo;Bo;7\nane;Ane;1\n");

        assertThat(desk.mistakes(plan))
                .containsExactly(
                        "units 2 overenhed loop-parent",
                        "units 4 overenhed unknown-unit",
                        "people 2 enhed unknown-unit");
    }

    @Test
    void saysWhoAndWhichAddressIsThereTwice() {
        PlanView plan = desk.plan("login;navn;mail\nbo;Bo;bo@x.dk\nBO;Bo igen;\nib;Ib;BO@x.dk\n");

        assertThat(desk.mistakes(plan)).containsExactly("people 3 login double-key", "people 4 mail double-email");
    }

    @Test
    void anAddressOfSomebodyOutsideTheFileIsTaken() {
        UUID hanne = desk.torv.person("Hanne").person();
        expectedPeople++;
        desk.torv.sql().run("UPDATE person SET email = 'hanne@x.dk' WHERE id = ?", hanne);

        assertThat(desk.mistakes(desk.plan("login;navn;mail\nbo;Bo;Hanne@x.dk\n")))
                .containsExactly("people 2 mail taken-email");
    }

    @Test
    void aGuestsLoginStaysTheGuests() {
        UUID guest = desk.torv.person("Gæst", Role.GUEST).person();
        expectedPeople++;
        desk.torv.sql().run("UPDATE person SET login = 'gaest' WHERE id = ?", guest);

        assertThat(desk.mistakes(desk.plan("login;navn\ngaest;Gæst\n"))).containsExactly("people 2 login guests-login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "=HYPERLINK(\"\"http://x\"\")", "+SUM(A1)", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0"})
    void aFormulaIsRefusedWhereverItStands(String formula) {
        PlanView plan = desk.plan("login;navn;titel;enhed\nbo;\"" + formula + "\";\"" + formula + "\";\n");

        assertThat(desk.mistakes(plan)).containsExactly("people 2 navn formula", "people 2 titel formula");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+SUM(A1)", "@x", "-22", "12", "+45 12 34 56 78 90 12 34 56 78 90 12 34", "ring!"})
    void aTelephoneNumberIsDigitsWithPerhapsAPlus(String phone) {
        assertThat(desk.mistakes(desk.plan("login;navn;telefon\nbo;Bo;" + phone + "\n")))
                .containsExactly("people 2 telefon bad-phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+45 33 66 33 66", "33663366", "+4533663366", "(33) 66-33.66", "0045 33663366"})
    void telephoneNumbersAsDanesWriteThemAreTaken(String phone) {
        assertThat(desk.plan("login;navn;telefon\nbo;Bo;" + phone + "\n").mistakes())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "bo, Bo, bo-at-x.dk, bad-email",
        "bo, Bo, bo@x, bad-email",
        "bo, Bo, a@b@x.dk, bad-email",
        "'Bo Bo', Bo, , bad-login",
        "bø, Bo, , bad-login",
        ", Bo, , missing",
        "bo, , , missing",
        "bo, 'B\u0007o', , bad-characters",
        "bo, 'B\u202Eo', , bad-characters"
    })
    void saysWhatACellCannotBe(String login, String name, String email, String code) {
        String line =
                (login == null ? "" : login) + ";" + (name == null ? "" : name) + ";" + (email == null ? "" : email);
        PlanView plan = desk.plan("login;navn;mail\nib;Ib;\n" + line + "\n");

        assertThat(plan.firstMistakes()).extracting(PlanView.MistakeView::code).containsExactly(code);
        assertThat(plan.firstMistakes().getFirst().line()).isEqualTo(3);
    }

    @Test
    void countsLinesAsAnEditorDoesThroughCellsOfSeveralLines() {
        PlanView plan = desk.plan("login;navn\n\nbo;\"Bo\nAagaard\"\nib;Ib;\nx y;X\n");

        assertThat(desk.mistakes(plan)).containsExactly("people 3 navn bad-characters", "people 6 login bad-login");
    }

    @Test
    void aQuoteThatIsNeverClosedIsSaid() {
        assertThat(desk.plan("login;navn\nbo;Bo\nib;\"Ib\nane;Ane\n").firstMistakes())
                .extracting(PlanView.MistakeView::code)
                .containsExactly("bad-quotes");
    }

    @Test
    void cellsTooManyAreSaid() {
        assertThat(desk.mistakes(desk.plan("login,navn,titel\nbo,Aagaard, Bo,Leder\n")))
                .containsExactly("people 2 null too-many-cells");
    }

    @Test
    void missingAndDoubledColumnsAreSaid() {
        assertThat(desk.mistakes(desk.plan("login;titel;titel\nbo;A;B\n")))
                .contains("people 1 name missing-column", "people 1 titel double-column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void readsDanishInWhateverEncodingExcelWrote(String charset) {
        PlanView plan =
                desk.plan("Brugernavn;Navn;Titel\r\nbo;Bo Ågård Sørensen;Pædagog\r\n", Charset.forName(charset));

        assertThat(plan.mistakes()).isZero();
        assertThat(plan.files().getFirst().encoding())
                .isEqualTo(
                        charset.startsWith("UTF-16") ? "UTF-16" : charset.equals("UTF-8") ? "UTF-8" : "Windows-1252");
        assertThat(desk.torv.sql().one(String.class, "SELECT name || title FROM import_person"))
                .isEqualTo("Bo Ågård SørensenPædagog");
    }

    @Test
    void findsTheDanishLettersOfWindowsHoweverFarDownTheyStand() {
        StringBuilder file = new StringBuilder("login;navn\n");
        for (int i = 0; i < 5_000; i++) {
            file.append("p").append(i).append(";Person\n");
        }
        PlanView plan = desk.plan(file + "sidst;Søren\n", WINDOWS_1252);

        assertThat(plan.files().getFirst().encoding()).isEqualTo("Windows-1252");
        assertThat(desk.torv.sql().one(String.class, "SELECT name FROM import_person WHERE login = 'sidst'"))
                .isEqualTo("Søren");
    }

    @Test
    void leavesAByteOrderMarkAndExcelsOwnFirstLineOut() {
        PlanView plan = desk.plan("\uFEFFsep=;\r\nlogin;navn\r\nbo;Bo\r\nx y;X\r\n");

        assertThat(plan.files().getFirst().separator()).isEqualTo(";");
        assertThat(desk.mistakes(plan)).containsExactly("people 4 login bad-login");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void tellsTheSeparatorFromTheFirstLine(String separator) {
        PlanView plan = desk.plan("login;navn;mail\nbo;\"Aagaard; Bo, \tden ældre\";bo@x.dk\n"
                .replace(";", separator)
                .replace("Aagaard" + separator, "Aagaard;")
                .replace("\tden", "den"));

        assertThat(plan.mistakes()).isZero();
        assertThat(plan.files().getFirst().separator()).isEqualTo(separator);
        assertThat(desk.torv.sql().one(String.class, "SELECT name FROM import_person"))
                .isEqualTo("Aagaard; Bo, den ældre");
    }

    @ParameterizedTest
    @CsvSource({"'', import-unknown-header", "'navn;titel', import-unknown-header", "'PK\u0003\u0004', import-workbook"
    })
    void refusesWhatIsNoSuchFile(String file, String reason) {
        assertThat(desk.torv.refused(() -> desk.plan(file)))
                .map(Refusal::reason)
                .contains(reason);
    }

    @Test
    void refusesAFileWithNobodyInIt() {
        assertThat(desk.mistakes(desk.plan("login;navn\n"))).containsExactly("people 1 null empty");
    }

    @Test
    void refusesAFileOfAGigabyteWithoutReadingItThrough() {
        Endless gigabyte = new Endless(1L << 30);

        assertThat(desk.torv.refused(() -> desk.plan(gigabyte, null)))
                .map(Refusal::reason)
                .contains("import-too-large");
        assertThat(gigabyte.read).isLessThan(Upload.MOST_BYTES + (1 << 20));
    }

    @Test
    void refusesMoreLinesThanAnyOrganisationHasPeople() {
        Endless lines = new Endless(Upload.MOST_BYTES - 1);

        assertThat(desk.torv.refused(() -> desk.plan(lines, null)))
                .map(Refusal::reason)
                .contains("import-too-long");
        assertThat(desk.torv.sql().number("SELECT count(*) FROM import_person")).isZero();
    }

    @Test
    void closesNoUnitInWhichSomebodyStillWorks() {
        desk.bring(Desk.UNITS, Desk.PEOPLE);
        expectedPeople = 6;
        String closed = Desk.UNITS.replaceAll("(?m)^112;.*\\R", "");

        assertThat(desk.plan(closed).firstMistakes())
                .extracting(PlanView.MistakeView::code, PlanView.MistakeView::value)
                .containsExactly(org.assertj.core.api.Assertions.tuple("people-in-closed", "Hjemmepleje Syd (112): 1"));
        assertThat(desk.plan(closed, Desk.PEOPLE.replace(";112;", ";111;")).mistakes())
                .isZero();
        assertThat(desk.mistakes(desk.plan(closed, Desk.PEOPLE))).containsExactly("people 6 enhed unknown-unit");
    }

    /** Lines without end, made as they are read. */
    private static final class Endless extends InputStream {
        private final byte[] line = "bo;Bo;Konsulent;;;;;;;;;;;;\n".getBytes(StandardCharsets.US_ASCII);
        private final byte[] head = "login;navn;titel;a;b;c;d;e;f;g;h;i;j\n".getBytes(StandardCharsets.US_ASCII);
        private final long length;
        private long read;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int given = 0;
            while (given < most && read < length) {
                into[from + given++] =
                        read < head.length ? head[(int) read] : line[(int) ((read - head.length) % line.length)];
                read++;
            }
            return given == 0 ? -1 : given;
        }
    }
}
