package dk.torv.app.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a demo shows. */
public enum DemoKind {
    /** The municipality as it is today. */
    MUNICIPALITY,
    /** February to May 2020 of it. */
    LOCKDOWN;

    /** By its name in lower case; {@code true} is what the environment says for the usual one. */
    public static Optional<DemoKind> find(String name) {
        return name.equals("true")
                ? Optional.of(MUNICIPALITY)
                : Arrays.stream(values())
                        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                        .findFirst();
    }
}
