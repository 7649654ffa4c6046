/**
 * The duty book: stores every public fact, keeps what is owed because of it, closes the days and draws the escalations.
 * Hears every module without depending on one: any published record that implements {@link org.huxin.server.kernel.Fact}
 * is stored and judged in the transaction that published it.
 */
@ApplicationModule(displayName = "duty")
@NullMarked
package org.huxin.server.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
