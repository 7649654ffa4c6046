/** 维权信息告示牌: what stands on the board of a site, its print and its public page, and the card for the helmet. */
@NullMarked
package org.huxin.server.project.site;

import org.jspecify.annotations.NullMarked;
