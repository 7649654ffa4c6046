/**
 * Benchmarks: each puts the server's own code beside a peer or a limit in one run, on the PostgreSQL that the server
 * carries. Only ratios of one run mean anything; two runs on one machine differ by more than the code does.
 */
@NullMarked
package org.huxin.bench;

import org.jspecify.annotations.NullMarked;
