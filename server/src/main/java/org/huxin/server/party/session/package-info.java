/** Sign-in, sessions and what an officer may see. */
@NullMarked
package org.huxin.server.party.session;

import org.jspecify.annotations.NullMarked;
