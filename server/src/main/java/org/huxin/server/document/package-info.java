/**
 * 公文: papers that offices issue — wording from the policy packs, layout after GB/T 9704-2012, numbers 〔year〕n that
 * are never skipped or used twice, service and receipt.
 */
@NullMarked
@ApplicationModule(displayName = "公文")
package org.huxin.server.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
