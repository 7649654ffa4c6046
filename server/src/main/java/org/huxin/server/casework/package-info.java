/**
 * Clues and cases: from the moment somebody says that wages are owed until the money is there and stays paid. Its facts
 * are {@link org.huxin.server.casework.ClueFact} and what stands beside it.
 */
@ApplicationModule(displayName = "casework")
@NullMarked
package org.huxin.server.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
