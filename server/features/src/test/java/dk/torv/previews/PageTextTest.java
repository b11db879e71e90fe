package dk.torv.previews;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTextTest {
    @Test
    void prefersWhatAPageSaysForTheSakeOfPreviews() {
        Page page = read("""
                <html><head><title>Forside | Fjordby</title>
                <meta name="description" content="Til s&oslash;gemaskiner">
                <meta property="og:title" content="Byen   ved
                fjorden"><meta property="OG:Description" content="For borgere"></head><body>…</body></html>""").orElseThrow();
        assertThat(page).isEqualTo(new Page("example.dk", "Byen ved fjorden", "For borgere"));
    }

    @Test
    void takesTheTitleWhenThereIsNothingElse() {
        assertThat(read("<title> Kun en\n titel </title><p>Tekst"))
                .contains(new Page("example.dk", "Kun en titel", null));
        assertThat(read("<meta property='og:title' content=' '><title>Titel</title>"))
                .map(Page::title)
                .contains("Titel");
    }

    @Test
    void saysNothingTwice() {
        assertThat(read("<title>Det samme</title><meta name=description content='Det samme'>"))
                .contains(new Page("example.dk", "Det samme", null));
    }

    @Test
    void isNoneWithoutATitle() {
        assertThat(read("<p>Tekst uden hoved</p>")).isEmpty();
        assertThat(read("<title>\u200b\u3164</title>")).isEmpty();
        assertThat(read("")).isEmpty();
        assertThat(read("\u0000\u0001\u0002")).isEmpty();
    }

    @Test
    void readsTheCharsetOfTheSenderThenOfThePage() {
        byte[] latin = "<meta charset='iso-8859-1'><title>Blåbærgrød</title>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(PageText.read("x", latin, null)).map(Page::title).contains("Blåbærgrød");
        byte[] utf = "<meta charset='iso-8859-1'><title>Blåbærgrød</title>".getBytes(StandardCharsets.UTF_8);
        assertThat(PageText.read("x", utf, StandardCharsets.UTF_8))
                .map(Page::title)
                .contains("Blåbærgrød");
        byte[] windows = "<title>10 €</title>".getBytes(Charset.forName("windows-1252"));
        assertThat(PageText.read("x", windows, Charset.forName("windows-1252")))
                .map(Page::title)
                .contains("10 €");
    }

    @Test
    void takesOutWhatTurnsOrHidesText() {
        assertThat(PageText.clean("Til\u202eknab\u2066 \u200bbanken\u0007", 100))
                .isEqualTo("Tilknab banken");
        assertThat(PageText.clean("Z" + "\u0301".repeat(50) + "!", 100)).hasSizeLessThan(6);
        assertThat(PageText.clean("👩\u200d👧 følges", 100)).isEqualTo("👩\u200d👧 følges");
    }

    @Test
    void endsBetweenCharacters() {
        assertThat(PageText.clean("a".repeat(400), 160)).isEqualTo("a".repeat(160) + "…");
        assertThat(PageText.clean("a".repeat(159) + "👩\u200d👧", 160)).isEqualTo("a".repeat(159) + "…");
    }

    @Test
    void bearsPagesThatAreMeantToHurt() {
        assertThat(read("<title>Dyb</title>" + "<div>".repeat(100_000)))
                .map(Page::title)
                .contains("Dyb");
        assertThat(read("<title>" + "&amp;".repeat(100_000))).isPresent();
        assertThat(read("<meta ".repeat(80_000) + "><title>Bred</title>")).isNotNull();
    }

    private static Optional<Page> read(String html) {
        return PageText.read("example.dk", html.getBytes(StandardCharsets.UTF_8), null);
    }
}
