/** Photos and papers that come with clues and cases. */
@NullMarked
package org.huxin.server.casework.attachments;

import org.jspecify.annotations.NullMarked;
