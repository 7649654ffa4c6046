/** 工人档案 of a place: one page for each worker, with everything that the place knows of his work, pay and skill. */
@NullMarked
package org.huxin.server.wage.workers;

import org.jspecify.annotations.NullMarked;
