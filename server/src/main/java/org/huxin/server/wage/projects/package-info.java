/** Projects as whoever keeps their wages finds them: which there are, and which firms employ people on each. */
@NullMarked
package org.huxin.server.wage.projects;

import org.jspecify.annotations.NullMarked;
