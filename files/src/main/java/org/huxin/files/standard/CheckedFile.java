package org.huxin.files.standard;

/**
 * A file that was checked.
 *
 * @param kind word of the kind: roster, attendance, wages, bank, account, xml
 * @param name as its sender calls it
 * @param rows of content that were read
 * @param readable false if it broke off or was refused whole
 */
public record CheckedFile(String kind, String name, int rows, boolean readable) {}
