/**
 * 全国建筑工人管理服务信息平台: its JSON out of our rows and back. Which field comes from where is data of the packs; what we do not
 * know is refused, worker and field named, and never filled in.
 */
@NullMarked
package org.huxin.server.wage.national;

import org.jspecify.annotations.NullMarked;
