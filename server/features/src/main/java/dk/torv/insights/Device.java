package dk.torv.insights;

import java.util.regex.Pattern;

/**
 * What somebody sits at, as far as browsers tell: phones say so, and a tablet that calls itself a computer counts as one. An
 * installed Torv says the same as the browser that installed it.
 */
public enum Device {
    COMPUTER(1),
    PHONE(2);

    private static final Pattern PHONES = Pattern.compile("Mobi|Android|iPhone|iPad|iPod");

    private final int bit;

    Device(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }

    /** @param userAgent what the browser says of itself */
    public static Device of(String userAgent) {
        return PHONES.matcher(userAgent).find() ? PHONE : COMPUTER;
    }
}
