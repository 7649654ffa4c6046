/** 合同范本: model contracts of a place, published by who coordinates, filled in with the data of one worker and not kept. */
@NullMarked
package org.huxin.server.project.templates;

import org.jspecify.annotations.NullMarked;
