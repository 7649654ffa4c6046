/** 项目台账: what each project is, and what is done about it. */
@NullMarked
package org.huxin.server.project.register;

import org.jspecify.annotations.NullMarked;
