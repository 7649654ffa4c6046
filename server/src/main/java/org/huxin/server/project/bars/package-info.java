/** 限制新建: who may not begin new projects, and the check of an owner before a project is entered or approved. */
@NullMarked
package org.huxin.server.project.bars;

import org.jspecify.annotations.NullMarked;
