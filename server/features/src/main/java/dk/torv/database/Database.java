package dk.torv.database;

import dk.torv.kernel.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.NoTemplateEngine;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * The way to PostgreSQL. Stores ask it for a handle; use cases open transactions with it. One handle a thread: a store
 * called inside {@link #inTransaction} takes part in that transaction.
 */
@Singleton
public class Database {
    private static final Logger LOG = Logger.getLogger(Database.class);
    private static final int RETRY_SECONDS = 2;

    private final Jdbi jdbi;
    private final AtomicLong statements = new AtomicLong();
    private final ThreadLocal<Transaction> current = new ThreadLocal<>();

    private record Transaction(Handle handle, List<Runnable> afterCommit) {}

    @Inject
    public Database(DataSource dataSource) {
        jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        jdbi.configure(
                StatementExceptions.class,
                messages -> messages.setMessageRendering(MessageRendering.NONE)); // no arguments in logs
        jdbi.getConfig(SqlStatements.class)
                .setTemplateEngine(new NoTemplateEngine()); // nothing is put into SQL but arguments
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });
    }

    /** Runs the work in one transaction, joins the one that is open, and rolls back when it throws. */
    public <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        List<Runnable> afterCommit = new ArrayList<>();
        T result = reaching(() -> jdbi.inTransaction(handle -> {
            current.set(new Transaction(handle, afterCommit));
            try {
                return work.get();
            } finally {
                current.remove();
            }
        }));
        afterCommit.forEach(Database::runAnyway);
        return result;
    }

    /** What is committed is done: whatever goes wrong after it must not look like a failure of the work. */
    private static void runAnyway(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("something after a commit failed", e);
        }
    }

    /** As {@link #inTransaction} for work without a result. */
    public void transact(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /** Runs it once the open transaction has committed; at once when there is none. */
    public void afterCommit(Runnable action) {
        Transaction open = current.get();
        if (open == null) {
            action.run();
        } else {
            open.afterCommit().add(action);
        }
    }

    /** For stores: works with the handle of the open transaction, or with one of its own that commits by itself. */
    public <T> T with(Function<Handle, T> work) {
        Transaction open = current.get();
        return open == null ? reaching(() -> jdbi.withHandle(work::apply)) : work.apply(open.handle());
    }

    /** Where PostgreSQL is away or just going away, the person is asked to try again: that is no mistake of the program's. */
    private static <T> T reaching(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            if (!isUnreachable(e)) {
                throw e;
            }
            LOG.warnf("the database does not answer: %s", e.getCause().getMessage());
            throw Refusal.unavailable(RETRY_SECONDS).asException();
        }
    }

    /** SQLSTATE classes 08 (connection exception) and 57P (operator intervention); see the PostgreSQL manual, appendix A. */
    private static boolean isUnreachable(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
            if (state != null && (state.startsWith("08") || state.startsWith("57P"))) {
                return true;
            }
        }
        return failure instanceof ConnectionException;
    }

    /** How many statements have been executed since the start; tests hold features to a fixed number. */
    public long statements() {
        return statements.get();
    }
}
