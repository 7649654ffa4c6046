package org.huxin.files.standard;

/**
 * A kind of finding.
 *
 * @param code stable, such as {@code HX2003}; its thousand tells the field: file, cell, row, month, other files, bank's XML
 * @param says Chinese, with a {@code %s} for each thing that the finding tells
 * @param mend how to mend it, in Chinese
 */
public record Code(String code, Severity severity, String says, String mend) {}
