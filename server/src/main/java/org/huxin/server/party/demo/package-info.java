/** Invented accounts of the demo profile. */
@NullMarked
package org.huxin.server.party.demo;

import org.jspecify.annotations.NullMarked;
