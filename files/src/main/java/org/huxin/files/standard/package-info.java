/** The open standard of the files that firms hand in, as policy/national/files has it, and the checks of a file against it. */
@NullMarked
package org.huxin.files.standard;

import org.jspecify.annotations.NullMarked;
