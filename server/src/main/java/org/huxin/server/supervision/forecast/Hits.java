package org.huxin.server.supervision.forecast;

/**
 * How often it came as it was said.
 *
 * @param said forecasts that named a next short month of which one knows by now what came
 * @param came of these, the month was short
 * @param missed short months that the last forecast before their day of pay, made when that month began, did not name
 */
record Hits(int said, int came, int missed) {}
