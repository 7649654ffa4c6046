/** 导入线索: sheets of clues, shown before they count, corrected and sent again without doubling one. */
@NullMarked
package org.huxin.server.casework.imports;

import org.jspecify.annotations.NullMarked;
