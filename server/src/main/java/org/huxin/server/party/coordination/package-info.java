/** Mechanisms, schemes, responsible persons and resources of each place. */
@NullMarked
package org.huxin.server.party.coordination;

import org.jspecify.annotations.NullMarked;
