/** The append-only audit log. */
@NullMarked
package org.huxin.server.party.audit;

import org.jspecify.annotations.NullMarked;
