/** Cases from 立案 to 结案: the steps of the jurisdiction's pack, who takes part, what is reported up, the ledger and the file. */
@NamedInterface
@NullMarked
package org.huxin.server.casework.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
