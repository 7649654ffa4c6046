/** 应急资金: the emergency funds of a place, each an account of its own, and the supervised pre-sale money of a project. */
@NullMarked
package org.huxin.server.project.reserve;

import org.jspecify.annotations.NullMarked;
