/**
 * 预警: what the rows of a project's or an employer's months give away before anybody complains. A {@link
 * org.huxin.engine.warning.Signal} measures, a {@link org.huxin.engine.warning.WarningRule} of a pack says from where on that is a
 * warning and of which grade, and an {@link org.huxin.engine.warning.Assessment} puts the two together for a day. Nothing here
 * publishes or rates anybody: a person confirms first (个人信息保护法 art. 24).
 */
@NullMarked
package org.huxin.engine.warning;

import org.jspecify.annotations.NullMarked;
