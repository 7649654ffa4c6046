package org.huxin.simulation;

/**
 * How the people of a project go about things, in days that offices are open.
 *
 * @param sheets until the attendance sheet, and from it to the wage sheet
 * @param owner until the owner pays the labour cost
 * @param contractor from there until wages are paid
 */
record Habit(int sheets, int owner, int contractor, boolean restsOnDaysOff) {

    static Habit drawn(Dice dice) {
        return new Habit(dice.between(1, 2), dice.between(1, 3), dice.between(1, 2), dice.chance(300));
    }
}
