package dk.torv.previews;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a page as it is asked for: http or https, in ASCII, without what names a place in the page. Addresses with a name or
 * password in them, and those longer than 2,000 characters, are none.
 */
record WebAddress(URI uri) {
    private static final int LONGEST = 2_000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Scheme, host, port, path and query. In brackets stands an address in the numbers of IPv6. */
    private static final Pattern FORM = Pattern.compile(
            "(https?)://([^\\s/?#@:\\[\\]\\\\]+|\\[[0-9a-f:.]+])(?::(\\d{0,5}))?(/[^?#]*)?(\\?[^#]*)?(?:#.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What browsers send though it must not stand in an address. */
    private static final Pattern ESCAPED =
            Pattern.compile("[^\\x21-\\x7e]+|[\"<>\\[\\]\\\\^`{|}]+|%(?![0-9A-Fa-f]{2})");

    static Optional<WebAddress> of(String written) {
        Matcher form = FORM.matcher(written);
        if (written.length() > LONGEST || !form.matches()) {
            return Optional.empty();
        }
        try {
            String host = host(form.group(2));
            String port = form.group(3) == null || form.group(3).isEmpty() ? "" : ":" + form.group(3);
            String path = form.group(4) == null ? "/" : escaped(form.group(4));
            String query = form.group(5) == null ? "" : escaped(form.group(5));
            String scheme = form.group(1).toLowerCase(Locale.ROOT);
            URI uri = new URI(scheme + "://" + host + port + path + query);
            boolean isFit = uri.getHost() != null && uri.toString().length() <= LONGEST;
            return isFit ? Optional.of(new WebAddress(uri)) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where it leads when the page says so. */
    Optional<WebAddress> redirected(String location) {
        try {
            return of(uri.resolve(escaped(location.strip())).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String host() {
        return uri.getHost();
    }

    int port() {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equals("https") ? HTTPS : HTTP;
    }

    /** @return whether the port is the one that pages of its scheme have */
    boolean hasUsualPort() {
        return port() == (uri.getScheme().equals("https") ? HTTPS : HTTP);
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    private static String host(String written) {
        return written.startsWith("[") ? written : IDN.toASCII(written).toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(found -> found.group().equals("%")
                        ? "%25"
                        : HexFormat.of()
                                .withUpperCase()
                                .withPrefix("%")
                                .formatHex(found.group().getBytes(StandardCharsets.UTF_8)));
    }
}
