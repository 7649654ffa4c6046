package org.huxin.server.database;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** A given address wins; without one the program brings its own PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean
    Purpose purpose(Environment environment) {
        return environment.acceptsProfiles(Profiles.of("demo")) ? Purpose.DEMO : Purpose.PRODUCTION;
    }

    @Bean
    DataHome dataHome(@Value("${huxin.home:}") String configured, Purpose purpose) {
        var home = DataHome.of(configured);
        purpose.claim(home);
        return home;
    }

    @Bean
    FlywayMigrationStrategy migrations(Purpose purpose, DataSource database) {
        return flyway -> {
            purpose.check(database);
            flyway.migrate();
            purpose.claim(database);
        };
    }

    /** Nobody reads the library's own account of every statement, and each command pays for it. */
    @Bean
    DefaultConfigurationCustomizer quiet() {
        return configuration -> configuration.settings().withExecuteLogging(false);
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(
            DataHome home,
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:}") String username,
            @Value("${spring.datasource.password:}") String password) {
        if (!url.isBlank()) {
            return ExternalDatabase.reached(url, username, password);
        }
        LOG.info("使用内置 PostgreSQL，数据目录 {}", home.root());
        return new EmbeddedDatabase(home);
    }
}
