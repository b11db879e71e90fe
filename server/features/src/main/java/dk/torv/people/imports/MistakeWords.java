package dk.torv.people.imports;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Puts what is wrong with a file into sentences, in Danish or English. */
final class MistakeWords {
    private final ResourceBundle sentences;

    MistakeWords(String language) {
        sentences = ResourceBundle.getBundle(
                "dk.torv.people.imports.mistakes",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(Mistake mistake) {
        String pattern = sentences.getString(mistake.code());
        return new MessageFormat(pattern, Locale.ROOT)
                .format(new Object[] {Optional.ofNullable(mistake.value()).orElse("")});
    }
}
