/** 项目信息推送: what each unit must tell the labour bureau, from its trigger to the receipt. */
@NullMarked
package org.huxin.server.project.push;

import org.jspecify.annotations.NullMarked;
