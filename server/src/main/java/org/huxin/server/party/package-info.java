/**
 * Who is who and who may do what: jurisdictions, units, officers, their scope, the audit log and the keeping of
 * personal data; the mechanisms, schemes, resources and tasks by which the units work together.
 *
 * <p>Modules implement {@link org.huxin.server.party.CaseFigures}, {@link org.huxin.server.party.WorkLedger} and
 * {@link org.huxin.server.party.Subjects} to show their matters on the pages of units and places.
 */
@NullMarked
@ApplicationModule(displayName = "单位与人员")
package org.huxin.server.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
