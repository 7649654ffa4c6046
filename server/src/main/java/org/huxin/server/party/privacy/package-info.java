/** Personal data encrypted at rest. */
@NullMarked
package org.huxin.server.party.privacy;

import org.jspecify.annotations.NullMarked;
