package dk.torv.people.imports;

import dk.torv.Features;
import dk.torv.kernel.Actor;
import dk.torv.kernel.Role;
import dk.torv.people.imports.ApplyImport.Result;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** An IT department at its desk: hands in files and carries plans out. */
final class Desk {
    static final String UNITS = """
            kode;navn;overenhed;leder
            100;Fjordby Kommune;;borgmester
            110;Sundhed;100;chef
            111;Hjemmepleje Nord;110;ane
            112;Hjemmepleje Syd;110;
            """;

    static final String PEOPLE = """
            brugernavn;navn;e-mail;titel;enhed;leder;telefon;mobil
            borgmester;Berit Borgmester;berit@fjordby.dk;Borgmester;100;;;
            chef;Carl Chef;carl@fjordby.dk;Sundhedschef;110;borgmester;+45 33 66 33 66;
            ane;Ane Møller;ane@fjordby.dk;Sygeplejerske;111;chef;;+45 20 20 20 20
            bo;Bo Aagaard;bo@fjordby.dk;Social- og sundhedsassistent;111;ane;;
            dina;Dina Holm;dina@fjordby.dk;Sygeplejerske;112;ane;;
            """;

    final Features torv = new Features();
    final Actor administrator = torv.person("Ada Administrator", Role.ADMINISTRATOR);
    private final Importer importer = new Importer(administrator.person(), "da");

    PlanView plan(String... files) {
        PlanView plan = null;
        for (String file : files) {
            plan = plan(file.getBytes(StandardCharsets.UTF_8), plan == null ? null : plan.id());
        }
        return plan;
    }

    PlanView plan(String file, Charset charset) {
        return plan(file.getBytes(charset), null);
    }

    PlanView plan(byte[] file, UUID joined) {
        return plan(new ByteArrayInputStream(file), joined);
    }

    PlanView plan(InputStream file, UUID joined) {
        return torv.get(PlanImport.class).plan(importer, new PlanImport.Command(file, Optional.ofNullable(joined)));
    }

    Result apply(PlanView plan, String word) {
        return torv.get(ApplyImport.class).apply(importer, new ApplyImport.Command(plan.id(), word));
    }

    /** Reads files and carries the plan out with the word it asks for. */
    Result bring(String... files) {
        PlanView plan = plan(files);
        return apply(plan, plan.word());
    }

    /** Every change of a kind: {@code key field: old → new}. */
    List<String> changes(PlanView plan, String subject, String kind) {
        return torv
                .get(ListChanges.class)
                .list(importer, new ListChanges.Query(plan.id(), subject, kind, 0, 200))
                .items()
                .stream()
                .map(one -> one.field() == null
                        ? one.key()
                        : one.key() + " " + one.field() + ": " + one.old() + " → " + one.current())
                .toList();
    }

    /** Every mistake: {@code file line column code}. */
    List<String> mistakes(PlanView plan) {
        return plan.firstMistakes().stream()
                .map(one -> one.file() + " " + one.line() + " " + one.column() + " " + one.code())
                .toList();
    }

    /** What is there of people and units, all of it but ids, as a tester would read it. */
    String state() {
        return torv.sql().list(String.class, """
                        SELECT concat_ws('|', p.login, p.name, p.folded, p.findable, p.email, p.title, p.phone, p.mobile,
                                         u.code, m.login, p.active, p.imported)
                          FROM person p LEFT JOIN unit u ON u.id = p.home LEFT JOIN person m ON m.id = p.manager
                         WHERE p.active
                        UNION ALL
                        SELECT concat_ws('|', u.code, u.name, u.folded, above.code, m.login, u.active)
                          FROM unit u LEFT JOIN unit above ON above.id = u.parent LEFT JOIN person m ON m.id = u.manager
                         WHERE u.active
                         ORDER BY 1
                        """).stream().collect(Collectors.joining("\n"));
    }
}
