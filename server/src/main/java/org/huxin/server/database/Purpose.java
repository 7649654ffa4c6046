package org.huxin.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * What data is for. Invented people never come among real ones: the first start marks the data directory and the
 * database, and a start for the other purpose is refused before anything is changed.
 */
enum Purpose {
    PRODUCTION("正式"),
    DEMO("演示");

    private static final String MARK = "purpose";

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws StartRefused if the directory holds data of the other purpose */
    void claim(DataHome home) {
        var mark = home.root().resolve(MARK);
        try {
            Files.createDirectories(home.root());
            if (Files.notExists(mark)) {
                Files.writeString(mark, code());
            }
            require(Files.readString(mark).strip(), "数据目录 " + home.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws StartRefused if the database holds data of the other purpose; one without tables holds none */
    void check(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var table = statement.executeQuery("SELECT to_regclass('public.database_purpose')")) {
            table.next();
            if (table.getString(1) != null) {
                requireStored(connection);
            }
        } catch (SQLException e) {
            throw new StartRefused("读不到数据库的用途：" + e.getMessage(), e);
        }
    }

    /** @throws StartRefused if another start was first, for the other purpose */
    void claim(DataSource database) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO public.database_purpose (purpose) VALUES (?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, code());
            insert.executeUpdate();
            requireStored(connection);
        } catch (SQLException e) {
            throw new StartRefused("记不下数据库的用途：" + e.getMessage(), e);
        }
    }

    private void requireStored(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var stored = statement.executeQuery("SELECT purpose FROM public.database_purpose")) {
            if (stored.next()) {
                require(stored.getString(1), "数据库 " + connection.getMetaData().getURL());
            }
        }
    }

    private void require(String stored, String place) {
        if (!stored.equals(code())) {
            var other = this == DEMO ? PRODUCTION : DEMO;
            throw new StartRefused("%s 里是%s数据，不能用于%s运行，请换一个数据目录或数据库。".formatted(place, other.label, label), null);
        }
    }
}
