package org.huxin.server.wage.sheet;

/**
 * What is wrong with a line of a file, and what to do.
 *
 * @param line as the file counts it; 0 for the file as a whole
 * @param label column, as the file calls it; empty where the line as a whole is meant
 */
record LineProblem(int line, String label, String message) {}
