package org.huxin.simulation;

import java.time.LocalDate;

/**
 * Somebody plainly invented.
 *
 * @param number of this person in this city, from 0
 * @param card of the own wage card
 */
public record Person(
        int number, String name, String idNumber, LocalDate bornOn, boolean male, String phone, String card) {}
