package org.huxin.files.standard;

import java.util.List;

/**
 * How a check ended.
 *
 * @param month that the files were checked for, as 2024-05; empty if nobody knew
 * @param errors findings that must be mended
 */
public record Summary(String month, List<CheckedFile> files, int errors, int warnings, int notices) {

    /** Nothing to mend or to look into, and everything was read. */
    public boolean clean() {
        return errors == 0 && warnings == 0;
    }

    public boolean readable() {
        return files.stream().allMatch(CheckedFile::readable);
    }
}
