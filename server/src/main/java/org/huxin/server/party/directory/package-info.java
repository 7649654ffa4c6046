/** Jurisdictions, regions, units, officers and their accounts. */
@NullMarked
package org.huxin.server.party.directory;

import org.jspecify.annotations.NullMarked;
