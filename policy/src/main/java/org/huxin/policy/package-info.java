/** Law as data: reads policy packs, refuses bad ones with file and line, and serves what is in force where and when. */
@NullMarked
package org.huxin.policy;

import org.jspecify.annotations.NullMarked;
