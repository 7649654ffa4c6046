/**
 * 被监管单位: firms that a place looks after, with or without construction works. Those of verified cases are watched by their
 * department and declare each period; where the pack grades firms, a grade that a person has confirmed sets how often one is
 * inspected; sectors are marked as key.
 */
@NamedInterface("firms")
@NullMarked
package org.huxin.server.supervision.firms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
