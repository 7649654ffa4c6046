/** 劳动计酬手册: one worker's days, pieces, rate, wages due and paid on a project, month by month. */
@NullMarked
package org.huxin.server.wage.recordbook;

import org.jspecify.annotations.NullMarked;
