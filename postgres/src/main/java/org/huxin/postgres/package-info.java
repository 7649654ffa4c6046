/**
 * PostgreSQL carried along by the program: unpacked, locked down, supervised and stopped by it.
 *
 * <p>{@link org.huxin.postgres.ManagedPostgres} is all that other modules see.
 */
@NullMarked
package org.huxin.postgres;

import org.jspecify.annotations.NullMarked;
