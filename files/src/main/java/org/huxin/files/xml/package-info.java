/** XML of strangers: no entities, no depth, no markup without end. */
@NullMarked
package org.huxin.files.xml;

import org.jspecify.annotations.NullMarked;
