/** 试算: what other grades, limits or exemptions of a rule would have made of a year; then they are put in force from a day. */
@NullMarked
package org.huxin.server.supervision.whatif;

import org.jspecify.annotations.NullMarked;
