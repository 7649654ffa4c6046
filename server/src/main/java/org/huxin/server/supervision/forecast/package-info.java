/** 专户推算: when a month begins, how long each account lasts; and afterwards whether that came true. */
@NamedInterface("forecast")
@NullMarked
package org.huxin.server.supervision.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
