package org.huxin.server.supervision.forecast;

/**
 * How often it came as it was said.
 *
 * @param said forecasts that named a short month of which one knows by now what came
 * @param came of these, the month was short
 * @param missed short months that the forecast made when they began did not see
 */
record Hits(int said, int came, int missed) {}
