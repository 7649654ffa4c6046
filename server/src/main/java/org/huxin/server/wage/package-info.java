/**
 * Wages: who works on a project and for whom, how long, what is due, what the bank paid, and whether the three agree. Rows come in
 * by the thousand; rules hear of what happens to a month or a sheet, never of single lines.
 */
@ApplicationModule(displayName = "wage")
@NullMarked
package org.huxin.server.wage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
