/** What becomes of a project: who answers for it, its contracts, money, steps, notice board, duty lists and platform. */
@NullMarked
package org.huxin.server.project.life;

import org.jspecify.annotations.NullMarked;
