/** Spreadsheets as others send them, xlsx and csv, read row by row in bounded memory; whoever takes them says what their columns mean. */
@NullMarked
package org.huxin.files.sheet;

import org.jspecify.annotations.NullMarked;
