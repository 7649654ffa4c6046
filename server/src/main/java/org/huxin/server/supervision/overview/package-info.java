/** 城市总览和领导晨报: what is known of all projects that an officer may see, added up, and opened down to the rows again. */
@NullMarked
package org.huxin.server.supervision.overview;

import org.jspecify.annotations.NullMarked;
