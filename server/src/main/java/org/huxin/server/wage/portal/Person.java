package org.huxin.server.wage.portal;

/**
 * One person, in whatever places he has a file.
 *
 * @param idKind code of the register {@code id_kinds}
 * @param idKeyed keyed index of the paper's number
 */
record Person(String idKind, String idKeyed) {}
