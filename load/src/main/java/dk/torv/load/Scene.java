package dk.torv.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Everything a part of the drill works with: the server, its database, the people and what they have posted. */
record Scene(
        Api api,
        Posts posts,
        Organisation organisation,
        Targets targets,
        Crowd crowd,
        Sender sender,
        Database database,
        long serverPid,
        int seconds) {

    static final long SEED = 1660;

    static Scene open(InetSocketAddress server, Path tokens, int sockets, Path data, long serverPid, int seconds)
            throws IOException, InterruptedException {
        Api api = new Api(server);
        Posts posts = new Posts();
        Organisation organisation = Organisation.read(api, tokens, sockets);
        Targets targets = new Targets(organisation);
        Crowd crowd = new Crowd(server, api, posts, organisation);
        Sender sender = new Sender(api, posts, organisation, targets);
        return new Scene(api, posts, organisation, targets, crowd, sender, Database.of(data), serverPid, seconds);
    }

    int people() {
        return organisation.people.size();
    }

    Usage usage() throws IOException {
        return Usage.now(serverPid, database.pid());
    }

    /** Waits until so many have been greeted; says whether they were within half a minute. */
    boolean awaitOnline(int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (crowd.online.get() < count && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        return crowd.online.get() >= count;
    }
}
