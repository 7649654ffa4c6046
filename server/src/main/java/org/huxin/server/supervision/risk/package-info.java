/** 项目风险: a grade by four factors that a person gives, and its reports from office to office upward. */
@NullMarked
package org.huxin.server.supervision.risk;

import org.jspecify.annotations.NullMarked;
