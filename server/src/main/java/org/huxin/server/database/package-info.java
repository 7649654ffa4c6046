/**
 * Where the data lives: the carried PostgreSQL under {@code huxin.home}, or the one that {@code spring.datasource.url}
 * names. Flyway, jOOQ and the pool take their connection from here and need no property of their own.
 */
@ApplicationModule(
        displayName = "数据库",
        allowedDependencies = {})
@NullMarked
package org.huxin.server.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
