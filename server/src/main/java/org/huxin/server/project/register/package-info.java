/** 项目台账: what each project is, and what is done about it. */
@NamedInterface
@NullMarked
package org.huxin.server.project.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
