import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.huxin.postgres.ManagedPostgres;
import org.jooq.Constants;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the jOOQ classes of the database that the migrations make: a PostgreSQL of its own, Flyway, jOOQ. Run by the
 * build as a source file, so that no Maven plugin has to load what only a newer JDK understands.
 *
 * <p>Arguments: the folder of the migrations, the folder for the sources.
 */
final class GenerateTables {

    /** Raise it when this program changes what it writes. */
    private static final String EDITION = "3";

    private static final List<String> SCHEMAS = List.of("party", "duty", "document", "casework", "policy", "demo", "attachments", "project", "accountability", "wage", "supervision");

    /** Month and day partitions carry their date in the name; their parent has the class. */
    private static final String PARTITIONS = ".*_\\d{4}(_\\d{2}){0,2}|.*_default";

    public static void main(String[] arguments) throws Exception {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Logger.getLogger("").setLevel(Level.WARNING);
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        var migrations = Path.of(arguments[0]).toAbsolutePath();
        var sources = Path.of(arguments[1]).toAbsolutePath();
        var stamp = sources.resolveSibling("jooq.stamp");
        var wanted = hash(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(wanted) && Files.isDirectory(sources)) {
            return;
        }
        Files.deleteIfExists(stamp);
        delete(sources);
        // a migration that was renamed would stay beside its new name: resources are copied, never removed
        delete(sources.resolve("../../classes/db/migration").normalize());
        generate(migrations, sources);
        Files.writeString(stamp, wanted);
    }

    private static void generate(Path migrations, Path sources) throws Exception {
        var home = sources.resolveSibling("jooq-postgres");
        try (var postgres = ManagedPostgres.start(home, Map.of("fsync", "off"))) {
            var url = freshDatabase(postgres);
            Flyway.configure()
                    .dataSource(url, postgres.user(), postgres.password())
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            GenerationTool.generate(new Configuration()
                    .withLogging(Logging.WARN)
                    .withJdbc(new Jdbc()
                            .withUrl(url)
                            .withUser(postgres.user())
                            .withPassword(postgres.password()))
                    .withGenerator(generator(sources)));
        }
        Files.createDirectories(sources);
    }

    private static Generator generator(Path sources) {
        var schemata = SCHEMAS.stream()
                .map(name -> new SchemaMappingType().withInputSchema(name))
                .toList();
        return new Generator()
                .withDatabase(new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withSchemata(schemata)
                        .withExcludes(PARTITIONS)
                        .withIncludeRoutines(false))
                .withGenerate(new Generate()
                        .withJavaTimeTypes(true)
                        .withRecords(true)
                        .withPojos(false)
                        .withDaos(false)
                        .withGeneratedAnnotation(true))
                .withTarget(new Target().withPackageName("org.huxin.db").withDirectory(sources.toString()));
    }

    /** Last time's tables must not be seen again when a migration was edited. */
    private static String freshDatabase(ManagedPostgres postgres) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists generation with (force)");
            statement.execute("create database generation");
        }
        return postgres.jdbcUrl("generation");
    }

    private static String hash(Path migrations) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((EDITION + Constants.FULL_VERSION).getBytes(StandardCharsets.UTF_8));
        try (var files = Files.walk(migrations)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
