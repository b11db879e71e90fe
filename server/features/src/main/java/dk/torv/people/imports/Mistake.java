package dk.torv.people.imports;

/**
 * Something in a file that keeps it from being carried out.
 *
 * @param field of the column, or null for the line as a whole
 * @param value what stands there, or null
 * @param code key of the sentence in {@code mistakes_da.properties} and {@code mistakes_en.properties}
 */
record Mistake(FileKind kind, int line, String field, String value, String code) {
    private static final int LONGEST_VALUE = 100;

    Mistake {
        if (value != null && value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
        value = value == null ? null : value.replaceAll("\\p{Cc}", "\u2423");
    }
}
