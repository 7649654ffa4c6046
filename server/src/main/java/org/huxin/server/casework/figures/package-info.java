/** Figures and rows that other pages show about clues and cases: of each place, of each unit. */
@NullMarked
package org.huxin.server.casework.figures;

import org.jspecify.annotations.NullMarked;
