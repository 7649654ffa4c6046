/** Files of firms and banks: refused with a reason, or read; and the numbers that stand in them. */
@NullMarked
package org.huxin.files;

import org.jspecify.annotations.NullMarked;
