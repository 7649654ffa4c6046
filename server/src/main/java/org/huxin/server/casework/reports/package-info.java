/** What is reported about clues and cases to units above or beside, with the receipts that come back. */
@NamedInterface
@NullMarked
package org.huxin.server.casework.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
