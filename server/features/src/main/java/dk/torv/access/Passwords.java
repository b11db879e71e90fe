package dk.torv.access;

import dk.torv.kernel.Refusal;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Hashes and checks passwords on two platform threads of their own with a short queue: Argon2 is heavy by design and must not
 * take the processor from everyone else. A full queue refuses with too-many.
 */
@Singleton
public class Passwords {
    private static final int PERMITS = 2;
    private static final int QUEUE = 64;
    private static final int RETRY_SECONDS = 2;

    private final SecureRandom random = new SecureRandom();
    private final ExecutorService pool = new ThreadPoolExecutor(
            PERMITS,
            PERMITS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            Thread.ofPlatform().name("passwords-", 0).daemon().factory());
    private final String nobodys = Argon2.hash(bytes("nobody has this password"), salt());

    /** A new hash in PHC string form. */
    public String hash(String password) {
        return run(() -> Argon2.hash(bytes(password), salt()));
    }

    /** Whether the password fits. Without a hash it takes as long and says no, so that time tells nothing about logins. */
    public boolean fits(String password, String hashOrNull) {
        String hash = hashOrNull == null ? nobodys : hashOrNull;
        boolean fits = run(() -> Argon2.fits(bytes(password), hash));
        return fits && hashOrNull != null;
    }

    @PreDestroy
    void stop() {
        pool.shutdownNow();
    }

    private <T> T run(Callable<T> work) {
        try {
            return pool.submit(work).get();
        } catch (RejectedExecutionException e) {
            throw Refusal.tooMany(RETRY_SECONDS).asException();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Argon2 failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while hashing", e);
        }
    }

    private byte[] salt() {
        byte[] salt = new byte[Argon2.SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }
}
