/** 任务分工: the tasks of a plan, done when what they ask for is there, and 制度文件 that everybody of the place reads. */
@NullMarked
package org.huxin.server.accountability.plans;

import org.jspecify.annotations.NullMarked;
