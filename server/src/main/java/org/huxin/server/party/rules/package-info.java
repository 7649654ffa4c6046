/** What the pack of the jurisdiction says about the matters of this module: gates and registers. */
@NullMarked
package org.huxin.server.party.rules;

import org.jspecify.annotations.NullMarked;
