package org.huxin.server.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A PostgreSQL that somebody else runs, asked for its version before anything is done to it. */
record ExternalDatabase(String url, String username, String secret) implements JdbcConnectionDetails {

    /** The migrations and queries keep to what this version knows. */
    private static final int OLDEST_MAJOR = 15;

    /** @throws StartRefused when it cannot be reached or is older than the migrations ask for */
    static ExternalDatabase reached(String url, String username, String secret) {
        var database = new ExternalDatabase(url, username, secret);
        try (var connection = DriverManager.getConnection(url, username, secret)) {
            var about = connection.getMetaData();
            if (!isAccepted(about.getDatabaseProductName(), about.getDatabaseMajorVersion())) {
                throw new StartRefused(
                        "需要 PostgreSQL " + OLDEST_MAJOR + " 或更高版本，而 " + database.place() + " 是 "
                                + about.getDatabaseProductName() + " " + about.getDatabaseProductVersion()
                                + "，请升级数据库或去掉 spring.datasource.url 使用内置数据库。",
                        null);
            }
            return database;
        } catch (SQLException e) {
            throw new StartRefused("连不上数据库 " + database.place() + "：" + firstLine(e), e);
        }
    }

    static boolean isAccepted(String product, int major) {
        return product.equals("PostgreSQL") && major >= OLDEST_MAJOR;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return secret;
    }

    @Override
    public String toString() {
        return "ExternalDatabase[" + place() + "]";
    }

    /** Without the query string, which may hold a password. */
    private String place() {
        var query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
