/** The checker as a command for firms: no server, no network, one jar. */
@NullMarked
package org.huxin.files.command;

import org.jspecify.annotations.NullMarked;
