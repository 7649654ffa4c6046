/** Tasks for units, and the work that units record. */
@NullMarked
package org.huxin.server.party.tasks;

import org.jspecify.annotations.NullMarked;
