package dk.torv.people.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a file tells of. */
enum FileKind {
    UNITS,
    PEOPLE;

    private static final List<String> MANAGER =
            List.of("managerlogin", "lederbrugernavn", "ledersbrugernavn", "manager", "leder");

    private static final Map<String, List<String>> OF_UNITS = Map.of(
            "code", List.of("code", "kode", "enhedskode", "unitcode", "enhedsnr", "enhedsnummer"),
            "name", List.of("name", "navn", "enhedsnavn", "unitname", "enhed", "unit"),
            "parent",
                    List.of(
                            "parentcode",
                            "overenhedskode",
                            "parent",
                            "overenhed",
                            "overordnet",
                            "overordnetenhed",
                            "parentunit",
                            "hørerunder"),
            "manager", MANAGER);

    private static final Map<String, List<String>> OF_PEOPLE = Map.of(
            "login", List.of("login", "brugernavn", "username", "user", "bruger", "brugerid", "userid"),
            "name", List.of("name", "navn", "fuldenavn", "fuldtnavn", "fullname", "displayname"),
            "email", List.of("email", "mail", "emailadresse", "mailadresse", "emailaddress"),
            "title", List.of("title", "titel", "stilling", "stillingsbetegnelse", "jobtitle"),
            "unit", List.of("enhedskode", "unitcode", "enhedsnr", "enhedsnummer", "unit", "enhed"),
            "manager", MANAGER,
            "phone", List.of("phone", "telefon", "tlf", "telefonnummer", "phonenumber"),
            "mobile", List.of("mobile", "mobil", "mobilnummer", "mobiltelefon", "mobilephone"));

    /** The field by which a line is known again; only a file of this kind has it. */
    String key() {
        return switch (this) {
            case UNITS -> "code";
            case PEOPLE -> "login";
        };
    }

    /** Fields that no file of the kind can do without. */
    List<String> required() {
        return List.of(key(), "name");
    }

    /** The titles by which the column of each field is known, without spaces and marks; the surest first. */
    Map<String, List<String>> titles() {
        return switch (this) {
            case UNITS -> OF_UNITS;
            case PEOPLE -> OF_PEOPLE;
        };
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FileKind of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
