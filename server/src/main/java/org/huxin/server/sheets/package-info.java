/**
 * Spreadsheets as others send them, xlsx and csv, read row by row in bounded memory; whoever takes them says what their
 * columns mean; and ledgers written as spreadsheets.
 */
@ApplicationModule(displayName = "sheets")
@NullMarked
package org.huxin.server.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
