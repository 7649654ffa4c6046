/** 考勤: devices and what they record, days and months made of it, what is odd in it, and who is not registered. */
@NamedInterface("attendance")
@NullMarked
package org.huxin.server.wage.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
