/** 文件核对: the files of a month against the open standard, before anybody hands them in. Nothing is kept. */
@NullMarked
package org.huxin.server.wage.check;

import org.jspecify.annotations.NullMarked;
