/** 实名登记: who works on a project and for whom, with which contract, from entry to leaving. */
@NullMarked
package org.huxin.server.wage.roster;

import org.jspecify.annotations.NullMarked;
