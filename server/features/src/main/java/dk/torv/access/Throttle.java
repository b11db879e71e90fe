package dk.torv.access;

import jakarta.inject.Singleton;

/**
 * Slows down guessing: ten tries at once and then one every six seconds for a login from one address, and a wider limit for the
 * address as a whole. Someone else's guessing from elsewhere locks nobody out.
 */
@Singleton
class Throttle {
    private final Buckets<String> pairs = new Buckets<>(10, 1 / 6.0);
    private final Buckets<String> addresses = new Buckets<>(100, 2);

    /** Before the password is looked at. */
    void tryOnce(String login, String address) {
        addresses.take(address);
        pairs.take(address + " " + login);
    }
}
