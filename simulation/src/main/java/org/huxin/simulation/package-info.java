/**
 * A city that lives in business time from a seed: projects, people, firms, money, weather, troubles and what only looks
 * like them. What happens goes to {@link org.huxin.simulation.Doors}, as it would reach the program from real users; what
 * is true goes to {@link org.huxin.simulation.Witness}, which no other part reads.
 *
 * <p>Nothing here knows the rules that will judge the city.
 */
@NullMarked
package org.huxin.simulation;

import org.jspecify.annotations.NullMarked;
