/** 责令限期改正、行政处理、责令停工: what a firm of a project is ordered to put right, and what follows if it does not. */
@NullMarked
package org.huxin.server.project.orders;

import org.jspecify.annotations.NullMarked;
