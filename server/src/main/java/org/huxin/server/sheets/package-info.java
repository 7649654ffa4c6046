/**
 * Ledgers written as spreadsheets, and sent as files. Reading what others send is {@link org.huxin.files.sheet}; which column is
 * which, {@link org.huxin.server.sheets.SheetStandards} says.
 */
@ApplicationModule(displayName = "sheets")
@NullMarked
package org.huxin.server.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
