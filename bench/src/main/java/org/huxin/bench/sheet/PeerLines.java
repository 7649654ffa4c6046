package org.huxin.bench.sheet;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;

/** The mapper of MyBatis-Plus for lines. */
public interface PeerLines extends BaseMapper<PeerLine> {}
