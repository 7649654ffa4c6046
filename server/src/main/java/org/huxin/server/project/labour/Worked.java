package org.huxin.server.project.labour;

import java.time.LocalDate;

/**
 * What one month of a project gives to reckon with. Money in fen.
 *
 * @param month its first day
 * @param valueFen value of the works done
 * @param progress of the month, in ten-thousandths of the whole works
 * @param paidFen project money paid for it, labour cost included
 * @param contractFen price of the contract that held in the month; 0 while there is none
 */
record Worked(LocalDate month, long valueFen, int progress, long paidFen, long contractFen) {}
