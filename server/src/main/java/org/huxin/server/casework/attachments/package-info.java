/** Photos and papers that come with clues and cases. */
@NamedInterface
@NullMarked
package org.huxin.server.casework.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
