package dk.torv.previews;

/**
 * What a page says about itself, cleaned.
 *
 * @param host whose page it is in the end, after redirects
 * @param description null when it says nothing more
 */
record Page(String host, String title, String description) {}
