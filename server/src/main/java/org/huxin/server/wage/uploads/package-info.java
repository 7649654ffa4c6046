/** 六类信息上传: when each kind of what a project must hand in came last. */
@NullMarked
package org.huxin.server.wage.uploads;

import org.jspecify.annotations.NullMarked;
