package org.huxin.server.database;

import org.huxin.postgres.ManagedPostgres;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The carried PostgreSQL; it stops after the pool that uses it, because the pool depends on this bean. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private final ManagedPostgres postgres;

    EmbeddedDatabase(DataHome home) {
        this.postgres = ManagedPostgres.start(home.root().resolve("postgres"));
    }

    @Override
    public String getJdbcUrl() {
        return postgres.jdbcUrl();
    }

    @Override
    public String getUsername() {
        return postgres.user();
    }

    @Override
    public String getPassword() {
        return postgres.password();
    }

    @Override
    public void close() {
        postgres.close();
    }
}
