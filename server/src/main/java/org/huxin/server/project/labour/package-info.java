/** 人工费用拨付: what labour cost is due for every month of a project, what has come in, and who is told when it is short. */
@NullMarked
package org.huxin.server.project.labour;

import org.jspecify.annotations.NullMarked;
