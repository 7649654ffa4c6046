package org.huxin.server.wage.roster;

import java.util.List;

/**
 * Figures of whoever has not left, and of whoever attended and is not registered.
 *
 * @param people of whom the others are parts
 * @param checks what is missing, nothing of what is not
 */
record RosterStand(int people, int registered, int contracted, int verified, int noticed, List<RosterCheck> checks) {}
