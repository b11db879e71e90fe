package dk.torv.previews;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads what a page calls itself. Whoever wrote the page may mean ill: what changes the direction of text or shows as nothing is taken
 * out, and both texts are short. No picture and no name of a site is taken: the host says whose page it is.
 */
final class PageText {
    static final int LONGEST_TITLE = 160;
    static final int LONGEST_DESCRIPTION = 300;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    /** Formats, among them those of direction, but not the joiner within an emoji; what is no character or private; long stacks of marks. */
    private static final Pattern REMOVED = Pattern.compile(
            "[\\p{Cf}&&[^\\x{200D}]]|[\\p{Cs}\\p{Co}\\p{Cn}]|[\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{034F}]|(?<=\\p{M}{3})\\p{M}+");

    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]");

    private PageText() {}

    /**
     * @param html the beginning of the page
     * @param charset as its sender says, null when it is to be found in the page
     */
    static Optional<Page> read(String host, byte[] html, Charset charset) {
        Document page = parsed(html, charset);
        Optional<String> title = firstOf(
                LONGEST_TITLE, meta(page, "property", "og:title"), meta(page, "name", "twitter:title"), page.title());
        Optional<String> description = firstOf(
                LONGEST_DESCRIPTION,
                meta(page, "property", "og:description"),
                meta(page, "name", "description"),
                meta(page, "name", "twitter:description"));
        return title.map(found -> new Page(
                host, found, description.filter(text -> !text.equals(found)).orElse(null)));
    }

    private static Document parsed(byte[] html, Charset charset) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), charset == null ? null : charset.name(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String meta(Document page, String attribute, String name) {
        return page.select("meta[" + attribute + "]").stream()
                .filter(one -> one.attr(attribute).strip().equalsIgnoreCase(name))
                .map(one -> one.attr("content"))
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> firstOf(int longest, String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .map(text -> clean(text, longest))
                .filter(text -> SEEN.matcher(text).find())
                .findFirst();
    }

    /** On one line, without what does not show, at most so many characters. */
    static String clean(String text, int longest) {
        String line = REMOVED.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("");
        String normal = Normalizer.normalize(line, Normalizer.Form.NFC).strip();
        if (normal.length() <= longest) {
            return normal;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(normal);
        int end = characters.isBoundary(longest) ? longest : characters.preceding(longest);
        return normal.substring(0, end).strip() + "…";
    }
}
