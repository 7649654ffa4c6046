/** Photos and papers that come with clues, cases and projects: uploaded first, named in the command that carries them. */
@ApplicationModule(displayName = "attachments")
@NullMarked
package org.huxin.server.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
