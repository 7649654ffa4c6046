package org.huxin.simulation;

/** What may befall a project or an employer. */
sealed interface Kind permits Trouble, LookAlike {}
