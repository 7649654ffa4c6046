/** 保障制度: what must protect the wages of every project, whether records prove it, and how far each place has come. */
@NamedInterface
@NullMarked
package org.huxin.server.project.safeguards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
