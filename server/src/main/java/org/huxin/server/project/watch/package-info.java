/** Projects as whoever watches them reads them. */
@NullMarked
package org.huxin.server.project.watch;

import org.jspecify.annotations.NullMarked;
